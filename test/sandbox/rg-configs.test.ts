import { describe, expect, it } from "vitest";
import { openSandbox } from "./open-sandbox.js";
import { createConfig, outcome, RG_CONFIGS, UNKNOWN_ID } from "./prepared-discovery.js";

const CONFIG = { name: "house_rules", config_yaml: "labels:\n  email:\n    preset_mask: email_mask\n" };

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
