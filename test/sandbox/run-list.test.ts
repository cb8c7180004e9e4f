import { describe, expect, it } from "vitest";
import { member, openSandbox, text } from "./open-sandbox.js";
import { LIFE_MS, prepared, RUNS, start } from "./prepared-runs.js";

describe("the list", () => {
  async function withFiveRuns() {
    const open = await prepared();
    for (let each = 0; each < 5; each += 1) {
      if (each === 1) open.sandbox.faults.nextRunEndsAs("failed");
      await start(open, each === 4 ? open.fileRequest : open.request);
      open.advance(LIFE_MS);
    }
    return open;
  }
  const ids = (json: unknown) => {
    const results = member(json, "results");
    return Array.isArray(results) ? results.map((row) => member(row, "id")) : undefined;
  };

  it("is a page, newest first, with absolute links on the origin of the request", async () => {
    const open = await withFiveRuns();
    const list = `http://sandbox.test${RUNS}`;
    const first = await open.call("GET", `${RUNS}?limit=2&offset=0`);
    expect(ids(first.json)).toEqual([5, 4]);
    expect(first.json).toMatchObject({ count: 5, next: `${list}?limit=2&offset=2`, previous: null });
    const second = await open.call("GET", `${RUNS}?limit=2&offset=2`);
    expect(ids(second.json)).toEqual([3, 2]);
    expect(second.json).toMatchObject({ next: `${list}?limit=2&offset=4`, previous: `${list}?limit=2` });
    const last = await open.call("GET", `${RUNS}?limit=2&offset=4`);
    expect(ids(last.json)).toEqual([1]);
    expect(last.json).toMatchObject({ next: null, previous: `${list}?limit=2&offset=2` });
  });

  it("keeps the filters in its links", async () => {
    const open = await withFiveRuns();
    const page = await open.call("GET", `${RUNS}?run_status=finished&limit=1`);
    expect(text(page.json, "next")).toBe(`http://sandbox.test${RUNS}?run_status=finished&limit=1&offset=1`);
  });

  it.each([
    ["", [5, 4, 3, 2, 1]],
    ["?run_status=failed", [2]],
    ["?run_status=&ruleset_name=&connection_ruleset_name=&limit=100&offset=0", [5, 4, 3, 2, 1]],
    ["?ruleset_name=crm_mask&run_status=failed", [2]],
    ["?ruleset_name=crm", []],
    ["?connection_ruleset_name=SHARE", [5]],
    ["?connection_ruleset_name=target", [5]],
    ["?connection_ruleset_name=crm_m", [5, 4, 3, 2, 1]],
    ["?limit=2&offset=99", []],
  ])("%s gives runs %o", async (query, expected) => {
    const open = await withFiveRuns();
    expect(ids((await open.call("GET", RUNS + query)).json)).toEqual(expected);
  });

  it("refuses a status that no run can have", async () => {
    const { call } = openSandbox();
    expect((await call("GET", `${RUNS}?run_status=sleeping`)).status).toBe(400);
  });
});
