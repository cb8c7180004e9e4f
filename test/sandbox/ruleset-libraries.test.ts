import { describe, expect, it } from "vitest";
import { member, object, openSandbox, text } from "./open-sandbox.js";

const LIBRARIES = "/api/ruleset-libraries/";
const LIBRARY = { name: "pii", namespace: "org", config_yaml: 'version: "1.0"\nmasks: {}' };
const BROKEN = "masks: [\n  - nope";

describe("writing a library", () => {
  it("answers 201 with the library; the namespace may be left out", async () => {
    const { call, sandbox } = openSandbox({ ids: () => "lib-1" });
    const created = await call("POST", LIBRARIES, { body: LIBRARY });
    expect([created.status, created.json]).toEqual([
      201,
      {
        id: "lib-1",
        ...LIBRARY,
        is_valid: "valid",
        validation_errors: [],
        unlicensed_feature_warnings: [],
        git_branch: null,
        git_commit_sha: null,
        git_repo_url: null,
        git_synced_at: null,
        created: "2026-01-05T09:00:00.000000Z",
        modified: "2026-01-05T09:00:00.000000Z",
      },
    ]);
    expect(sandbox.state.rulesetLibraries).toEqual([created.json]);
    const { namespace: _, ...rest } = LIBRARY;
    const other = openSandbox();
    expect((await other.call("POST", LIBRARIES, { body: rest })).json).toMatchObject({ namespace: "" });
  });

  it("keeps one library of each namespace and name, upper and lower case told apart", async () => {
    const { call } = openSandbox();
    const created = await call("POST", LIBRARIES, { body: LIBRARY });
    const again = await call("POST", LIBRARIES, { body: LIBRARY });
    expect([again.status, again.json]).toEqual([
      400,
      { non_field_errors: ["The fields namespace, name must make a unique set."] },
    ]);
    for (const change of [{ name: "PII" }, { namespace: "" }]) {
      const other = await call("POST", LIBRARIES, { body: { ...LIBRARY, ...change } });
      expect(other.status).toBe(201);
      const path = `${LIBRARIES}${text(other.json, "id")}/`;
      expect((await call("PUT", path, { body: LIBRARY })).status).toBe(400);
    }
    const own = await call("PUT", `${LIBRARIES}${text(created.json, "id")}/`, { body: LIBRARY });
    expect(own.status).toBe(200);
  });

  it.each([
    ["a slash in the name", { name: "a/b" }, "name"],
    ["a blank name", { name: "" }, "name"],
    ["a name of 256 characters", { name: "n".repeat(256) }, "name"],
    ["a namespace with a double slash", { namespace: "a//b" }, "namespace"],
    ["a namespace with a slash at its end", { namespace: "a/" }, "namespace"],
    ["no YAML", { config_yaml: undefined }, "config_yaml"],
  ])("refuses %s with 400 and the field", async (_, change, field) => {
    const { call, sandbox } = openSandbox();
    const answer = await call("POST", LIBRARIES, { body: { ...LIBRARY, ...change } });
    expect([answer.status, Object.keys(object(answer.json))]).toEqual([400, [field]]);
    expect(sandbox.state.rulesetLibraries).toEqual([]);
  });

  it("a PUT replaces everything: modified moves, created and the id stay", async () => {
    const { call, advance } = openSandbox();
    const created = object((await call("POST", LIBRARIES, { body: LIBRARY })).json);
    advance(1000);
    const body = { name: "other", config_yaml: BROKEN };
    const replaced = await call("PUT", `${LIBRARIES}${created.id}/`, { body });
    expect([replaced.status, replaced.json]).toMatchObject([
      200,
      {
        ...body,
        id: created.id,
        namespace: "",
        is_valid: "invalid",
        created: created.created,
        modified: "2026-01-05T09:00:01.000000Z",
      },
    ]);
    expect((await call("GET", `${LIBRARIES}${created.id}/`)).json).toEqual(replaced.json);
  });
});

