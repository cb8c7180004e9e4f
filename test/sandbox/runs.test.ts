import { describe, expect, it } from "vitest";
import { maskedParts } from "../../src/sandbox/resources/runs/masked-parts.js";
import { member, openSandbox, text } from "./open-sandbox.js";
import { LIFE_MS, POSTGRES, prepared, RULESET, RUNS, start, statusOf } from "./prepared-sandbox.js";

describe("the life of a run", () => {
  it("goes from queued over validating and running to finished, by sandbox time alone", async () => {
    const open = await prepared();
    const path = await start(open, open.request);
    const seen: string[] = [];
    for (let step = 0; step <= 10; step += 1) {
      seen.push(await statusOf(open, path));
      open.advance(LIFE_MS / 10);
    }
    expect(seen).toEqual(["queued", "validating", "validating", ...Array(7).fill("running"), "finished"]);
  });

  it("has a start time once it runs and an end time once it is over", async () => {
    const open = await prepared();
    const path = await start(open, open.request);
    open.advance(LIFE_MS / 2);
    expect((await open.call("GET", path)).json).toMatchObject({
      start_time: "2026-01-05T09:00:00.250000Z",
      end_time: null,
    });
    open.advance(LIFE_MS / 2);
    expect((await open.call("GET", path)).json).toMatchObject({ end_time: "2026-01-05T09:00:01.000000Z" });
  });

  it.each(["failed", "finished_with_warnings", "cancelled"] as const)(
    "ends as %s when told so, once",
    async (end) => {
      const open = await prepared();
      open.sandbox.faults.nextRunEndsAs(end);
      const armed = await start(open, open.request);
      const normal = await start(open, open.fileRequest);
      open.advance(LIFE_MS);
      expect([await statusOf(open, armed), await statusOf(open, normal)]).toEqual([end, "finished"]);
    },
  );

  it("fails when a ruleset that was still under validation turns out to be invalid", async () => {
    const open = await prepared(`a: 1 #${"x".repeat(61_440)}\nb: [`);
    const path = await start(open, open.request);
    open.advance(LIFE_MS);
    expect(await statusOf(open, path)).toBe("failed");
  });

  it("keeps the names of what is deleted, without the ids", async () => {
    const open = await prepared();
    const path = await start(open, open.request);
    await open.call("DELETE", `/api/connections/${open.database}/`);
    await open.call("DELETE", `/api/rulesets/${open.ruleset}/`);
    expect((await open.call("GET", path)).json).toMatchObject({
      source_connection: null,
      source_connection_name: POSTGRES.name,
      ruleset: null,
      ruleset_name: RULESET.name,
    });
  });
});

describe("cancelling", () => {
  it("answers 200 with cancelling, and the run is cancelled a little later", async () => {
    const open = await prepared();
    const path = await start(open, open.request);
    open.advance(LIFE_MS / 2);
    const answer = await open.call("POST", `${path}cancel/`);
    expect([answer.status, text(answer.json, "status")]).toEqual([200, "cancelling"]);
    expect(await statusOf(open, path)).toBe("cancelling");
    open.advance(LIFE_MS / 10);
    expect((await open.call("GET", path)).json).toMatchObject({
      status: "cancelled",
      end_time: "2026-01-05T09:00:00.600000Z",
    });
  });

  it("answers 400 with a detail when the run is cancelling or over", async () => {
    const open = await prepared();
    const path = await start(open, open.request);
    await open.call("POST", `${path}cancel/`);
    for (const status of ["cancelling", "cancelled"]) {
      const again = await open.call("POST", `${path}cancel/`);
      expect([again.status, again.json]).toEqual([
        400,
        { detail: `Run cannot be cancelled while it is ${status}.` },
      ]);
      open.advance(LIFE_MS);
    }
  });
});

describe("a run that does not exist", () => {
  it.each(["", "log/", "run-report/", "sdd-report/"])("answers 404 at %s", async (rest) => {
    const { call } = openSandbox();
    expect((await call("GET", `${RUNS}99/${rest}`)).status).toBe(404);
    expect((await call("GET", `${RUNS}no-number/${rest}`)).status).toBe(404);
  });

  it("cannot be cancelled", async () => {
    const { call } = openSandbox();
    expect((await call("POST", `${RUNS}99/cancel/`)).status).toBe(404);
  });
});

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

async function messages(open: Awaited<ReturnType<typeof prepared>>, path: string): Promise<unknown[]> {
  const { json } = await open.call("GET", `${path}log/`);
  return Array.isArray(json) ? json.map((entry) => member(entry, "message")) : [];
}

