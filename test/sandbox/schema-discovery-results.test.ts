import { describe, expect, it } from "vitest";
import { POSTGRES, RULESET } from "./example-documents.js";
import { member, type OpenSandbox, object, text } from "./open-sandbox.js";
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

/** The results of a run, with everything of each column at hand. */
async function columns(open: OpenSandbox, run: number) {
  const { json } = await open.call("GET", results(run));
  return rows(member(json, "results")).map((row) => ({ row, data: object(row.data) }));
}

async function column(open: OpenSandbox, run: number, table: string, name: string) {
  const found = (await columns(open, run)).find(({ row }) => row.table === table && row.column === name);
  if (found === undefined) throw new Error(`no column ${table}.${name}`);
  return found;
}

/** Label (or `null`) and origin of each match. */
const flags = (data: Record<string, unknown>) =>
  rows(data.discovery_matches).map(({ label = null, flagged_by }) => [label, flagged_by]);

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

describe("keywords", () => {
  const found = async (body: object, name = "phone") => {
    const open = await preparedDiscovery();
    const run = await discover(open, SCHEMA_START, { connection: open.database, ...body });
    const { data } = await column(open, run, "customer", name);
    return { flags: flags(data), preview: data.safe_data_preview };
  };

  it("of the server flag by name alone, without a preview", async () => {
    expect(await found({})).toEqual({ flags: [["phone_number", "MDD"]], preview: null });
    expect(await found({}, "country")).toEqual({ flags: [], preview: null });
  });

  it("of the server can be switched off, own ones added, and names ignored", async () => {
    expect((await found({ disable_built_in_keywords: true })).flags).toEqual([]);
    const custom = { disable_built_in_keywords: true, custom_keywords: ["PHO", "loyalty"] };
    expect((await found(custom)).flags).toEqual([["PHO", "MDD"]]);
    expect((await found({ ignored_keywords: ["phone"] })).flags).toEqual([]);
  });
});

describe("in-data discovery", () => {
  const found = async (in_data_discovery: object, name = "country") => {
    const open = await preparedDiscovery();
    const body = { connection: open.database, in_data_discovery };
    const run = await discover(open, SCHEMA_START, body);
    const { data } = await column(open, run, "customer", name);
    return rows(data.discovery_matches).filter(({ flagged_by }) => flagged_by === "IDD");
  };

  it("looks at values when it is enabled", async () => {
    expect(await found({ enabled: false }, "email")).toEqual([]);
    expect(await found({ enabled: true }, "email")).toMatchObject([{ label: "email", hit_ratio: 100 }]);
    expect(await found({ enabled: true }, "country")).toEqual([]);
  });

  it("applies custom rules, and tells matches that are not sensitive by the missing label", async () => {
    const custom = await found({ enabled: true, custom_rules: [{ pattern: "^N", name: "country_code" }] });
    expect(custom).toMatchObject([{ label: "country_code", categories: [], hit_ratio: 100 }]);
    const harmless = await found({ enabled: true, non_sensitive_rules: [{ pattern: "^NZ$" }] });
    expect(harmless).toMatchObject([{ categories: [], hit_ratio: 100 }]);
    expect(harmless[0]).not.toHaveProperty("label");
  });

  it("counts the share of the values that match", async () => {
    const [match] = await found({ enabled: true, custom_rules: [{ pattern: "^true$" }] }, "is_active");
    expect(match?.hit_ratio).toBeGreaterThan(40);
    expect(match?.hit_ratio).toBeLessThan(95);
  });

  it("does not return matches that are to be ignored", async () => {
    const rule = { pattern: "@example[.]org$" };
    expect(await found({ enabled: true, ignore_rules: [rule] }, "email")).toEqual([]);
    expect(await found({ enabled: true, ignore_rules: [{ pattern: "^x" }] }, "email")).toHaveLength(1);
  });

  it("samples as many rows as it is told, at most what the table has", async () => {
    const open = await preparedDiscovery();
    const in_data_discovery = {
      enabled: true,
      row_sample_size: 7,
      safe_data_preview: { enabled: true },
    };
    const run = await discover(open, SCHEMA_START, { connection: open.database, in_data_discovery });
    const counts = async (table: string, name: string) =>
      member(
        member((await column(open, run, table, name)).data.safe_data_preview, "statistics_common"),
        "count_row",
      );
    expect([await counts("customer", "email"), await counts("import_buffer", "id")]).toEqual([7, 0]);
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
