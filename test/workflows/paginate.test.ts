import {
  type DataMasqueClient,
  DataMasqueConfigError,
  type PaginateOptions,
  paginate,
  startRun,
} from "datamasque-client";
import { describe, expect, it } from "vitest";
import { json } from "../support/recording-server.js";
import { readyToRun } from "./ready-to-run.js";
import { recordedClient } from "./recorded-client.js";
import { queries, type RunPageBody, runsServer } from "./runs-server.js";
import { type SandboxClient, sandboxClient } from "./sandbox-client.js";
import { takeAll } from "./take-all.js";

const RUNS = 5;
const NEWEST_FIRST = [5, 4, 3, 2, 1];

/** A sandbox with five runs that are over, of which the second and the fourth failed. */
async function withRuns(overHttp = false): Promise<SandboxClient> {
  const client = await sandboxClient({ runDurationMs: 2_000, overHttp });
  const request = await readyToRun(client.dm);
  for (let number = 1; number <= RUNS; number += 1) {
    if (number % 2 === 0) client.sandbox.faults.nextRunEndsAs("failed");
    await startRun(client.dm, request);
    client.passTime(2_000);
  }
  return client;
}

async function ids(dm: DataMasqueClient, options: PaginateOptions<"/api/runs/"> | undefined) {
  return (await takeAll(paginate(dm, "/api/runs/", options))).map(({ id }) => id);
}

function pages({ calls }: SandboxClient): number {
  return calls().filter((call) => call === "GET /api/runs/").length;
}

async function walk(...pages: RunPageBody[]) {
  const client = await runsServer(...pages);
  const runs = await takeAll(paginate(client.dm, "/api/runs/", { pageSize: 2 }));
  return { ids: runs.map(({ id }) => id), queries: queries(client), client };
}

