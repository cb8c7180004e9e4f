import {
  collect,
  createOrUpdateConnection,
  DataMasqueConfigError,
  paginate,
  readPage,
  startRun,
} from "datamasque-client";
import { createPlan } from "datamasque-client/in-flight-masking";
import { describe, expect, it } from "vitest";
import { json } from "../../support/recording-server.js";
import { EMAIL_YAML, recordedIfm, sandboxIfm } from "../in-flight-masking/ifm-client.js";
import { postgres, readyToRun } from "../ready-to-run.js";
import { recordedClient } from "../recorded-client.js";
import { queries, runsServer } from "../runs-server.js";
import { sandboxClient } from "../sandbox-client.js";
import { takeAll } from "../take-all.js";

async function withPlans(count: number) {
  const client = sandboxIfm();
  const names: string[] = [];
  for (let plan = 0; plan < count; plan += 1) {
    names.push((await createPlan(client.ifm, { name: `plan-${plan}`, ruleset_yaml: EMAIL_YAML })).name);
  }
  const before = client.calls().length;
  return { ...client, names, requests: () => client.calls().length - before };
}

/** Pages of in-flight masking, one for each request; a request too many fails the test. */
function planPages(...pages: { items: string[]; total: number }[]) {
  const left = [...pages];
  return recordedIfm((_, response) => {
    const page = left.shift();
    if (page === undefined) return;
    const items = page.items.map((name) => ({
      name,
      serial: 1,
      created_time: "",
      modified_time: "",
      options: {},
    }));
    json(response, 200, { items, total: page.total, limit: 2, offset: 0 });
  });
}

async function withConnections() {
  const client = await sandboxClient();
  for (const name of ["a", "b", "c"]) await createOrUpdateConnection(client.dm, postgres(name));
  const before = client.urls.length;
  return { ...client, sent: () => client.urls.slice(before) };
}

describe("paginate over the pages of in-flight masking", () => {
  it.each([
    [{ pageSize: 1 }, 5, 5],
    [{ pageSize: 2 }, 5, 3],
    [{ pageSize: 5 }, 5, 1],
    [{}, 5, 1],
    [{ pageSize: 2, maxItems: 3 }, 3, 2],
    [{ pageSize: 2, maxItems: 4 }, 4, 2],
  ])("yields every item: %j", async (options, count, requests) => {
    const { ifm, names, requests: sent } = await withPlans(5);
    const plans = await takeAll(paginate(ifm, "/ruleset-plans/", options));
    expect(plans.map(({ name }) => name)).toEqual(names.slice(0, count));
    expect(sent()).toBe(requests);
  });

  it("goes on behind what it has received, also where the server sends less than it was asked for", async () => {
    const { server, ifm } = await planPages({ items: ["a", "b"], total: 3 }, { items: ["c"], total: 3 });
    const plans = await takeAll(paginate(ifm, "/ruleset-plans/"));
    expect(plans.map(({ name }) => name)).toEqual(["a", "b", "c"]);
    expect(server.requests.map(({ query }) => query.toString())).toEqual([
      "limit=100&offset=0",
      "limit=100&offset=2",
    ]);
  });

  it("ends at an empty page, whatever the total says", async () => {
    const { ifm } = await planPages({ items: ["a"], total: 9 }, { items: [], total: 9 });
    expect(await takeAll(paginate(ifm, "/ruleset-plans/"))).toHaveLength(1);
  });

  it("takes no page without its total", async () => {
    const { ifm } = await recordedIfm((_, response) => json(response, 200, { items: [] }));
    await expect(takeAll(paginate(ifm, "/ruleset-plans/"))).rejects.toMatchObject({
      kind: "unexpected-content",
    });
  });
});

describe("paginate over a list that the server sends whole", () => {
  it("asks once, and for no part of it", async () => {
    const { dm, sent } = await withConnections();
    const connections = await takeAll(paginate(dm, "/api/connections/", { pageSize: 1 }));
    expect(connections.map(({ name }) => name)).toEqual(["a", "b", "c"]);
    expect(sent()).toEqual([expect.stringMatching(/\/api\/connections\/$/)]);
  });

  it("ends after maxItems, and sends the filters that it has", async () => {
    const { dm } = await withConnections();
    expect(await takeAll(paginate(dm, "/api/connections/", { maxItems: 2 }))).toHaveLength(2);
    const { server, dm: recorded } = await recordedClient((_, response) => json(response, 200, []));
    await collect(recorded, "/api/discovery/config-libraries/", { query: { name_exact: "pii" } });
    expect(server.requests.map(({ query }) => query.toString())).toEqual(["name_exact=pii"]);
  });

  it("follows the pages of a server that pages it all the same", async () => {
    const pages = [
      { count: 2, next: "?limit=1&offset=1", previous: null, results: [{ name: "a" }] },
      { count: 2, next: null, previous: null, results: [{ name: "b" }] },
    ];
    const { server, dm } = await recordedClient((_, response) => json(response, 200, pages.shift()));
    const connections = await collect(dm, "/api/connections/");
    expect(connections.map(({ name }) => name)).toEqual(["a", "b"]);
    expect(server.requests).toHaveLength(2);
  });
});

