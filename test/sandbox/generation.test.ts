import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import {
  discover,
  outcome,
  preparedDiscovery,
  SCHEMA_START,
  SELECTED,
  UNKNOWN_ID,
  withDatabase,
  withFiles,
} from "./prepared-discovery.js";

const COLUMNS = "/api/generate-ruleset/v2/";
const FILES = "/api/generate-file-ruleset/";
const FILES_WITH_CONFIG = "/api/generate-file-ruleset/v2/";

describe("generating a database ruleset", () => {
  it("answers 201 with the YAML itself, valid as a ruleset", async () => {
    const { call, request } = await withDatabase();
    const answer = await call("POST", COLUMNS, { body: request });
    expect([answer.status, answer.headers.get("content-type")]).toEqual([201, "application/x-yaml"]);
    expect(parse(answer.text)).toEqual({
      version: "1.0",
      tasks: [
        {
          type: "mask_table",
          table: "public.customer",
          key: ["id"],
          rules: [
            { column: "email", masks: [{ type: "from_fixed", value: "email" }] },
            { column: "country", masks: [{ type: "from_fixed", value: "redacted" }] },
          ],
        },
      ],
    });
    const saved = { name: "generated", config_yaml: answer.text };
    expect((await call("POST", "/api/rulesets/", { body: saved })).json).toMatchObject({ is_valid: "valid" });
  });

  it("gives each column the hash columns of its own or of its table", async () => {
    const { call, database } = await withDatabase();
    const selected_columns = { public: { customer: ["email", "phone", "full_name", "country", "nickname"] } };
    const columns = { email: ["email"], phone: null, full_name: [] };
    const hash_columns = { public: { customer: { table: ["id"], columns } } };
    const body = { connection: database, selected_columns, hash_columns };
    const { text } = await call("POST", COLUMNS, { body });
    expect(parse(text).tasks[0].rules).toMatchObject([
      { column: "email", hash_columns: ["email"] },
      { column: "phone" },
      { column: "full_name" },
      { column: "country", hash_columns: ["id"] },
      { column: "nickname", hash_columns: ["id"] },
    ]);
    expect(text.match(/hash_columns/g)).toHaveLength(3);
    expect(text).not.toMatch(/[&*]a1/);
  });

  it("goes by the most recent results that are still there", async () => {
    const open = await withDatabase();
    const sales = { connection: open.database, selected_columns: { sales: { orders: ["total"] } } };
    expect((await open.call("POST", COLUMNS, { body: sales })).status).toBe(400);
    const schemas = ["sales"];
    const run = await discover(open, SCHEMA_START, { connection: open.database, schemas });
    expect((await open.call("POST", COLUMNS, { body: sales })).status).toBe(201);
    expect((await open.call("POST", COLUMNS, { body: open.request })).status).toBe(400);
    await open.call("DELETE", `/api/runs/${run}/db-discovery-results/`);
    expect((await open.call("POST", COLUMNS, { body: open.request })).status).toBe(201);
    open.sandbox.faults.nextRunEndsAs("failed");
    await discover(open, SCHEMA_START, { connection: open.database, schemas });
    expect((await open.call("POST", COLUMNS, { body: open.request })).status).toBe(201);
  });

  it("is refused with 400 when there never was a discovery on the connection", async () => {
    const open = await preparedDiscovery();
    const body = { connection: open.database, selected_columns: SELECTED };
    expect(outcome(await open.call("POST", COLUMNS, { body }))).toEqual([
      400,
      { detail: "No schema discovery has been done on this connection." },
    ]);
  });

  it.each([
    [{ connection: UNKNOWN_ID }, { connection: [`Invalid pk "${UNKNOWN_ID}" - object does not exist.`] }],
    [{ selected_columns: undefined }, { selected_columns: ["This field is required."] }],
    [
      { selected_columns: { public: { customer: ["iban"] } } },
      { selected_columns: ["Column public.customer.iban is not in the discovery results."] },
    ],
  ])("is refused for %o", async (change, errors) => {
    const { call, request } = await withDatabase();
    expect(outcome(await call("POST", COLUMNS, { body: { ...request, ...change } }))).toEqual([400, errors]);
  });

  it("is refused for a connection that holds files", async () => {
    const { call, share } = await withDatabase();
    const body = { connection: share, selected_columns: SELECTED };
    expect(outcome(await call("POST", COLUMNS, { body }))).toEqual([
      400,
      { connection: ["A database run needs a database connection."] },
    ]);
  });
});

describe("the first version of the generation", () => {
  it("answers with an open object: only its path is known", async () => {
    const { call } = await withDatabase();
    const answer = await call("POST", "/api/generate-ruleset/", { body: { anything: 1 } });
    expect(outcome(answer)).toEqual([200, {}]);
  });
});

describe("generating a file ruleset", () => {
  it("answers 201 with YAML that has a task for each form of file", async () => {
    const { call, share } = await withFiles();
    const selected_data = [
      {
        files: ["customers.csv", "customers/2026-01.csv", "hr/staff.json"],
        locators: ["email", ["staff", "*", "email"]],
      },
    ];
    const answer = await call("POST", FILES, { body: { connection: share, selected_data } });
    expect([answer.status, answer.headers.get("content-type")]).toEqual([201, "application/x-yaml"]);
    const masks = [{ type: "from_fixed", value: "email" }];
    expect(parse(answer.text)).toEqual({
      version: "1.0",
      tasks: [
        {
          type: "mask_tabular_file",
          include: [{ glob: "customers.csv" }, { glob: "customers/2026-01.csv" }],
          rules: [{ column: "email", masks }],
        },
        {
          type: "mask_file",
          include: [{ glob: "hr/staff.json" }],
          rules: [{ masks: [{ type: "json", transforms: [{ path: ["staff", "*", "email"], masks }] }] }],
        },
      ],
    });
    const saved = { name: "generated", mask_type: "file", config_yaml: answer.text };
    expect((await call("POST", "/api/rulesets/", { body: saved })).json).toMatchObject({ is_valid: "valid" });
  });

  it("takes a config in its second version", async () => {
    const { call, request } = await withFiles();
    const plain = await call("POST", FILES, { body: request });
    const withNull = await call("POST", FILES_WITH_CONFIG, { body: { ...request, rg_config: null } });
    expect([withNull.status, withNull.text]).toEqual([201, plain.text]);
    expect((await call("POST", FILES_WITH_CONFIG, { body: request })).status).toBe(400);
  });

  it("is refused when there never was a discovery on the connection", async () => {
    const open = await preparedDiscovery();
    const body = { connection: open.share, selected_data: [] };
    expect(outcome(await open.call("POST", FILES, { body }))).toEqual([
      400,
      { detail: "No file data discovery has been done on this connection." },
    ]);
  });

  it.each([
    [{ files: ["none.csv"], locators: ["email"] }, "File none.csv is not in the discovery results."],
    [{ files: ["customers.csv"], locators: ["iban"] }, "Locator iban is not in the discovery results."],
    [
      { files: ["customers.csv"], locators: [["staff", "*", "email"]] },
      'Locator ["staff","*","email"] is not in the discovery results.',
    ],
  ])("is refused for %o", async (entry, message) => {
    const { call, share } = await withFiles();
    const body = { connection: share, selected_data: [entry] };
    expect(outcome(await call("POST", FILES, { body }))).toEqual([400, { selected_data: [message] }]);
  });
});
