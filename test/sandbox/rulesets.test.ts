import { describe, expect, it } from "vitest";
import { member, object, openSandbox, text } from "./open-sandbox.js";
import { RULESET } from "./prepared-sandbox.js";

const WRITE = "/api/rulesets/";
const UPSERT = "/api/rulesets/?upsert=true";
const EMPTY = 'version: "1.0"\ntasks: []\n';
const BROKEN = 'version: "1.0"\ntasks: [\n  - nope';

describe("writing a ruleset", () => {
  it("with upsert answers 201 first and 200 from then on, with the same id", async () => {
    const { call } = openSandbox();
    const created = await call("POST", UPSERT, { body: RULESET });
    expect(created.status).toBe(201);
    expect(created.json).toMatchObject({
      ...RULESET,
      is_valid: "valid",
      validation_errors: [],
      git_branch: null,
    });
    const updated = await call("POST", UPSERT, { body: { ...RULESET, config_yaml: "tasks: []\n\n" } });
    expect(updated.status).toBe(200);
    expect(updated.json).toMatchObject({ id: text(created.json, "id"), config_yaml: "tasks: []" });
  });

  it("lets a database and a file ruleset share a name", async () => {
    const { call, sandbox } = openSandbox();
    await call("POST", UPSERT, { body: RULESET });
    const other = await call("POST", UPSERT, {
      body: { ...RULESET, mask_type: "file", config_yaml: "a: 1" },
    });
    expect(other.status).toBe(201);
    expect(sandbox.state.rulesets.map(({ mask_type, config_yaml }) => [mask_type, config_yaml])).toEqual([
      ["database", RULESET.config_yaml],
      ["file", "a: 1"],
    ]);
  });

  it("takes database as the mask type when there is none", async () => {
    const { call } = openSandbox();
    const created = await call("POST", UPSERT, { body: { name: "r", config_yaml: "a: 1" } });
    expect(created.json).toMatchObject({ mask_type: "database" });
  });

  it("without upsert refuses a name that is taken", async () => {
    const { call } = openSandbox();
    expect((await call("POST", WRITE, { body: RULESET })).status).toBe(201);
    const again = await call("POST", WRITE, { body: RULESET });
    expect([again.status, again.json]).toEqual([
      400,
      { name: ["A ruleset with this name and mask type already exists."] },
    ]);
  });

  it("reports missing members by field", async () => {
    const { call } = openSandbox();
    const answer = await call("POST", UPSERT, { body: { name: "r" } });
    expect([answer.status, answer.json]).toEqual([400, { config_yaml: ["This field is required."] }]);
  });
});

describe("validation", () => {
  it("stores broken YAML as invalid and says where it is broken", async () => {
    const { call } = openSandbox();
    const created = await call("POST", UPSERT, { body: { ...RULESET, config_yaml: BROKEN } });
    expect(created.status).toBe(201);
    expect(created.json).toMatchObject({
      is_valid: "invalid",
      config_yaml: BROKEN,
      validation_errors: [{ validation_error_type: "ruleset", line_number: 3 }],
    });
    const findings = member(created.json, "validation_errors");
    const finding = Array.isArray(findings) ? findings[0] : undefined;
    expect(text(finding, "message")).not.toBe("");
    expect(member(finding, "column_number")).toBeGreaterThan(0);
  });

  it("stores a task of a type that does not exist as invalid, with the place", async () => {
    const { call } = openSandbox();
    const config_yaml = 'version: "1.0"\ntasks:\n  - type: not_a_real_task';
    const created = await call("POST", UPSERT, { body: { ...RULESET, config_yaml } });
    expect([created.status, created.json]).toMatchObject([
      201,
      {
        config_yaml,
        is_valid: "invalid",
        validation_errors: [
          {
            message: 'Task type "not_a_real_task" is not known',
            validation_error_type: "ruleset",
            line_number: 3,
            column_number: 5,
          },
        ],
      },
    ]);
  });

  it("goes by the mask type", async () => {
    const { call } = openSandbox();
    const config_yaml = 'version: "1.0"\ntasks: [{type: mask_file, rules: []}]\n';
    const post = async (mask_type: string) =>
      (await call("POST", UPSERT, { body: { ...RULESET, mask_type, config_yaml } })).json;
    expect(await post("file")).toMatchObject({ is_valid: "valid" });
    expect(await post("database")).toMatchObject({ is_valid: "invalid" });
  });

  it("does not take text that is no mapping for a ruleset", async () => {
    const { call } = openSandbox();
    const created = await call("POST", UPSERT, { body: { ...RULESET, config_yaml: "just words" } });
    expect(created.json).toMatchObject({ is_valid: "invalid" });
  });

  it.each([
    ["valid", ""],
    ["invalid", "\nbroken: ["],
  ])("of 61,440 bytes and more comes later: in_progress, then %s", async (outcome, tail) => {
    const { call, advance } = openSandbox({ validationDurationMs: 500 });
    // Counted in UTF-8: these are fewer than 61,440 characters.
    const config_yaml = `${EMPTY}# ${"é".repeat(30_706)}x${tail}`;
    expect(new TextEncoder().encode(config_yaml).byteLength).toBe(61_440 + tail.length);
    const created = await call("POST", UPSERT, { body: { ...RULESET, config_yaml } });
    expect(created.json).toMatchObject({ is_valid: "in_progress", validation_errors: [] });
    const path = `${WRITE}${text(created.json, "id")}/`;
    advance(499);
    expect((await call("GET", path)).json).toMatchObject({ is_valid: "in_progress" });
    advance(1);
    expect((await call("GET", path)).json).toMatchObject({ is_valid: outcome });
  });

  it("of one byte less comes with the answer", async () => {
    const { call } = openSandbox();
    const config_yaml = `${EMPTY}#${"x".repeat(61_413)}`;
    expect(config_yaml).toHaveLength(61_439);
    const created = await call("POST", UPSERT, { body: { ...RULESET, config_yaml } });
    expect(created.json).toMatchObject({ is_valid: "valid" });
  });
});

describe("reading rulesets", () => {
  it("the v2 list has every member but the YAML, the old list has it too", async () => {
    const { call } = openSandbox();
    const created = await call("POST", UPSERT, { body: { ...RULESET, config_yaml: BROKEN } });
    const { config_yaml, ...row } = object(created.json);
    expect((await call("GET", "/api/v2/rulesets/")).json).toEqual([row]);
    expect((await call("GET", WRITE)).json).toEqual([{ ...row, config_yaml }]);
    expect((await call("GET", `${WRITE}${row.id}/`)).json).toEqual(created.json);
  });
});

describe("PATCH and DELETE", () => {
  it("PATCH replaces the YAML and validates it anew", async () => {
    const { call } = openSandbox();
    const created = await call("POST", UPSERT, { body: { ...RULESET, config_yaml: BROKEN } });
    const path = `${WRITE}${text(created.json, "id")}/`;
    const patched = await call("PATCH", path, { body: { config_yaml: RULESET.config_yaml } });
    expect(patched.status).toBe(200);
    expect(patched.json).toMatchObject({ ...RULESET, is_valid: "valid", validation_errors: [] });
  });

  it("DELETE answers 204 once and 404 from then on", async () => {
    const { call } = openSandbox();
    const created = await call("POST", UPSERT, { body: RULESET });
    const path = `${WRITE}${text(created.json, "id")}/`;
    expect((await call("DELETE", path)).status).toBe(204);
    for (const method of ["DELETE", "GET"]) expect((await call(method, path)).status).toBe(404);
    expect((await call("PATCH", path, { body: { config_yaml: "a: 1" } })).status).toBe(404);
  });
});
