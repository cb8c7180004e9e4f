import { describe, expect, it } from "vitest";
import { member, type OpenSandbox, text } from "./open-sandbox.js";
import {
  begin,
  column,
  columns,
  discover,
  FILE_START,
  FILE_START_V2,
  outcome,
  preparedDiscovery,
  rows,
  SCHEMA_START,
  SCHEMA_START_V2,
} from "./prepared-discovery.js";
import { POSTGRES, RULESET, SHARE } from "./prepared-sandbox.js";

const schemaResults = (run: number) => `/api/schema-discovery/v2/${run}/`;
const fileResults = (run: number) => `/api/runs/${run}/file-discovery-results/`;
const NO_FILE_RESULTS = { detail: "This run has no file discovery results." };

async function fileGroups(open: OpenSandbox, run: number) {
  return rows((await open.call("GET", fileResults(run))).json);
}

/** The paths that a discovery with these filters looks at. */
async function filePaths(filters: object): Promise<unknown[]> {
  const open = await preparedDiscovery();
  const run = await discover(open, FILE_START, { connection: open.share, ...filters });
  return (await fileGroups(open, run)).flatMap(({ files }) => rows(files).map(({ path }) => path));
}

describe("the results of a schema discovery", () => {
  it("have one row for each column, with matches, constraint, keys and preview", async () => {
    const open = await preparedDiscovery();
    const run = await discover(open, SCHEMA_START_V2, { connection: open.database, discovery_config: null });
    const { row, data } = await column(open, run, "customer", "email");
    expect(row).toMatchObject({ schema: POSTGRES.schema, table: "customer", column: "email" });
    expect(data).toMatchObject({
      data_type: "character varying",
      max_length: 254,
      numeric_precision: null,
      constraint: "Unique",
      constraint_columns: ["email"],
      pk_constraint_name: null,
      uk_constraint_name: "customer_email_key",
      unique_index_names: ["customer_email_key"],
      foreign_keys: [],
      referencing_foreign_keys: [],
      discovery_matches: [
        { label: "email", categories: ["PII"], flagged_by: "MDD", hit_ratio: null },
        { label: "email", categories: ["PII"], flagged_by: "IDD", hit_ratio: 100 },
      ],
      safe_data_preview: { kind: "string" },
    });
    const all = await columns(open, run);
    expect(new Set(all.map(({ row: each }) => each.id)).size).toBe(all.length);
  });

  it("tell keys from both ends", async () => {
    const open = await preparedDiscovery();
    const run = await discover(open, SCHEMA_START, { connection: open.database });
    expect((await column(open, run, "orders", "customer_id")).data).toMatchObject({
      constraint: "",
      foreign_keys: [{ name: "fk_orders_customer", referenced_column: "public.customer.id" }],
    });
    expect((await column(open, run, "customer", "id")).data).toMatchObject({
      constraint: "Primary",
      pk_constraint_name: "customer_pkey",
      referencing_foreign_keys: [
        { name: "fk_orders_customer", referencing_column: "public.orders.customer_id" },
      ],
    });
    expect((await column(open, run, "order_line", "line_number")).data).toMatchObject({
      constraint: "Primary",
      constraint_columns: ["order_id", "line_number"],
    });
  });

  it("have the keys and the size of every table beside them, on each page", async () => {
    const open = await preparedDiscovery();
    const run = await discover(open, SCHEMA_START, { connection: open.database });
    const page = await open.call("GET", `${schemaResults(run)}?limit=2&offset=2`);
    expect(page.json).toMatchObject({
      next: `http://sandbox.test${schemaResults(run)}?limit=2&offset=4`,
      previous: `http://sandbox.test${schemaResults(run)}?limit=2`,
      table_metadata: {
        public: {
          customer: {
            primary_keys: [{ columns: ["id"] }],
            unique_keys: [{ columns: ["email"] }],
            foreign_keys: [],
          },
          order_line: {
            primary_keys: [{ columns: ["order_id", "line_number"] }],
            foreign_keys: [{ columns: ["order_id"] }],
          },
          import_buffer: { row_count: 0 },
        },
      },
    });
    expect(rows(member(page.json, "results"))).toHaveLength(2);
    const customer = member(member(member(page.json, "table_metadata"), "public"), "customer");
    expect(member(customer, "row_count")).toBeGreaterThan(1000);
  });

  it("go over the schemas that were asked for, each once", async () => {
    const open = await preparedDiscovery();
    const schemas = ["sales", "hr", "sales"];
    const run = await discover(open, SCHEMA_START, { connection: open.database, schemas });
    const all = await columns(open, run);
    expect([...new Set(all.map(({ row }) => row.schema))]).toEqual(["sales", "hr"]);
    expect((await column(open, run, "orders", "customer_id")).data).toMatchObject({
      foreign_keys: [{ referenced_column: "sales.customer.id" }],
    });
  });

  it.each([
    [{ schema: "" }, "public"],
    [{ db_type: "mysql", schema: "" }, POSTGRES.database],
    [{ db_type: "mssql", schema: "" }, "dbo"],
    [{ schema: "own" }, "own"],
  ])("have the usual schema of the engine when none is named: %o", async (change, schema) => {
    const open = await preparedDiscovery();
    const body = { ...POSTGRES, name: "other", ...change };
    const connection = text((await open.call("POST", "/api/connections/", { body })).json, "id");
    const run = await discover(open, SCHEMA_START, { connection });
    expect((await columns(open, run)).map(({ row }) => row.schema)).toContain(schema);
  });

  it("are the same for connections of one name, and others for another", async () => {
    const preview = async (name: string) => {
      const open = await preparedDiscovery();
      const body = { ...POSTGRES, name };
      await open.call("PUT", `/api/connections/${open.database}/`, { body });
      const run = await discover(open, SCHEMA_START_V2, {
        connection: open.database,
        discovery_config: null,
      });
      return (await column(open, run, "orders", "total")).data.safe_data_preview;
    };
    expect(await preview("one")).toEqual(await preview("one"));
    expect(await preview("one")).not.toEqual(await preview("two"));
  });
});