describe("validation", () => {
  it("stores broken YAML as invalid and says where it is broken", async () => {
    const { call } = openSandbox();
    const created = await call("POST", LIBRARIES, { body: { ...LIBRARY, config_yaml: BROKEN } });
    expect(created.status).toBe(201);
    expect(created.json).toMatchObject({ is_valid: "invalid", validation_errors: [{ line_number: 2 }] });
    const findings = member(created.json, "validation_errors");
    expect(Object.keys(object(Array.isArray(findings) ? findings[0] : undefined))).toEqual([
      "message",
      "line_number",
      "column_number",
    ]);
  });

  it("stores the tasks of a ruleset as invalid: they are no section", async () => {
    const { call } = openSandbox();
    const config_yaml = 'version: "1.0"\ntasks:\n  - type: not_a_real_task\n';
    const created = await call("POST", LIBRARIES, { body: { ...LIBRARY, config_yaml } });
    expect([created.status, created.json]).toMatchObject([
      201,
      {
        is_valid: "invalid",
        validation_errors: [{ message: "tasks has to be a map of names", line_number: 2, column_number: 1 }],
      },
    ]);
  });

  it("of 61,440 bytes and more comes later, and a PATCH with {} starts it anew", async () => {
    const { call, advance } = openSandbox({ validationDurationMs: 500 });
    const config_yaml = `masks: [ #${"x".repeat(61_430)}`;
    expect(config_yaml).toHaveLength(61_440);
    const created = await call("POST", LIBRARIES, { body: { ...LIBRARY, config_yaml } });
    expect(created.json).toMatchObject({ is_valid: "in_progress", validation_errors: [] });
    const path = `${LIBRARIES}${text(created.json, "id")}/`;
    advance(500);
    expect((await call("GET", path)).json).toMatchObject({ is_valid: "invalid" });
    const again = await call("PATCH", path, { body: {} });
    expect([again.status, again.json]).toEqual([200, created.json]);
    advance(499);
    expect((await call("GET", path)).json).toMatchObject({ is_valid: "in_progress" });
    advance(1);
    expect((await call("GET", path)).json).toMatchObject({ is_valid: "invalid" });
  });

  it("of one byte less comes with the answer", async () => {
    const { call } = openSandbox();
    const config_yaml = `${LIBRARY.config_yaml}\n#${"x".repeat(61_439 - 2 - LIBRARY.config_yaml.length)}`;
    expect(config_yaml).toHaveLength(61_439);
    const created = await call("POST", LIBRARIES, { body: { ...LIBRARY, config_yaml } });
    expect(created.json).toMatchObject({ is_valid: "valid" });
    const path = `${LIBRARIES}${text(created.json, "id")}/`;
    expect((await call("PATCH", path, { body: {} })).json).toEqual(created.json);
  });
});

describe("the list", () => {
  async function filled() {
    const open = openSandbox();
    for (const [namespace, name] of [
      ["", "pii"],
      ["org", "pii"],
      ["org", "geo"],
    ]) {
      await open.call("POST", LIBRARIES, { body: { ...LIBRARY, namespace, name } });
    }
    const list = async (query: string) => {
      const page = (await open.call("GET", `${LIBRARIES}${query}`)).json;
      const results = member(page, "results");
      const rows = Array.isArray(results) ? results : [];
      return { page, rows, names: rows.map((row) => `${text(row, "namespace")}:${text(row, "name")}`) };
    };
    return { ...open, list };
  }

  it("is a page of rows without YAML", async () => {
    const { list } = await filled();
    const { page, rows, names } = await list("?limit=2");
    expect(names).toEqual([":pii", "org:pii"]);
    expect(page).toMatchObject({ count: 3, previous: null });
    expect(text(page, "next")).toMatch(/\/api\/ruleset-libraries\/\?limit=2&offset=2$/);
    for (const row of rows) expect(Object.keys(row)).not.toContain("config_yaml");
  });

  it.each([
    ["?name_exact=pii&namespace_exact=org&limit=1", ["org:pii"]],
    ["?name_exact=pii&namespace_exact=&limit=1", [":pii"]],
    ["?namespace_exact=&limit=10", [":pii"]],
    ["?namespace_exact=org&limit=10", ["org:pii", "org:geo"]],
    ["?name_exact=pii&limit=10", [":pii", "org:pii"]],
    ["?name_exact=&limit=10", [":pii", "org:pii", "org:geo"]],
    ["?name_exact=PII&limit=10", []],
  ])("filters %s", async (query, expected) => {
    const { list } = await filled();
    expect((await list(query)).names).toEqual(expected);
  });
});

describe("a library that does not exist", () => {
  it("answers 404 to every operation", async () => {
    const { call } = openSandbox();
    const path = `${LIBRARIES}no-such/`;
    expect((await call("GET", path)).status).toBe(404);
    expect((await call("PUT", path, { body: LIBRARY })).status).toBe(404);
    expect((await call("PATCH", path, { body: {} })).status).toBe(404);
    expect((await call("DELETE", path)).status).toBe(404);
    expect((await call("GET", `${path}rulesets/?limit=5`)).status).toBe(404);
  });
});