describe("the log", () => {
  it("is an array that grows with the run and never changes what it said", async () => {
    const open = await prepared();
    const path = await start(open, open.request);
    const lengths: number[] = [];
    let before: unknown[] = [];
    for (let step = 0; step <= 4; step += 1) {
      const entries: unknown = (await open.call("GET", `${path}log/`)).json;
      if (!Array.isArray(entries)) throw new Error("the log is no array");
      expect(entries.slice(0, before.length)).toEqual(before);
      lengths.push(entries.length);
      before = entries;
      open.advance(LIFE_MS / 4);
    }
    expect(lengths).toEqual([1, 3, 4, 5, 7]);
    expect(before[0]).toEqual({
      timestamp: "2026-01-05T09:00:00.000000",
      log_level: 20,
      message: "Run 1 queued",
    });
    expect(before.at(-1)).toMatchObject({ log_level: 20, message: "Run finished" });
  });

  it("names the tables that are masked, one after the other, wherever their tasks stand", async () => {
    const open = await prepared(`version: "1.0"
tasks:
  - type: mask_table
    table: public.customer
    key: id
    rules: [{ column: email, masks: [{ type: from_fixed, value: x }] }]
  - type: parallel
    tasks:
      - type: serial
        tasks:
          - type: mask_table
            table: hr.staff
            key: id
            rules: [{ column: name, masks: [{ type: from_fixed, value: x }] }]
`);
    const path = await start(open, open.request);
    expect(await messages(open, path)).toEqual(["Run 1 queued"]);
    open.advance(LIFE_MS * 0.55);
    expect((await messages(open, path)).at(-1)).toBe("Masking table public.customer");
    open.advance(LIFE_MS * 0.45);
    expect((await messages(open, path)).slice(-3)).toEqual([
      "Masking table public.customer",
      "Masking table hr.staff",
      "Run finished",
    ]);
  });

  it.each([
    [
      [{ glob: "customers/*.csv" }],
      ["Masking file customers/2026-01.csv", "Masking file customers/2026-02.csv"],
    ],
    [
      [{ glob: "hr/st?ff.json" }, { glob: "customers.csv" }],
      ["Masking file customers.csv", "Masking file hr/staff.json"],
    ],
    [[{ glob: "*.parquet" }], ["Masking of files began: mask_file", "No file matched, nothing was masked"]],
  ])("names the files that %o takes, and says when there are none", async (include, expected) => {
    const open = await prepared();
    const config_yaml = JSON.stringify({
      version: "1.0",
      tasks: [{ type: "mask_file", include, rules: [] }],
    });
    const ruleset = { name: "files", mask_type: "file", config_yaml };
    const saved = await open.call("POST", "/api/rulesets/?upsert=true", { body: ruleset });
    const path = await start(open, { ...open.fileRequest, ruleset: text(saved.json, "id") });
    open.advance(LIFE_MS);
    expect((await messages(open, path)).slice(3)).toEqual([...expected, "Run finished"]);
    expect(await statusOf(open, path)).toBe("finished");
  });

  it("follows no list of tasks that aliases make endless", () => {
    const laughs = Array.from(
      { length: 30 },
      (_, at) =>
        `{type: serial, tasks: &l${at} [${`{type: serial, tasks: *l${at - 1}},`.repeat(at === 0 ? 0 : 9)}]}`,
    );
    expect(maskedParts(`tasks:\n${laughs.map((each) => `  - ${each}\n`).join("")}`)).toEqual([]);
    expect(maskedParts("tasks: &a [{type: serial, tasks: *a}]")).toEqual([]);
  });

  it("looks for tasks in `parallel` and `serial` alone", () => {
    const inner = "tasks: [{type: mask_table, table: orders}]";
    expect(maskedParts(`tasks: [{type: run_sql, ${inner}}]`)).toEqual([]);
    expect(maskedParts(`tasks: [{type: parallel, ${inner}}]`)).toEqual([{ table: "orders" }]);
  });

  it("takes every file where a filter is no glob: no pattern is run", () => {
    const filesBy = (include: string) => maskedParts(`tasks: [{type: mask_file, include: ${include}}]`);
    expect(filesBy("[{regex: nope}, {glob: nope}]")).toEqual(filesBy("[]"));
    expect(filesBy("[{glob: nope}]")).toEqual([{ task: "mask_file", files: [] }]);
  });

  it("does not repeat a name without end", async () => {
    const open = await prepared();
    const name = "t".repeat(300);
    const config_yaml = JSON.stringify({
      version: "1.0",
      tasks: [{ type: "mask_table", table: name, rules: [] }],
    });
    const ruleset = { name: "long", mask_type: "database", config_yaml };
    const saved = await open.call("POST", "/api/rulesets/?upsert=true", { body: ruleset });
    const path = await start(open, { ...open.request, ruleset: text(saved.json, "id") });
    open.advance(LIFE_MS);
    expect(await messages(open, path)).toContain(`Masking table ${name.slice(0, 255)}...`);
  });

  it("ends with an error when the run failed, and with the cancellation when it was cancelled", async () => {
    const open = await prepared();
    open.sandbox.faults.nextRunEndsAs("failed");
    const failed = await start(open, open.request);
    const cancelled = await start(open, open.fileRequest);
    open.advance(LIFE_MS / 2);
    await open.call("POST", `${cancelled}cancel/`);
    open.advance(LIFE_MS);
    const levels = async (path: string) => {
      const { json } = await open.call("GET", `${path}log/`);
      return Array.isArray(json) ? json.map((entry) => member(entry, "log_level")) : [];
    };
    expect((await levels(failed)).at(-1)).toBe(40);
    expect((await open.call("GET", `${cancelled}log/`)).text).toContain("Run cancelled");
    expect((await open.call("GET", `${cancelled}log/`)).text).not.toContain("75%");
  });
});

describe("reports", () => {
  it("a file run has a CSV once it is over", async () => {
    const open = await prepared();
    const path = await start(open, open.fileRequest);
    expect((await open.call("GET", `${path}run-report/`)).status).toBe(404);
    open.advance(LIFE_MS);
    const report = await open.call("GET", `${path}run-report/`);
    expect(report.status).toBe(200);
    expect(report.headers.get("content-type")).toBe("text/csv; charset=utf-8");
    expect(report.text.split("\r\n")[0]).toBe("path,file_size,file_type,skip_reason");
  });

  it("a database run and a failed run have none", async () => {
    const open = await prepared();
    const database = await start(open, open.request);
    open.sandbox.faults.nextRunEndsAs("failed");
    const failed = await start(open, open.fileRequest);
    open.advance(LIFE_MS);
    for (const path of [database, failed]) {
      expect((await open.call("GET", `${path}run-report/`)).status).toBe(404);
      expect((await open.call("GET", `${path}sdd-report/`)).status).toBe(404);
    }
  });
});
