import { describe, expect, it } from "vitest";
import { openSandbox, text } from "./open-sandbox.js";
import { POSTGRES, RULESET } from "./prepared-sandbox.js";

const LIBRARIES = "/api/ruleset-libraries/";
const GOOD = 'version: "1.0"\nmasks: {email: {type: do_nothing}}\n';
const BROKEN = "masks: [";
const IMPORTING = 'version: "1.0"\nimports:\n  - org/pii\n  - geo\ntasks: []\n';

/** A ruleset that imports one library of a namespace and one of the default namespace. */
async function imported() {
  const open = openSandbox({ runDurationMs: 1000, validationDurationMs: 500 });
  const library = async (namespace: string, name: string) => {
    const body = { namespace, name, config_yaml: GOOD };
    return `${LIBRARIES}${text((await open.call("POST", LIBRARIES, { body })).json, "id")}/`;
  };
  const pii = await library("org", "pii");
  const geo = await library("", "geo");
  const other = await library("org", "geo");
  const body = { ...RULESET, config_yaml: IMPORTING };
  const ruleset = text((await open.call("POST", "/api/rulesets/", { body })).json, "id");
  const connection = text((await open.call("POST", "/api/connections/", { body: POSTGRES })).json, "id");
  const replace = (path: string, namespace: string, name: string, config_yaml: string) =>
    open.call("PUT", path, { body: { namespace, name, config_yaml } });
  return {
    ...open,
    pii,
    geo,
    other,
    ruleset,
    replace,
    status: async () => (await open.call("GET", `/api/rulesets/${ruleset}/`)).json,
    startRun: () => open.call("POST", "/api/runs/", { body: { connection, ruleset, options: {} } }),
  };
}

