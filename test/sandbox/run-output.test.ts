import { describe, expect, it } from "vitest";
import { member } from "./open-sandbox.js";
import { LIFE_MS, prepared, start } from "./prepared-runs.js";

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
