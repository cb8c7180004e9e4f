import { describe, expect, it } from "vitest";
import { describeRequest } from "../../src/sandbox/http/describe-request.js";
import { pageOf } from "../../src/sandbox/http/pagination.js";
import { openSandbox } from "./open-sandbox.js";

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
    ["?limit=9007199254740993&offset=1", "bcde"],
    ["?limit=2&offset=9007199254740993", ""],
    ["?offset=100000000000000000000000000000", ""],
    ["?limit=1e30&offset=1e30", "abcde"],
    ["?limit=-9007199254740993&offset=-9007199254740993", "abcde"],
    ["?limit=%205%20&offset=%20%201", "bcde"],
    ["?limit=2.0&offset=0x1", "abcde"],
    ["?limit=Infinity&offset=NaN", "abcde"],
    [`?limit=1&offset=${"9".repeat(4300)}`, ""],
    [`?limit=1&offset=${"9".repeat(4301)}`, "a"],
    ["?limit=2&offset=-0", "ab"],
  ])("of %s holds %s", (query, rows) => {
    expect([page(query).count, page(query).results.join("")]).toEqual([5, rows]);
  });

  it("links to the others with the query in the order in which it came", () => {
    const { next, previous } = page("?offset=2&b=1&limit=2&limit=1&a=2&b=3");
    expect(next).toBe("http://sandbox.test/api/runs/?offset=3&b=1&limit=1&a=2&b=3");
    expect(previous).toBe("http://sandbox.test/api/runs/?offset=1&b=1&limit=1&a=2&b=3");
    expect(page("?offset=1&b=1&limit=1").previous).toBe("http://sandbox.test/api/runs/?b=1&limit=1");
  });

  it("links with numbers of any size to the digit", () => {
    const { next, previous } = page("?limit=2&offset=9007199254740993");
    expect([next, previous]).toEqual([null, "http://sandbox.test/api/runs/?limit=2&offset=9007199254740991"]);
    expect(page("?limit=9007199254740993&offset=1").previous).toBe(
      "http://sandbox.test/api/runs/?limit=9007199254740993",
    );
  });
});

describe("a query parameter that comes twice", () => {
  it.each([
    ["/api/runs/?run_status=nope&run_status=", 200],
    ["/api/runs/?run_status=&run_status=nope", 400],
    ["/api/discovery/configs/?config_type=nope&config_type=file", 200],
    ["/api/discovery/configs/?config_type=file&config_type=nope", 400],
    ["/api/discovery/config-libraries/?name_exact=nope&name_exact=", 200],
    ["/api/logs/download/?log_service=nope&log_service=application", 200],
    ["/api/connections/?format=nope&format=json", 200],
  ])("of %s counts as it comes last", async (path, status) => {
    expect((await openSandbox().call("GET", path)).status).toBe(status);
  });
});
