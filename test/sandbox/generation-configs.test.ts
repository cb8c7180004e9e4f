import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { openSandbox, text } from "./open-sandbox.js";
import {
  createConfig,
  outcome,
  RG_CONFIGS,
  UNKNOWN_ID,
  withDatabase,
  withFiles,
} from "./prepared-discovery.js";
import { accessToken, bearer } from "./prepared-sandbox.js";

const CONFIG = { name: "house_rules", config_yaml: "labels:\n  email:\n    preset_mask: email_mask" };
const COLUMNS = "/api/generate-ruleset/v2/";
const COLUMNS_WITH_CONFIG = "/api/generate-ruleset/v3/";
const FILES_WITH_CONFIG = "/api/generate-file-ruleset/v2/";

describe("creating a ruleset-generation config", () => {
  it("answers 201 with the validated config", async () => {
    const { call } = openSandbox();
    const created = await call("POST", RG_CONFIGS, { body: CONFIG });
    expect(created.status).toBe(201);
    expect(created.json).toMatchObject({
      ...CONFIG,
      is_valid: "valid",
      validation_errors: [],
      archived: false,
      created: "2026-01-05T09:00:00.000000Z",
    });
  });

  it("stores an invalid one, and one without YAML", async () => {
    const { call } = openSandbox();
    const invalid = await call("POST", RG_CONFIGS, { body: { ...CONFIG, config_yaml: "a: 1\nb: [\n" } });
    expect(invalid.status).toBe(201);
    expect(invalid.json).toMatchObject({
      is_valid: "invalid",
      validation_errors: [{ validation_error_type: "rg_config", line_number: 3 }],
    });
    expect((await call("POST", RG_CONFIGS, { body: { name: "empty" } })).json).toMatchObject({
      config_yaml: "",
      is_valid: "invalid",
    });
  });

  it("refuses a missing name and one that is taken", async () => {
    const { call } = openSandbox();
    expect(outcome(await call("POST", RG_CONFIGS, { body: { config_yaml: "a: 1" } }))).toEqual([
      400,
      { name: ["This field is required."] },
    ]);
    await call("POST", RG_CONFIGS, { body: CONFIG });
    expect(outcome(await call("POST", RG_CONFIGS, { body: CONFIG }))).toEqual([
      400,
      { name: ["A ruleset generation config with this name already exists."] },
    ]);
  });
});

describe("listing ruleset-generation configs", () => {
  it("gives pages of rows without YAML, by exact name if asked", async () => {
    const open = openSandbox();
    const id = await createConfig(open, RG_CONFIGS, CONFIG);
    await createConfig(open, RG_CONFIGS, { ...CONFIG, name: "House_rules" });
    const page = await open.call("GET", `${RG_CONFIGS}?name_exact=house_rules&limit=1`);
    expect(page.json).toMatchObject({ count: 1, next: null, previous: null, results: [{ id }] });
    const all = await open.call("GET", `${RG_CONFIGS}?limit=1`);
    expect(all.json).toMatchObject({
      count: 2,
      next: "http://sandbox.test/api/ruleset-generation-configs/?limit=1&offset=1",
    });
    expect(all.text).not.toContain("config_yaml");
  });
});

describe("one ruleset-generation config", () => {
  it("can be replaced as a whole, but not without its YAML", async () => {
    const open = openSandbox();
    const path = `${RG_CONFIGS}${await createConfig(open, RG_CONFIGS, CONFIG)}/`;
    open.advance(1000);
    const replaced = await open.call("PUT", path, { body: { name: "new", config_yaml: "7" } });
    expect(replaced.status).toBe(200);
    expect(replaced.json).toMatchObject({
      name: "new",
      is_valid: "invalid",
      created: "2026-01-05T09:00:00.000000Z",
      modified: "2026-01-05T09:00:01.000000Z",
    });
    expect(outcome(await open.call("PUT", path, { body: { name: "new" } }))).toEqual([
      400,
      { config_yaml: ["This field is required."] },
    ]);
    expect((await open.call("GET", path)).json).toEqual(replaced.json);
  });

  it("is gone after DELETE, and its name is free", async () => {
    const open = openSandbox();
    const path = `${RG_CONFIGS}${await createConfig(open, RG_CONFIGS, CONFIG)}/`;
    expect((await open.call("DELETE", path)).status).toBe(204);
    for (const method of ["GET", "DELETE"]) expect((await open.call(method, path)).status).toBe(404);
    expect((await open.call("PUT", path, { body: CONFIG })).status).toBe(404);
    expect((await open.call("POST", RG_CONFIGS, { body: CONFIG })).status).toBe(201);
    expect((await open.call("GET", `${RG_CONFIGS}${UNKNOWN_ID}/`)).status).toBe(404);
  });
});

describe("the default ruleset-generation config", () => {
  it("is YAML that is valid when it is posted back", async () => {
    const { call } = openSandbox();
    const defaults = await call("GET", `${RG_CONFIGS}defaults/`);
    expect([defaults.status, defaults.headers.get("content-type")]).toEqual([200, "application/x-yaml"]);
    const body = { name: "copy", config_yaml: defaults.text };
    expect((await call("POST", RG_CONFIGS, { body })).json).toMatchObject({ is_valid: "valid" });
  });
});