describe("collect", () => {
  it("returns all items of a list, or as many as are wanted", async () => {
    const { ifm, names } = await withPlans(3);
    const all = await collect(ifm, "/ruleset-plans/", { pageSize: 2 });
    expect(all.map(({ name }) => name)).toEqual(names);
    expect(await collect(ifm, "/ruleset-plans/", { maxItems: 1 })).toHaveLength(1);
  });

  it("ends with the error of a page, and with the reason of its signal", async () => {
    const { dm } = await recordedClient((_, response) => json(response, 403, { detail: "no" }));
    await expect(collect(dm, "/api/runs/")).rejects.toMatchObject({ status: 403 });
    const reason = new Error("enough");
    const signal = AbortSignal.abort(reason);
    await expect(collect(dm, "/api/runs/", { signal })).rejects.toBe(reason);
    await expect(collect(dm, "/api/runs/", { pageSize: 0 })).rejects.toBeInstanceOf(DataMasqueConfigError);
  });
});

describe("readPage", () => {
  it.each([
    [{ pageSize: 2 }, [5, 4], true],
    [{ page: 2, pageSize: 2 }, [3, 2], true],
    [{ page: 3, pageSize: 2 }, [1], false],
    [{ page: 4, pageSize: 2 }, [], false],
    [{ offset: 1, pageSize: 3 }, [4, 3, 2], true],
    [{}, [5, 4, 3, 2, 1], false],
  ])("reads one page of runs: %j", async (options, ids, hasMore) => {
    const client = await sandboxClient({ runDurationMs: 2_000 });
    const request = await readyToRun(client.dm);
    for (let run = 0; run < 5; run += 1) {
      await startRun(client.dm, request);
      client.passTime(2_000);
    }
    const before = client.urls.length;
    const page = await readPage(client.dm, "/api/runs/", options);
    expect({ ...page, items: page.items.map(({ id }) => id) }).toEqual({ items: ids, total: 5, hasMore });
    expect(client.urls.length - before).toBe(1);
  });

  it("sends what it was asked for", async () => {
    const client = await runsServer({ ids: [1], next: null });
    await readPage(client.dm, "/api/runs/", { query: { run_status: "failed" }, page: 3, pageSize: 20 });
    expect(queries(client)).toEqual(["limit=20&offset=40&run_status=failed"]);
  });

  it.each([
    [{ page: 2, pageSize: 2 }, 2, 1, false],
    [{ page: 1, pageSize: 2 }, 0, 2, true],
    [{ offset: 9 }, 9, 0, false],
  ])("reads one page of plans: %j", async (options, first, count, hasMore) => {
    const { ifm, names, requests } = await withPlans(3);
    const page = await readPage(ifm, "/ruleset-plans/", options);
    expect(page.items.map(({ name }) => name)).toEqual(names.slice(first, first + count));
    expect(page).toMatchObject({ total: 3, hasMore });
    expect(requests()).toBe(1);
  });

  it("sees no more behind a page of plans that is empty, whatever the total says", async () => {
    const { ifm } = await planPages({ items: [], total: 9 });
    expect(await readPage(ifm, "/ruleset-plans/", { offset: 4 })).toEqual({
      items: [],
      total: 9,
      hasMore: false,
    });
  });

  it("cuts a list that the server sends whole", async () => {
    const { dm } = await withConnections();
    const names = async (options: { page?: number; offset?: number; pageSize?: number }) => {
      const { items, ...rest } = await readPage(dm, "/api/connections/", options);
      return { ...rest, names: items.map(({ name }) => name) };
    };
    expect(await names({ pageSize: 2 })).toEqual({ names: ["a", "b"], total: 3, hasMore: true });
    expect(await names({ pageSize: 2, page: 2 })).toEqual({ names: ["c"], total: 3, hasMore: false });
    expect(await names({ offset: 1, pageSize: 2 })).toEqual({ names: ["b", "c"], total: 3, hasMore: false });
    expect(await names({ page: 9 })).toEqual({ names: [], total: 3, hasMore: false });
  });

  it("refuses a page that does not say how many items there are", async () => {
    const { dm } = await recordedClient((_, response) => json(response, 200, { results: [], next: null }));
    await expect(readPage(dm, "/api/runs/")).rejects.toMatchObject({
      kind: "unexpected-content",
      message: expect.stringContaining("a page without its total"),
    });
  });

  it.each([
    [{ page: 0 }],
    [{ page: Number.NaN }],
    [{ pageSize: 0 }],
    [{ offset: -1 }],
    [{ page: 1, offset: 0 }],
  ])("refuses %j before anything is sent", async (options) => {
    const { dm, urls } = await sandboxClient();
    await expect(readPage(dm, "/api/runs/", options)).rejects.toBeInstanceOf(DataMasqueConfigError);
    expect(urls).toEqual([]);
  });
});
