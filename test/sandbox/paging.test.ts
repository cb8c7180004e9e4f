import { describe, expect, it } from "vitest";
import { pageOf } from "../../src/sandbox/http/pagination.js";
import { describeRequest } from "../../src/sandbox/http/request-info.js";

const ROWS = ["a", "b", "c", "d", "e"];

function page(query: string) {
  const url = new URL(`http://sandbox.test/api/runs/${query}`);
  const info = describeRequest("GET", url, new Headers());
  return pageOf(ROWS, { url, info }, { linkOrigin: (_, own) => own });
}

describe("a page", () => {
  it.each([
    ["?limit=%2B2&offset=1", "bc"],
    ["?limit=+2+&offset=%201", "bc"],
    ["?limit=0_2", "ab"],
    ["?limit=1&limit=3", "abc"],
    ["?limit=2&offset=1&offset=3", "de"],
    ["?limit=2&offset=99", ""],
    ["?limit=0", "abcde"],
    ["?limit=-1&offset=-2", "abcde"],
    ["?limit=two&offset=1e0", "abcde"],
    ["?limit=1__0", "abcde"],
    ["?limit=", "abcde"],
  ])("of %s holds %s", (query, rows) => {
    expect([page(query).count, page(query).results.join("")]).toEqual([5, rows]);
  });

  it("links to the others with the query in the order in which it came", () => {
    const { next, previous } = page("?offset=2&b=1&limit=2&limit=1&a=2&b=3");
    expect(next).toBe("http://sandbox.test/api/runs/?offset=3&b=1&limit=1&a=2&b=3");
    expect(previous).toBe("http://sandbox.test/api/runs/?offset=1&b=1&limit=1&a=2&b=3");
    expect(page("?offset=1&b=1&limit=1").previous).toBe("http://sandbox.test/api/runs/?b=1&limit=1");
  });
});
