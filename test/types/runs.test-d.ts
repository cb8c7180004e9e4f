import {
  cancelRun,
  type DataMasqueClient,
  followRunLog,
  type Run,
  type RunLogEntry,
  type RunStatus,
  readRunLog,
  type StartRunRequest,
  startRun,
  unwrap,
  waitForRun,
} from "datamasque-client";
import { assertType, describe, expectTypeOf, it } from "vitest";

declare const dm: DataMasqueClient;
declare const run: Run;
declare const anyStatus: string;
const request = { connection: "c-1", ruleset: "r-1" };

describe("the status of a run", () => {
  it("has every known value", () => {
    expectTypeOf<RunStatus>().toEqualTypeOf<
      | "queued"
      | "running"
      | "validating"
      | "cancelling"
      | "finished"
      | "finished_with_warnings"
      | "failed"
      | "cancelled"
    >();
  });

  it("is open on a read: known values complete, others are possible", () => {
    expectTypeOf<Extract<Run["status"], RunStatus>>().toEqualTypeOf<RunStatus>();
    expectTypeOf<Run["status"]>().not.toEqualTypeOf<string>();
    expectTypeOf<string>().toExtend<Run["status"]>();
    expectTypeOf<Run["status"]>().not.toExtend<RunStatus>();
    assertType<Run>({ ...run, status: "hibernating" });
    assertType<Run>({ ...run, status: anyStatus });
  });

  it("is closed in a filter", () => {
    void dm.GET("/api/runs/", { params: { query: { run_status: "finished_with_warnings" } } });
    // @ts-expect-error no such status
    void dm.GET("/api/runs/", { params: { query: { run_status: "finish" } } });
    // @ts-expect-error a status that was read may be unknown to this version
    void dm.GET("/api/runs/", { params: { query: { run_status: run.status } } });
  });
});

describe("startRun", () => {
  it("takes a request with or without options", () => {
    expectTypeOf(startRun(dm, request)).resolves.toEqualTypeOf<Run>();
    void startRun(dm, { ...request, options: {} });
    void startRun(dm, { ...request, options: { dry_run: true, batch_size: 500 } });
    void startRun(dm, { ...request, mask_type: "file", destination_connection: "c-2", name: "nightly" });
    expectTypeOf<StartRunRequest>().toHaveProperty("options");
  });

  it("leaves the plain call as strict as the server", () => {
    void dm.POST("/api/runs/", { body: { ...request, options: {} } });
    // @ts-expect-error the server refuses a request without options
    void dm.POST("/api/runs/", { body: request });
  });

  it("refuses what the server would refuse", () => {
    // @ts-expect-error no ruleset
    void startRun(dm, { connection: "c-1" });
    // @ts-expect-error no connection
    void startRun(dm, { ruleset: "r-1" });
    // @ts-expect-error another name
    void startRun(dm, { ...request, source_connection: "c-1" });
    // @ts-expect-error a member that the server only returns
    void startRun(dm, { ...request, options: { has_run_secret: true } });
    // @ts-expect-error unset options are left out, not null
    void startRun(dm, { ...request, options: { run_secret: null } });
    // @ts-expect-error discovery runs are started elsewhere
    void startRun(dm, { ...request, mask_type: "file_data_discovery" });
    // @ts-expect-error what a run echoes is no request
    void startRun(dm, { ...request, options: run.options });
  });
});

describe("the workflows on runs", () => {
  it("return runs and entries", () => {
    expectTypeOf(waitForRun(dm, 7)).resolves.toEqualTypeOf<Run>();
    expectTypeOf(cancelRun(dm, 7)).resolves.toEqualTypeOf<Run>();
    expectTypeOf(readRunLog(dm, 7)).resolves.toEqualTypeOf<RunLogEntry[]>();
    expectTypeOf(followRunLog(dm, 7)).toEqualTypeOf<AsyncGenerator<RunLogEntry, void, undefined>>();
  });

  it("take the id of a run, as a run has it", () => {
    void waitForRun(dm, run.id);
    // @ts-expect-error no text
    void waitForRun(dm, "7");
    // @ts-expect-error not the run itself
    void cancelRun(dm, run);
  });

  it("take options that may be undefined, and refuse misspelt ones", () => {
    const { intervalMs, signal }: { intervalMs?: number; signal?: AbortSignal } = {};
    void waitForRun(dm, 7, { intervalMs, signal, timeoutMs: undefined, onProgress: undefined });
    void followRunLog(dm, 7, { intervalMs, signal });
    // @ts-expect-error intervalMs
    void waitForRun(dm, 7, { interval: 5 });
    // @ts-expect-error timeoutMs
    void followRunLog(dm, 7, { timeout: 5 });
    // @ts-expect-error a log has no progress beside itself
    void followRunLog(dm, 7, { onProgress: () => {} });
  });

  it("tell the progress with a run", () => {
    void waitForRun(dm, 7, { onProgress: (seen) => expectTypeOf(seen).toEqualTypeOf<Run>() });
  });
});

describe("the data of a call", () => {
  it("is a run that the workflows take", async () => {
    const { results } = await unwrap(dm.GET("/api/runs/"));
    expectTypeOf(results).toEqualTypeOf<Run[]>();
  });
});
