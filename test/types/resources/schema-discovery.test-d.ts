import { type DataMasqueClient, type Schemas, unwrap } from "datamasque-client";
import { assertType, describe, expectTypeOf, it } from "vitest";

declare const dm: DataMasqueClient;
declare const column: Schemas["SchemaDiscoveryColumn"];
const one = { params: { path: { id: 7 } } };
const results = { params: { path: { run_id: 7 } } };

describe("a start of schema discovery", () => {
  it("takes what to look for, and answers with a number", async () => {
    const in_data_discovery = {
      enabled: true,
      custom_rules: [{ pattern: "^[0-9]{9}$", name: "number of a customer" }],
      safe_data_preview: { enabled: true, string_level: "patterns", numeric_level: "histograms" },
    } as const satisfies Schemas["SchemaDiscoveryRequest"]["in_data_discovery"];
    const body = { connection: "c-1", schemas: ["public"], custom_keywords: ["iban"], in_data_discovery };
    const started = await unwrap(dm.POST("/api/schema-discovery/", { body }));
    expectTypeOf(started.id).toEqualTypeOf<number>();
    expectTypeOf(started.status).toEqualTypeOf<unknown>();
  });

  it("is refused when it is half or misspelt", () => {
    // @ts-expect-error where
    void dm.POST("/api/schema-discovery/", { body: { schemas: ["public"] } });
    // @ts-expect-error a list, also of one
    void dm.POST("/api/schema-discovery/", { body: { connection: "c-1", schemas: "public" } });
    // @ts-expect-error keywords are custom or ignored
    void dm.POST("/api/schema-discovery/", { body: { connection: "c-1", keywords: ["iban"] } });
    // @ts-expect-error numbers have no patterns
    assertType<Schemas["SafeDataPreviewOptions"]>({ numeric_level: "patterns" });
    // @ts-expect-error no pattern
    assertType<Schemas["InDataDiscoveryRule"]>({ name: "number of a customer" });
  });

  it("names its config, or says that it has none", async () => {
    const body = { connection: "c-1", discovery_config: "d-1" };
    expectTypeOf((await unwrap(dm.POST("/api/schema-discovery/v2/", { body }))).id).toBeNumber();
    void dm.POST("/api/schema-discovery/v2/", { body: { ...body, discovery_config: null } });
    // @ts-expect-error the default is null, which has to be said
    void dm.POST("/api/schema-discovery/v2/", { body: { connection: "c-1" } });
    // @ts-expect-error keywords are in the config
    void dm.POST("/api/schema-discovery/v2/", { body: { ...body, custom_keywords: ["iban"] } });
  });
});

describe("the results of schema discovery", () => {
  it("are pages of columns, with what is known of the tables", async () => {
    const page = await unwrap(dm.GET("/api/schema-discovery/v2/{run_id}/", results));
    expectTypeOf(page).toEqualTypeOf<Schemas["SchemaDiscoveryPage"]>();
    const constraints = page.table_metadata?.public?.customers;
    expectTypeOf(constraints).toEqualTypeOf<Schemas["TableConstraints"] | undefined>();
    expectTypeOf(constraints?.row_count).toEqualTypeOf<number | null | undefined>();
    expectTypeOf(constraints?.primary_keys?.[0]?.columns).toEqualTypeOf<string[] | undefined>();
    // @ts-expect-error an older server sends no metadata
    assertType<unknown>(page.table_metadata.public);
    // @ts-expect-error first the schema, then the table
    assertType<number | null | undefined>(page.table_metadata?.public?.row_count);
  });

  it("are asked for by the number of the run", () => {
    const path = "/api/schema-discovery/v2/{run_id}/";
    void dm.GET(path, { params: { ...results.params, query: { limit: 100, offset: 100 } } });
    // @ts-expect-error this path calls it run_id
    void dm.GET(path, one);
    // @ts-expect-error no filter by table
    void dm.GET(path, { params: { ...results.params, query: { table: "customers" } } });
  });

  it("say of each column what it is and why it was flagged", () => {
    const [match] = column.discovery_matches;
    expectTypeOf(match?.hit_ratio).toEqualTypeOf<number | null | undefined>();
    expectTypeOf<"IDD">().toExtend<NonNullable<typeof match>["flagged_by"]>();
    expectTypeOf<"later">().toExtend<NonNullable<typeof match>["flagged_by"]>();
    expectTypeOf(column.foreign_keys).toEqualTypeOf<{ name: string; referenced_column: string }[]>();
    // @ts-expect-error a column can have no match
    assertType<unknown>(match.label);
    // @ts-expect-error the two kinds of keys are not the same
    expectTypeOf(column.foreign_keys).toEqualTypeOf<typeof column.referencing_foreign_keys>();
  });

  it("can be deleted, with an answer of which nothing is known", async () => {
    const deleted = dm.DELETE("/api/runs/{id}/db-discovery-results/", one);
    expectTypeOf(await unwrap(deleted)).toEqualTypeOf<unknown>();
    // @ts-expect-error there is nothing to read in this place
    void dm.GET("/api/runs/{id}/db-discovery-results/", one);
  });
});

describe("the report of schema discovery", () => {
  it("is CSV or an archive, which the caller has to tell apart", async () => {
    const report = await unwrap(dm.GET("/api/runs/{id}/db-discovery-results/report/", one));
    expectTypeOf(report).toEqualTypeOf<string | Blob>();
    if (typeof report === "string") expectTypeOf(report).toEqualTypeOf<string>();
    else expectTypeOf(report).toEqualTypeOf<Blob>();
    const query = { include_selection_column: true };
    void dm.GET("/api/runs/{id}/db-discovery-results/report/", { params: { ...one.params, query } });
    // @ts-expect-error it may be an archive
    assertType<unknown>(report.split("\n"));
    // @ts-expect-error it may be text
    assertType<unknown>(report.stream());
    const text = { include_selection_column: "true" };
    // @ts-expect-error no text
    void dm.GET("/api/runs/{id}/db-discovery-results/report/", { params: { ...one.params, query: text } });
  });
});

describe("the config that a discovery ran with", () => {
  it("is an archive", async () => {
    const query = { timezone: "Pacific/Auckland" };
    const path = "/api/discovery/runs/{run_id}/config-snapshot/";
    expectTypeOf(await unwrap(dm.GET(path, results))).toEqualTypeOf<Blob>();
    void dm.GET(path, { params: { ...results.params, query } });
    // @ts-expect-error the snapshot is not YAML by itself
    assertType<unknown>((await unwrap(dm.GET(path, results))).split("\n"));
    // @ts-expect-error which run
    void dm.GET(path);
  });
});
