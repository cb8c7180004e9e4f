import { describe, expect, it } from "vitest";
import { column, columns } from "./discovered-columns.js";
import { POSTGRES, RULESET } from "./example-documents.js";
import { member, text } from "./open-sandbox.js";
import {
  begin,
  discover,
  FILE_START,
  outcome,
  preparedDiscovery,
  rows,
  SCHEMA_START,
  SCHEMA_START_V2,
} from "./prepared-discovery.js";

const results = (run: number) => `/api/schema-discovery/v2/${run}/`;

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
    const page = await open.call("GET", `${results(run)}?limit=2&offset=2`);
    expect(page.json).toMatchObject({
      next: `http://sandbox.test${results(run)}?limit=2&offset=4`,
      previous: `http://sandbox.test${results(run)}?limit=2`,
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

describe("results that are not there", () => {
  const NONE = { detail: "This run has no schema discovery results." };

  it("are a 400 before the run is over and for runs of another kind, a 404 for an unknown run", async () => {
    const open = await preparedDiscovery();
    const running = await begin(open, SCHEMA_START, { connection: open.database });
    expect(outcome(await open.call("GET", results(running)))).toEqual([400, NONE]);
    const files = await discover(open, FILE_START, { connection: open.share });
    expect(outcome(await open.call("GET", results(files)))).toEqual([400, NONE]);
    const ruleset = text((await open.call("POST", "/api/rulesets/", { body: RULESET })).json, "id");
    const masking = { connection: open.database, ruleset, options: {} };
    expect(outcome(await open.call("GET", results(await begin(open, "/api/runs/", masking))))).toEqual([
      400,
      NONE,
    ]);
    expect((await open.call("GET", results(99))).status).toBe(404);
  });

  it("can be deleted: then they, the report and the sdd report are gone", async () => {
    const open = await preparedDiscovery();
    const run = await discover(open, SCHEMA_START, { connection: open.database });
    const path = `/api/runs/${run}/db-discovery-results/`;
    expect((await open.call("DELETE", path)).status).toBe(204);
    expect(outcome(await open.call("GET", results(run)))).toEqual([400, NONE]);
    expect((await open.call("GET", `${path}report/`)).status).toBe(404);
    expect((await open.call("GET", `/api/runs/${run}/sdd-report/`)).status).toBe(404);
    expect((await open.call("DELETE", path)).status).toBe(404);
    expect((await open.call("GET", `/api/runs/${run}/`)).json).toMatchObject({ status: "finished" });
  });
});
