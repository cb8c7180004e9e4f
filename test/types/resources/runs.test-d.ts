import { type DataMasqueClient, type Run, type RunLogEntry, type Schemas, unwrap } from "datamasque-client";
import { assertType, describe, expectTypeOf, it } from "vitest";

declare const dm: DataMasqueClient;
declare const run: Run;
const one = { params: { path: { id: 7 } } };
const request = { connection: "c-1", ruleset: "r-1", options: {} };

describe("runs", () => {
  it("are started by ids, and answer with the run", async () => {
    const options = { dry_run: true, batch_size: 500, run_secret: "s3cret" };
    const started = dm.POST("/api/runs/", { body: { ...request, options } });
    expectTypeOf(await unwrap(started)).toEqualTypeOf<Run>();
    // @ts-expect-error the id of a ruleset is a text
    void dm.POST("/api/runs/", { body: { ...request, ruleset: 7 } });
    // @ts-expect-error the id, not the ruleset itself
    void dm.POST("/api/runs/", { body: { ...request, ruleset: { id: "r-1" } } });
    // @ts-expect-error no such option
    void dm.POST("/api/runs/", { body: { ...request, options: { bufer_size: 5 } } });
    // @ts-expect-error no text
    void dm.POST("/api/runs/", { body: { ...request, options: { dry_run: "true" } } });
  });

  it("are started as the vendor's programs do it, too", () => {
    const sourceless = { ruleset: "r-1", options: { buffer_size: 10_000 } };
    void dm.POST("/api/runs/", { body: { ...sourceless, source_connection: "c-1" } });
    // @ts-expect-error a run has a source
    void dm.POST("/api/runs/", { body: sourceless });
    // @ts-expect-error the other member needs an id as well
    void dm.POST("/api/runs/", { body: { ...sourceless, source_connection: 7 } });
  });

  it("show their source under the older name where a server does", () => {
    expectTypeOf(run.connection).toEqualTypeOf<string | null | undefined>();
  });

  it("come in pages, filtered by status and by names", async () => {
    const query = { run_status: "failed", connection_ruleset_name: "crm", limit: 5, offset: 0 } as const;
    const page = await unwrap(dm.GET("/api/runs/", { params: { query } }));
    expectTypeOf(page).toEqualTypeOf<Schemas["RunPage"]>();
    expectTypeOf(page.next).toEqualTypeOf<string | null | undefined>();
    // @ts-expect-error a page is no list
    assertType<unknown>(page.length);
    // @ts-expect-error pages are asked for by limit and offset
    void dm.GET("/api/runs/", { params: { query: { page: 2 } } });
  });

  it("tell what they were made of, which may be deleted by now", async () => {
    expectTypeOf(await unwrap(dm.GET("/api/runs/{id}/", one))).toEqualTypeOf<Run>();
    expectTypeOf(run.id).toEqualTypeOf<number>();
    expectTypeOf(run.ruleset_name).toEqualTypeOf<string>();
    expectTypeOf(run.ruleset).toEqualTypeOf<string | null | undefined>();
    expectTypeOf(run.options?.has_run_secret).toEqualTypeOf<boolean | undefined>();
    // @ts-expect-error its ruleset may be gone
    void dm.GET("/api/rulesets/{id}/", { params: { path: { id: run.ruleset } } });
    // @ts-expect-error a run that has not ended has no end
    assertType<unknown>(run.end_time.length);
  });

  it("are cancelled, not deleted", async () => {
    expectTypeOf(await unwrap(dm.POST("/api/runs/{id}/cancel/", one))).toEqualTypeOf<Run>();
    // @ts-expect-error there is no deletion
    void dm.DELETE("/api/runs/{id}/", one);
    // @ts-expect-error which one
    void dm.POST("/api/runs/{id}/cancel/");
  });

  it("have reports as text", async () => {
    expectTypeOf(await unwrap(dm.GET("/api/runs/{id}/run-report/", one))).toEqualTypeOf<string>();
    expectTypeOf(await unwrap(dm.GET("/api/runs/{id}/sdd-report/", one))).toEqualTypeOf<string>();
    const report = await unwrap(dm.GET("/api/runs/{id}/run-report/", one));
    // @ts-expect-error CSV comes as text, not in rows
    assertType<unknown>(report.rows);
  });

  it("have a log of one entry, of many, or of plain text", async () => {
    const log = await unwrap(dm.GET("/api/runs/{id}/log/", one));
    if (Array.isArray(log)) expectTypeOf(log).toEqualTypeOf<RunLogEntry[]>();
    else if (typeof log === "string") expectTypeOf(log).toEqualTypeOf<string>();
    else expectTypeOf(log).toEqualTypeOf<RunLogEntry>();
    // @ts-expect-error readRunLog makes entries of each of them
    assertType<unknown>(log[0].message);
    assertType<RunLogEntry>({ timestamp: "2026-01-05T10:00:00Z", log_level: 20, message: "started" });
    // @ts-expect-error levels are numbers
    assertType<RunLogEntry>({ timestamp: "2026-01-05T10:00:00Z", log_level: "INFO", message: "started" });
  });

  it("can be validated by a call of which little is known", async () => {
    expectTypeOf(await unwrap(dm.GET("/api/runs/validate/"))).toEqualTypeOf<unknown>();
    // @ts-expect-error it is a read
    void dm.POST("/api/runs/validate/", { body: request });
  });
});