describe("a ruleset that imports libraries", () => {
  it("is valid while they are, and its runs start", async () => {
    const { status, startRun } = await imported();
    expect(await status()).toMatchObject({ is_valid: "valid", validation_errors: [] });
    expect((await startRun()).status).toBe(201);
  });

  it("turns invalid with a library, and valid again with it", async () => {
    const { pii, replace, status, startRun } = await imported();
    await replace(pii, "org", "pii", BROKEN);
    expect(await status()).toMatchObject({
      is_valid: "invalid",
      validation_errors: [
        {
          message: 'Library "org/pii" is invalid',
          validation_error_type: "library_invalid",
          line_number: 3,
          column_number: 5,
        },
      ],
    });
    const refused = await startRun();
    expect([refused.status, refused.json]).toEqual([
      400,
      { ruleset: ['Cannot start run. Library "org/pii" is invalid.'] },
    ]);
    await replace(pii, "org", "pii", GOOD);
    expect(await status()).toMatchObject({ is_valid: "valid", validation_errors: [] });
  });

  it("turns invalid when a library gets another name", async () => {
    const { geo, replace, status, startRun } = await imported();
    await replace(geo, "", "geography", GOOD);
    expect(await status()).toMatchObject({
      is_valid: "invalid",
      validation_errors: [
        { message: 'Library "geo" does not exist', validation_error_type: "library_missing", line_number: 4 },
      ],
    });
    expect((await startRun()).json).toEqual({
      ruleset: ['Cannot start run. Library "geo" does not exist.'],
    });
  });

  it("waits for a library that is under validation; a run that starts then finds out", async () => {
    const { pii, replace, status, startRun, advance, call } = await imported();
    await replace(pii, "org", "pii", `${BROKEN} #${"x".repeat(61_440)}`);
    expect(await status()).toMatchObject({ is_valid: "in_progress", validation_errors: [] });
    const run = await startRun();
    expect(run.status).toBe(201);
    advance(500);
    expect(await status()).toMatchObject({ is_valid: "invalid" });
    advance(500);
    expect((await call("GET", "/api/runs/1/")).json).toMatchObject({ status: "failed" });
  });

  it("speaks of its own YAML first when that is broken as well", async () => {
    const { pii, replace, call, ruleset, startRun } = await imported();
    await replace(pii, "org", "pii", BROKEN);
    const path = `/api/rulesets/${ruleset}/`;
    const body = { config_yaml: "imports:\n  - org/pii\ntasks: [" };
    expect((await call("PATCH", path, { body })).json).toMatchObject({
      validation_errors: [{ validation_error_type: "ruleset" }],
    });
    expect((await startRun()).json).toEqual({
      ruleset: [
        expect.stringMatching(
          /^Cannot start run\. Ruleset "crm_mask" is invalid: .+ \(line 3, column \d+\)\.$/,
        ),
      ],
    });
  });

  it("is invalid while what it refers to is not in them, and valid as soon as it is", async () => {
    const { pii, replace, call, ruleset, status, startRun } = await imported();
    const task = "{type: mask_table, table: t, rules: [{column: a, masks: [{$ref: org/pii#masks/phone}]}]}";
    const config_yaml = `${IMPORTING.replace("[]", "")}\n  - ${task}\n`;
    await call("PATCH", `/api/rulesets/${ruleset}/`, { body: { config_yaml } });
    expect(await status()).toMatchObject({
      is_valid: "invalid",
      validation_errors: [
        { message: '"org/pii" has no "masks/phone"', validation_error_type: "expansion", line_number: 7 },
      ],
    });
    expect((await startRun()).json).toEqual({
      ruleset: [
        expect.stringMatching(
          /^Cannot start run\. Ruleset "crm_mask" is invalid: "org\/pii" has no "masks\/phone" \(/,
        ),
      ],
    });
    await replace(pii, "org", "pii", GOOD.replace("email", "phone"));
    expect(await status()).toMatchObject({ is_valid: "valid", validation_errors: [] });
    expect((await startRun()).status).toBe(201);
  });

  it.each([
    "imports: org/pii\n",
    "imports: {a: org/nope}\n",
    "tasks:\n  - {type: run_data_discovery, imports: [org/nope]}\n",
  ])("is one only with a list at the top: %j imports nothing", async (members) => {
    const { call } = openSandbox();
    const tasks = members.startsWith("tasks") ? "" : "tasks: []\n";
    const config_yaml = `version: "1.0"\n${tasks}${members}`;
    const created = await call("POST", "/api/rulesets/", { body: { ...RULESET, config_yaml } });
    expect(created.json).toMatchObject({ is_valid: "valid" });
  });
});

describe("the usage of a library", () => {
  it("is a page of the rulesets that import it, with their times and without their YAML", async () => {
    const { call, pii, other, ruleset, advance } = await imported();
    const file = {
      ...RULESET,
      mask_type: "file",
      config_yaml: 'version: "1.0"\nimports: [org/pii]\ntasks: []\n',
    };
    await call("POST", "/api/rulesets/", { body: file });
    advance(1000);
    await call("PATCH", `/api/rulesets/${ruleset}/`, { body: { config_yaml: IMPORTING } });
    const usage = await call("GET", `${pii}rulesets/?limit=1`);
    expect(usage.json).toEqual({
      count: 2,
      next: expect.stringMatching(/rulesets\/\?limit=1&offset=1$/),
      previous: null,
      results: [
        {
          id: ruleset,
          name: RULESET.name,
          mask_type: "database",
          is_valid: "valid",
          validation_errors: [],
          unlicensed_feature_warnings: [],
          git_branch: null,
          git_commit_sha: null,
          git_repo_url: null,
          git_synced_at: null,
          created: "2026-01-05T09:00:00.000000Z",
          modified: "2026-01-05T09:00:01.000000Z",
        },
      ],
    });
    expect((await call("GET", `${other}rulesets/?limit=5`)).json).toMatchObject({ count: 0, results: [] });
  });
});

describe("deleting a library", () => {
  it("that nothing imports answers 204", async () => {
    const { call, other } = await imported();
    expect((await call("DELETE", other)).status).toBe(204);
    expect((await call("GET", other)).status).toBe(404);
  });

  it("that rulesets import answers 409 with them, and keeps it", async () => {
    const { call, pii, ruleset, status } = await imported();
    const refused = await call("DELETE", pii);
    expect([refused.status, refused.json]).toEqual([
      409,
      {
        detail: "Library pii is imported by 1 active ruleset",
        rulesets: [{ id: ruleset, name: RULESET.name }],
      },
    ]);
    expect((await call("DELETE", `${pii}?force=false`)).status).toBe(409);
    expect((await call("GET", pii)).status).toBe(200);
    expect(await status()).toMatchObject({ is_valid: "valid" });
  });

  it("by force makes its rulesets invalid", async () => {
    const { call, pii, status, startRun } = await imported();
    expect((await call("DELETE", `${pii}?force=true`)).status).toBe(204);
    expect(await status()).toMatchObject({
      is_valid: "invalid",
      validation_errors: [{ validation_error_type: "library_missing" }],
    });
    expect((await startRun()).json).toEqual({
      ruleset: ['Cannot start run. Library "org/pii" does not exist.'],
    });
  });

  it("counts generation configs as well, and by force makes them invalid", async () => {
    const { call, other } = await imported();
    const config = { name: "house", config_yaml: "imports: [org/geo]\nlabels: {}\n" };
    const id = text((await call("POST", "/api/ruleset-generation-configs/", { body: config })).json, "id");
    const refused = await call("DELETE", other);
    expect([refused.status, refused.json]).toEqual([
      409,
      {
        detail: "Library geo is imported by 1 active config",
        rulesets: [],
        configs: [{ id, name: "house" }],
      },
    ]);
    expect((await call("DELETE", `${other}?force=true`)).status).toBe(204);
    expect((await call("GET", `/api/ruleset-generation-configs/${id}/`)).json).toMatchObject({
      is_valid: "invalid",
      validation_errors: [{ message: 'Library "org/geo" does not exist', line_number: 1 }],
    });
  });
});