describe("schema discovery results that are not there", () => {
  const NONE = { detail: "This run has no schema discovery results." };

  it("are a 400 before the run is over and for runs of another kind, a 404 for an unknown run", async () => {
    const open = await preparedDiscovery();
    const running = await begin(open, SCHEMA_START, { connection: open.database });
    expect(outcome(await open.call("GET", schemaResults(running)))).toEqual([400, NONE]);
    const files = await discover(open, FILE_START, { connection: open.share });
    expect(outcome(await open.call("GET", schemaResults(files)))).toEqual([400, NONE]);
    const ruleset = text((await open.call("POST", "/api/rulesets/", { body: RULESET })).json, "id");
    const masking = { connection: open.database, ruleset, options: {} };
    expect(outcome(await open.call("GET", schemaResults(await begin(open, "/api/runs/", masking))))).toEqual([
      400,
      NONE,
    ]);
    expect((await open.call("GET", schemaResults(99))).status).toBe(404);
  });

  it("can be deleted: then they, the report and the sdd report are gone", async () => {
    const open = await preparedDiscovery();
    const run = await discover(open, SCHEMA_START, { connection: open.database });
    const path = `/api/runs/${run}/db-discovery-results/`;
    expect((await open.call("DELETE", path)).status).toBe(204);
    expect(outcome(await open.call("GET", schemaResults(run)))).toEqual([400, NONE]);
    expect((await open.call("GET", `${path}report/`)).status).toBe(404);
    expect((await open.call("GET", `/api/runs/${run}/sdd-report/`)).status).toBe(404);
    expect((await open.call("DELETE", path)).status).toBe(404);
    expect((await open.call("GET", `/api/runs/${run}/`)).json).toMatchObject({ status: "finished" });
  });
});

