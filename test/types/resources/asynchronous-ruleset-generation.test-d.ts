import { type DataMasqueClient, type Schemas, unwrap } from "datamasque-client";
import { assertType, describe, expectTypeOf, it } from "vitest";

type Task = Schemas["RulesetGenerationTask"];

declare const dm: DataMasqueClient;
declare const task: Task;
const on = { params: { path: { connection_id: "c-1" } } };
const columns = { selected_columns: { public: { customers: ["email"] } } };
const files = { selected_data: [{ files: ["in/a.csv"], locators: ["email"] }] };
const report = new File([], "report.csv");

describe("a start of an asynchronous generation", () => {
  it("takes columns or files, and answers with nothing", async () => {
    const started = dm.POST("/api/async-generate-ruleset/{connection_id}/", { ...on, body: columns });
    expectTypeOf(await unwrap(started)).toEqualTypeOf<undefined>();
    void dm.POST("/api/async-generate-ruleset/{connection_id}/", { ...on, body: files });
    // @ts-expect-error neither
    void dm.POST("/api/async-generate-ruleset/{connection_id}/", { ...on, body: {} });
    const path = "/api/async-generate-ruleset/{connection_id}/";
    // @ts-expect-error the connection is in the path
    void dm.POST(path, { ...on, body: { ...columns, connection: "c-1" } });
    // @ts-expect-error on which connection
    void dm.POST("/api/async-generate-ruleset/{connection_id}/", { body: columns });
  });

  it("names the generation config in its second version, if only by null", () => {
    const path = "/api/async-generate-ruleset/v2/{connection_id}/";
    void dm.POST(path, { ...on, body: { ...columns, rg_config: "g-1" } });
    void dm.POST(path, { ...on, body: { ...files, rg_config: null } });
    // @ts-expect-error no rg_config
    void dm.POST(path, { ...on, body: columns });
    // @ts-expect-error no rg_config, for files either
    void dm.POST(path, { ...on, body: files });
    const first = "/api/async-generate-ruleset/{connection_id}/";
    // @ts-expect-error the first version has none
    void dm.POST(first, { ...on, body: { ...columns, rg_config: "g-1" } });
  });
});

describe("a start from a report", () => {
  it("takes the CSV or the archive as a file or in a form", async () => {
    const path = "/api/async-generate-ruleset/{connection_id}/from-csv/";
    const body = { csv_or_zip_file: report, target_size_bytes: 100_000 };
    expectTypeOf(await unwrap(dm.POST(path, { ...on, body }))).toEqualTypeOf<undefined>();
    void dm.POST(path, { ...on, body: new FormData() });
    // @ts-expect-error the text of a report is no file
    void dm.POST(path, { ...on, body: { csv_or_zip_file: "schema,table\n" } });
    // @ts-expect-error the size is a number
    void dm.POST(path, { ...on, body: { ...body, target_size_bytes: "100000" } });
    // @ts-expect-error no file
    void dm.POST(path, { ...on, body: { target_size_bytes: 100_000 } });
  });

  it("names the generation config in its second version, where null has no place", async () => {
    const path = "/api/async-generate-ruleset/v2/{connection_id}/from-csv/";
    const body = { csv_or_zip_file: report, rg_config: "g-1" };
    expectTypeOf(await unwrap(dm.POST(path, { ...on, body }))).toEqualTypeOf<undefined>();
    void dm.POST(path, { ...on, body: new FormData() });
    // @ts-expect-error no rg_config
    void dm.POST(path, { ...on, body: { csv_or_zip_file: report } });
    void dm.POST(path, { ...on, body: { ...body, rg_config: "" } });
    // @ts-expect-error a form cannot say null: the empty text is the default
    void dm.POST(path, { ...on, body: { ...body, rg_config: null } });
  });
});

describe("an asynchronous generation", () => {
  it("is a task of the connection, with a status that a later server may add to", async () => {
    const read = await unwrap(dm.GET("/api/async-generate-ruleset/{connection_id}/", on));
    expectTypeOf(read).toEqualTypeOf<Task>();
    expectTypeOf(read.generated_ruleset).toEqualTypeOf<string | null | undefined>();
    assertType<Task>({ ...task, status: "finished" });
    assertType<Task>({ ...task, status: "of_a_later_release" });
    // @ts-expect-error a task has no id
    assertType<unknown>(read.id);
    // @ts-expect-error there may be no ruleset yet
    assertType<unknown>(read.generated_ruleset.length);
  });

  it("ends in an archive, or still tells its task", async () => {
    const path = "/api/async-generate-ruleset/{connection_id}/download-rulesets/";
    const answer = await unwrap(dm.GET(path, on));
    expectTypeOf(answer).toEqualTypeOf<Blob | Task>();
    if (answer instanceof Blob) expectTypeOf(answer).toEqualTypeOf<Blob>();
    else expectTypeOf(answer).toEqualTypeOf<Task>();
    // @ts-expect-error it may be the task
    assertType<unknown>(answer.stream());
    // @ts-expect-error it may be the archive
    assertType<unknown>(answer.status);
  });

  it("can be cancelled, with an answer of which nothing is known", async () => {
    const cancelled = dm.DELETE("/api/async-generate-ruleset/{connection_id}/", on);
    expectTypeOf(await unwrap(cancelled)).toEqualTypeOf<unknown>();
    // @ts-expect-error this path calls it connection_id
    void dm.DELETE("/api/async-generate-ruleset/{connection_id}/", { params: { path: { id: "c-1" } } });
  });
});