describe("paginate", () => {
  it.each([
    [1, 5],
    [2, 3],
    [5, 1],
    [100, 1],
    [undefined, 1],
  ])("yields every item, with pages of %s in %d requests", async (pageSize, requests) => {
    const client = await withRuns();
    expect(await ids(client.dm, { pageSize })).toEqual(NEWEST_FIRST);
    expect(pages(client)).toBe(requests);
  });

  it("yields the items as the server has them, over HTTP", async () => {
    const { sandbox, dm } = await withRuns(true);
    const runs = await takeAll(paginate(dm, "/api/runs/", { pageSize: 2 }));
    expect(runs).toEqual(sandbox.state.runs.toReversed());
  });

  it.each([
    [0, 2, 0],
    [1, 2, 1],
    [2, 2, 1],
    [3, 2, 2],
    [5, 2, 3],
    [6, 2, 3],
    [Number.POSITIVE_INFINITY, 2, 3],
    [3, 100, 1],
    [2.9, 2, 1],
  ])("ends after maxItems: %d, with pages of %d in %d requests", async (maxItems, pageSize, requests) => {
    const client = await withRuns();
    const expected = NEWEST_FIRST.slice(0, maxItems);
    expect(await ids(client.dm, { maxItems, pageSize })).toEqual(expected);
    expect(pages(client)).toBe(requests);
  });

  it("asks for no more than is wanted, and for a hundred when nothing is said", async () => {
    const small = await runsServer({ ids: [1, 2], next: null });
    await ids(small.dm, { maxItems: 2, pageSize: 50 });
    const usual = await runsServer({ ids: [1, 2], next: null });
    await ids(usual.dm, undefined);
    const broken = await runsServer({ ids: [1, 2], next: null });
    await ids(broken.dm, { pageSize: 2.9 });
    expect([small, usual, broken].flatMap(queries)).toEqual(
      [2, 100, 2].map((limit) => `limit=${limit}&offset=0`),
    );
  });

  it("yields no more than maxItems of a server that does not heed the limit", async () => {
    const client = await runsServer({ ids: [1, 2, 3], next: "?offset=3" });
    expect(await ids(client.dm, { maxItems: 2 })).toEqual([1, 2]);
  });

  it("fetches a page when its first item is wanted, and not before", async () => {
    const client = await withRuns();
    const walk = paginate(client.dm, "/api/runs/", { pageSize: 2 });
    const fetched = [pages(client)];
    for (let item = await walk.next(); !item.done; item = await walk.next()) fetched.push(pages(client));
    expect(fetched).toEqual([0, 1, 1, 2, 2, 3]);
  });

  it("fetches nothing more once its reader has left", async () => {
    const client = await withRuns();
    for await (const { id } of paginate(client.dm, "/api/runs/", { pageSize: 2 })) if (id === 4) break;
    // By the time that this one is answered, a page that had been asked for would have left.
    await client.dm.GET("/api/healthcheck/");
    expect(pages(client)).toBe(1);
  });

  it("keeps the filters on every page", async () => {
    const client = await withRuns();
    expect(await ids(client.dm, { query: { run_status: "failed" }, pageSize: 1 })).toEqual([4, 2]);
    expect(pages(client)).toBe(2);
  });

  it("keeps the filters when the server's link has lost them", async () => {
    const query = { run_status: "failed", ruleset_name: "a & b" } as const;
    const client = await runsServer({ ids: [1], next: "?limit=1&offset=1" }, { ids: [2], next: null });
    expect(await ids(client.dm, { query, pageSize: 1 })).toEqual([1, 2]);
    expect(queries(client)).toEqual(
      [0, 1].map((offset) => `limit=1&offset=${offset}&ruleset_name=a+%26+b&run_status=failed`),
    );
  });

  it("takes a bare array for the whole list", async () => {
    const { server, dm } = await recordedClient((_, response) => json(response, 200, [{ id: 1 }, { id: 2 }]));
    expect(await ids(dm, { pageSize: 1 })).toEqual([1, 2]);
    expect(server.requests).toHaveLength(1);
  });

  it.each([[{}], [{ results: "none" }], [null], ["none"]])("refuses %j for a page", async (body) => {
    const { dm } = await recordedClient((_, response) => json(response, 200, body));
    await expect(ids(dm, {})).rejects.toMatchObject({
      name: "DataMasqueTransportError",
      kind: "unexpected-content",
    });
  });

  it("ends with the error of a page that cannot be had, after the items of those before", async () => {
    const { sandbox, dm } = await withRuns();
    const seen: number[] = [];
    const walk = async () => {
      for await (const { id } of paginate(dm, "/api/runs/", { pageSize: 2 })) {
        seen.push(id);
        sandbox.faults.clear();
        sandbox.faults.emptyErrorBody({ status: 403 });
      }
    };
    await expect(walk()).rejects.toMatchObject({ name: "DataMasqueApiError", status: 403 });
    expect(seen).toEqual([5, 4]);
  });

  it("logs in again when the token expires meanwhile", async () => {
    const { sandbox, dm, logins } = await withRuns();
    const before = logins();
    const seen: number[] = [];
    for await (const { id } of paginate(dm, "/api/runs/", { pageSize: 2 })) {
      if (seen.push(id) === 2) sandbox.faults.expireTokens();
    }
    expect(seen).toEqual(NEWEST_FIRST);
    expect(logins()).toBe(before + 1);
  });

  it("ends with the signal's own reason between two items", async () => {
    const { dm } = await withRuns();
    const controller = new AbortController();
    const reason = new Error("enough");
    const seen: number[] = [];
    const walk = async () => {
      for await (const { id } of paginate(dm, "/api/runs/", { signal: controller.signal })) {
        seen.push(id);
        controller.abort(reason);
      }
    };
    await expect(walk()).rejects.toBe(reason);
    expect(seen).toEqual([5]);
  });

  it.each([
    ["pageSize", { pageSize: 0 }],
    ["pageSize", { pageSize: -1 }],
    ["pageSize", { pageSize: Number.NaN }],
    ["pageSize", { pageSize: Number.POSITIVE_INFINITY }],
    ["maxItems", { maxItems: -1 }],
    ["maxItems", { maxItems: Number.NaN }],
  ])("refuses a senseless %s at once: %o", async (name, options) => {
    const { dm, urls } = await sandboxClient();
    expect(() => paginate(dm, "/api/runs/", options)).toThrow(DataMasqueConfigError);
    expect(() => paginate(dm, "/api/runs/", options)).toThrow(`${name} is ${Object.values(options)[0]}; `);
    expect(urls).toEqual([]);
  });
});

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