describe("the results of a file discovery", () => {
  it("are a bare array of groups with nested connection, files and locators", async () => {
    const open = await preparedDiscovery();
    const run = await discover(open, FILE_START_V2, { connection: open.share, discovery_config: null });
    const [csv, json, pdf] = await fileGroups(open, run);
    expect(csv).toMatchObject({
      connection: { id: open.share, name: SHARE.name },
      file_type: "csv",
      files: [
        {
          path: "customers.csv",
          file_type: "csv",
          delimiter: ",",
          encoding: "utf-8",
          value_counts: { email: 240, full_name: 240 },
          value_count_status: "counted",
        },
        { path: "customers/2026-01.csv", value_counts: { email: 120 } },
        { path: "customers/2026-02.csv", value_counts: { email: 96 } },
      ],
    });
    const email = rows(csv?.results).find(({ locator }) => locator === "email");
    expect(email).toMatchObject({
      data_types: ["string"],
      matches: [
        { flagged_by: "MDD", label: "email", categories: ["PII"], hit_ratio: null },
        { flagged_by: "IDD", label: "email", categories: ["PII"], hit_ratio: 100 },
      ],
      safe_data_preview: { kind: "string", sampled_from: "customers.csv" },
      value_count: 240 + 120 + 96,
    });
    expect(rows(json?.results).map(({ locator }) => locator)).toContainEqual(["staff", "*", "prénom"]);
    expect(json).toMatchObject({
      files: [
        { delimiter: null, value_counts: { '["staff","*","prénom"]': 60, '["staff","*","phones",0]': 60 } },
      ],
    });
    expect(pdf).toMatchObject({
      file_type: "pdf",
      files: [{ encoding: null, value_counts: {}, value_count_status: "file_type_has_no_values" }],
      results: [],
    });
  });

  it("count nothing when in-data discovery is off", async () => {
    const open = await preparedDiscovery();
    const run = await discover(open, FILE_START, { connection: open.share, encoding: "latin-1" });
    const [csv] = await fileGroups(open, run);
    expect(csv).toMatchObject({
      files: [
        { encoding: "latin-1", value_counts: {}, value_count_status: "in_data_discovery_disabled" },
        {},
        {},
      ],
    });
    for (const result of rows(csv?.results)) {
      expect(result).toMatchObject({ value_count: null, safe_data_preview: null });
    }
  });

  it("leave the label out of a match that is not sensitive", async () => {
    const open = await preparedDiscovery();
    const non_sensitive_rules = [{ pattern: "^(true|false)$" }];
    const body = { connection: open.share, in_data_discovery: { enabled: true, non_sensitive_rules } };
    const run = await discover(open, FILE_START, body);
    const [csv] = await fileGroups(open, run);
    const active = rows(csv?.results).find(({ locator }) => locator === "is_active");
    const [match] = rows(member(active, "matches"));
    expect(Object.keys(match ?? {})).toEqual(["flagged_by", "description", "hit_ratio"]);
  });
});

describe("filters on files", () => {
  const ALL = [
    "customers.csv",
    "customers/2026-01.csv",
    "customers/2026-02.csv",
    "hr/staff.json",
    "scans/letter.pdf",
  ];

  it.each<[object, string[]]>([
    [{}, ALL],
    [{ recurse: true }, ALL],
    [{ recurse: false }, ["customers.csv"]],
    [{ include: [{ glob: "*.json" }] }, ["hr/staff.json"]],
    [{ include: [{ glob: "*.json", match_against: "filename" }] }, ["hr/staff.json"]],
    [{ include: [{ glob: "2026-*", match_against: "path" }] }, []],
    [
      { include: [{ glob: "2026-0?.csv", match_against: "filename" }] },
      ["customers/2026-01.csv", "customers/2026-02.csv"],
    ],
    [{ include: [{ regex: "^customers" }], skip: [{ regex: "-01[.]" }] }, ["customers.csv", ALL[2] ?? ""]],
    [{ skip: [{ glob: "*.csv" }, { glob: "hr/*" }] }, ["scans/letter.pdf"]],
    [{ include: [{ glob: `${"*".repeat(40)}!` }] }, []],
  ])("%o", async (filters, expected) => {
    expect(await filePaths(filters)).toEqual(expected);
  });
});

describe("file discovery results that are not there", () => {
  it("are a 404: before the run is over, for runs of another kind, for an unknown run", async () => {
    const open = await preparedDiscovery();
    const running = await begin(open, FILE_START, { connection: open.share });
    expect(outcome(await open.call("GET", fileResults(running)))).toEqual([404, NO_FILE_RESULTS]);
    const database = await discover(open, SCHEMA_START, { connection: open.database });
    expect(outcome(await open.call("GET", fileResults(database)))).toEqual([404, NO_FILE_RESULTS]);
    expect((await open.call("GET", fileResults(99))).status).toBe(404);
    expect((await open.call("GET", fileResults(running))).status).toBe(200);
  });
});
