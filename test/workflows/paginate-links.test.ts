import { paginate, startRun } from "datamasque-client";
import { describe, expect, it } from "vitest";
import { readyToRun } from "./ready-to-run.js";
import { queries, type RunPageBody, runsServer } from "./runs-server.js";
import { sandboxClient } from "./sandbox-client.js";
import { takeAll } from "./take-all.js";

async function walk(...pages: RunPageBody[]) {
  const client = await runsServer(...pages);
  const runs = await takeAll(paginate(client.dm, "/api/runs/", { pageSize: 2 }));
  return { ids: runs.map(({ id }) => id), queries: queries(client), client };
}

describe("the link to the next page", () => {
  it.each([
    ["of another host", "https://elsewhere.example:8443/api/runs/?limit=2&offset=2"],
    ["of another path", "https://elsewhere.example/prefix/api/v9/things/?limit=2&offset=2"],
    ["of another scheme", "gopher://elsewhere.example/?limit=2&offset=2"],
    ["of an IPv6 address", "http://[fd00::7]:8000/api/runs/?limit=2&offset=2"],
    ["with credentials in it", "https://admin:hunter22@elsewhere.example/api/runs/?limit=2&offset=2"],
    ["with a fragment", "/api/runs/?limit=2&offset=2#results?limit=9"],
    ["without a scheme", "//elsewhere.example/api/runs/?limit=2&offset=2"],
    ["that is a path", "/api/runs/?limit=2&offset=2"],
    ["that is relative", "../runs/?limit=2&offset=2"],
    ["that is a query", "?limit=2&offset=2"],
    ["of a host that cannot be", "http://[not:an:address/?limit=2&offset=2"],
    ["that is percent-encoded", "?limit=2&%6Fffset=%32"],
  ])("%s is followed by its query alone", async (_, next) => {
    const { ids, queries, client } = await walk({ ids: [1, 2], next }, { ids: [3], next: null });
    expect(ids).toEqual([1, 2, 3]);
    expect(queries).toEqual(["limit=2&offset=0", "limit=2&offset=2"]);
    expect(client.server.calls()).toEqual(["GET /api/runs/", "GET /api/runs/"]);
  });

  it("of another host takes nothing there, with a gateway in front as well", async () => {
    const { sandbox, dm, urls, passTime } = await sandboxClient({
      runDurationMs: 2_000,
      overHttp: true,
      spcsPat: "pat-for-the-gateway",
    });
    const request = await readyToRun(dm);
    for (let run = 0; run < 3; run += 1) {
      await startRun(dm, request);
      passTime(2_000);
    }
    sandbox.faults.foreignNextLinks("https://elsewhere.example:8443");
    const runs = await takeAll(paginate(dm, "/api/runs/", { pageSize: 1 }));
    expect(runs.map(({ id }) => id)).toEqual([3, 2, 1]);
    expect(new Set(urls.map((url) => new URL(url).hostname))).toEqual(new Set(["127.0.0.1"]));
  });

  it("keeps a name that comes more than once", async () => {
    const { queries } = await walk(
      { ids: [1, 2], next: "?offset=2&tag=a&tag=b&tag=a" },
      { ids: [], next: null },
    );
    expect(queries[1]).toBe("limit=2&offset=2&tag=a&tag=b&tag=a");
  });

  it.each([
    ["a base64 cursor, encoded", "cursor=cD0y%2BLw%3D%3D", "cD0y+Lw=="],
    ["a base64 cursor, its padding bare", "cursor=cD0yMDI0==", "cD0yMDI0=="],
    ["letters beyond ASCII", "cursor=%C3%A9%E2%82%AC", "é€"],
    ["an ampersand and a hash", "cursor=a%26b%23c", "a&b#c"],
    ["nothing", "cursor=", ""],
  ])("keeps %s", async (_, query, cursor) => {
    const { client } = await walk({ ids: [1, 2], next: `?${query}` }, { ids: [3], next: null });
    expect(client.server.requests[1]?.query.getAll("cursor")).toEqual([cursor]);
  });

  it.each([
    ["null", null],
    ["empty", ""],
    ["absent", undefined],
  ])("ends the walk when it is %s", async (_, next) => {
    const { ids } = await walk(next === undefined ? { ids: [1, 2] } : { ids: [1, 2], next });
    expect(ids).toEqual([1, 2]);
  });

  it.each([
    ["is garbage", "no link at all"],
    ["has no query", "https://masking.example/api/runs/"],
    ["has an empty query", "https://masking.example/api/runs/?"],
    ["is the page itself", "?limit=2&offset=0"],
    ["is the page itself, in other order", "https://masking.example/api/runs/?offset=0&limit=2"],
    ["is the first page, its offset left out", "?limit=2"],
  ])("ends the walk when it %s, and nothing comes twice", async (_, next) => {
    const { ids } = await walk({ ids: [1, 2], next });
    expect(ids).toEqual([1, 2]);
  });

  it("ends the walk when it leads back to a page before", async () => {
    const { ids } = await walk(
      { ids: [1, 2], next: "?limit=2&offset=2" },
      { ids: [3, 4], next: "?limit=2&offset=4" },
      { ids: [5, 6], next: "?limit=2&offset=2" },
    );
    expect(ids).toEqual([1, 2, 3, 4, 5, 6]);
  });

  it("is followed past an empty page", async () => {
    const { ids } = await walk(
      { ids: [1, 2], next: "?limit=2&offset=2" },
      { ids: [], next: "?limit=2&offset=4" },
      { ids: [3], next: null },
    );
    expect(ids).toEqual([1, 2, 3]);
  });

  it.each(["__proto__", "constructor", "toString"])("does no harm with a name like %s", async (name) => {
    const { ids, queries } = await walk(
      { ids: [1, 2], next: `?offset=2&${name}=x&${name}=y` },
      { ids: [3], next: null },
    );
    expect(ids).toEqual([1, 2, 3]);
    expect(queries[1]).toContain("offset=2");
  });
});