describe("a ruleset-generation config", () => {
  it("is a required key, and null stands for the default", async () => {
    const { call, request } = await withDatabase();
    expect(outcome(await call("POST", COLUMNS_WITH_CONFIG, { body: request }))).toEqual([
      400,
      { rg_config: ["This field is required."] },
    ]);
    const withNull = await call("POST", COLUMNS_WITH_CONFIG, { body: { ...request, rg_config: null } });
    expect(withNull.status).toBe(201);
    expect(withNull.text).toBe((await call("POST", COLUMNS, { body: request })).text);
  });

  it("decides about the masks", async () => {
    const open = await withDatabase();
    const maskOf = async (preset_mask: string) => {
      const config_yaml = `labels:\n  email:\n    preset_mask: ${preset_mask}\n`;
      const rg_config = await createConfig(open, RG_CONFIGS, { name: preset_mask, config_yaml });
      const answer = await open.call("POST", COLUMNS_WITH_CONFIG, { body: { ...open.request, rg_config } });
      const saved = { name: preset_mask, config_yaml: answer.text };
      const { json } = await open.call("POST", "/api/rulesets/", { body: saved });
      expect(json).toMatchObject({ is_valid: "valid" });
      return parse(answer.text).tasks[0].rules;
    };
    expect(await maskOf("imitate")).toMatchObject([
      { column: "email", masks: [{ type: "imitate" }] },
      { column: "country", masks: [{ type: "from_fixed", value: "redacted" }] },
    ]);
    expect(await maskOf("house_email")).toMatchObject([
      { column: "email", masks: [{ type: "from_fixed", value: "house_email" }] },
      { column: "country", masks: [{ type: "from_fixed", value: "redacted" }] },
    ]);
  });

  it("that is unknown or deleted is an object that does not exist", async () => {
    const open = await withDatabase();
    const deleted = await createConfig(open, RG_CONFIGS, { name: "house", config_yaml: "a: 1" });
    await open.call("DELETE", `${RG_CONFIGS}${deleted}/`);
    for (const rg_config of [UNKNOWN_ID, deleted]) {
      const body = { ...open.request, rg_config };
      expect(outcome(await open.call("POST", COLUMNS_WITH_CONFIG, { body }))).toEqual([
        400,
        { rg_config: [`Invalid pk "${rg_config}" - object does not exist.`] },
      ]);
    }
  });

  it("whose YAML cannot be parsed is a 400 with a message", async () => {
    const open = await withFiles();
    const rg_config = await createConfig(open, RG_CONFIGS, { name: "house", config_yaml: "a: [" });
    const answer = await open.call("POST", FILES_WITH_CONFIG, { body: { ...open.request, rg_config } });
    expect(answer.status).toBe(400);
    expect(answer.json).toEqual({
      message: expect.stringMatching(/^Ruleset generation config "house" could not be parsed: ./),
    });
  });
});

describe("the configurations of the demo seed", () => {
  it("are valid, one of each kind, and shown as the API shows them", async () => {
    const open = openSandbox({ seed: "demo" });
    const { state } = open.sandbox;
    expect([
      state.discoveryConfigs,
      state.discoveryConfigLibraries,
      state.rulesetGenerationConfigs,
      state.tableReferences,
      state.rulesetPlans,
    ]).toMatchObject([
      [{ name: "loyalty_scan", is_valid: "valid" }],
      [{ name: "labels", is_valid: "valid", usage_count: 1 }],
      [{ name: "house_rules", is_valid: "valid" }],
      [{ name: "customers_map", options: { format: "csv" } }],
      [{ name: "orders-d3m0pl", serial: 1 }],
    ]);
    for (const [path, [shown]] of [
      ["/api/discovery/configs/", state.discoveryConfigs],
      ["/api/discovery/config-libraries/", state.discoveryConfigLibraries],
      ["/api/ruleset-generation-configs/", state.rulesetGenerationConfigs],
      ["/api/table-references/", state.tableReferences],
    ] as const) {
      expect((await open.call("GET", `${path}${shown?.id}/`)).json).toEqual(shown);
    }
    const ifm = bearer(open, await accessToken(open));
    expect((await ifm("GET", "/ifm/ruleset-plans/orders-d3m0pl/")).json).toEqual(state.rulesetPlans[0]);
  });

  it("can be used: a discovery starts with the config, and a plan masks", async () => {
    const open = openSandbox({ seed: "demo" });
    const { connections, discoveryConfigs } = open.sandbox.state;
    const body = { connection: connections[0]?.id, discovery_config: discoveryConfigs[0]?.id };
    const started = await open.call("POST", "/api/schema-discovery/v2/", { body });
    expect([started.status, text(started.json, "source_connection_name")]).toEqual([201, "crm-postgres"]);
    const ifm = bearer(open, await accessToken(open));
    const masked = await ifm("POST", "/ifm/ruleset-plans/orders-d3m0pl/mask/", { body: { data: ["abc"] } });
    expect(masked.status).toBe(200);
  });

  it("come back with a reset, changes to the state change nothing", async () => {
    const { sandbox, call } = openSandbox({ seed: "demo" });
    const [reference] = sandbox.state.tableReferences;
    Object.assign(reference?.options ?? {}, { format: "parquet" });
    expect(sandbox.state.tableReferences).toMatchObject([{ options: { format: "csv" } }]);
    await call("DELETE", `/api/table-references/${reference?.id}/`);
    expect(sandbox.state.tableReferences).toEqual([]);
    sandbox.reset();
    expect(sandbox.state.tableReferences).toHaveLength(1);
  });
});
