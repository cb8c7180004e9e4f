import { describe, expect, it } from "vitest";
import { openSandbox, text } from "./open-sandbox.js";
import {
  CONFIG_LIBRARIES,
  CONFIG_YAML,
  CONFIGS,
  createConfig,
  outcome,
  rows,
  UNKNOWN_ID,
} from "./prepared-discovery.js";

const LIBRARY = { name: "labels", namespace: "org", config_yaml: CONFIG_YAML };

const importing = (...libraries: string[]) => ({
  name: "scan",
  config_type: "file",
  config_yaml: `imports: [${libraries.join(", ")}]\nlabels: []\n`,
});

describe("creating a discovery config library", () => {
  it("answers 201 with the validated library, in the default namespace when none is given", async () => {
    const { call } = openSandbox();
    const created = await call("POST", CONFIG_LIBRARIES, { body: LIBRARY });
    expect(created.status).toBe(201);
    expect(created.json).toMatchObject({
      ...LIBRARY,
      is_valid: "valid",
      validation_error: null,
      usage_count: 0,
      created: "2026-01-05T09:00:00.000000Z",
    });
    const { namespace: _, ...bare } = LIBRARY;
    expect((await call("POST", CONFIG_LIBRARIES, { body: bare })).json).toMatchObject({ namespace: "" });
  });

  it("stores members that do not exist as invalid, with a message", async () => {
    const { call } = openSandbox();
    const created = await call("POST", CONFIG_LIBRARIES, {
      body: { ...LIBRARY, config_yaml: "garbage: true\n" },
    });
    expect([created.status, created.json]).toMatchObject([
      201,
      { is_valid: "invalid", validation_error: "Unknown property garbage" },
    ]);
  });

  it("validates at once, whatever the size, and stores what is invalid", async () => {
    const { call } = openSandbox();
    const body = { ...LIBRARY, config_yaml: `# ${"x".repeat(70_000)}\nlabels: 1\n` };
    const created = await call("POST", CONFIG_LIBRARIES, { body });
    expect(created.status).toBe(201);
    expect(created.json).toMatchObject({ is_valid: "invalid", validation_error: "labels is not a list" });
  });

  it.each([
    [{ config_yaml: "" }, { config_yaml: ["This field may not be blank."] }],
    [{ name: null }, { name: ["This field may not be null."] }],
  ])("refuses %o", async (change, errors) => {
    const { call } = openSandbox();
    const body = { ...LIBRARY, ...change };
    expect(outcome(await call("POST", CONFIG_LIBRARIES, { body }))).toEqual([400, errors]);
  });

  it("takes a name once per namespace", async () => {
    const { call } = openSandbox();
    await call("POST", CONFIG_LIBRARIES, { body: LIBRARY });
    const elsewhere = await call("POST", CONFIG_LIBRARIES, { body: { ...LIBRARY, namespace: "other" } });
    expect(elsewhere.status).toBe(201);
    expect(outcome(await call("POST", CONFIG_LIBRARIES, { body: LIBRARY }))).toEqual([
      400,
      { name: ["A library with this namespace and name already exists."] },
    ]);
  });
});

describe("listing discovery config libraries", () => {
  it("gives a bare array without YAML; a blank namespace filter is ignored", async () => {
    const open = openSandbox();
    await createConfig(open, CONFIG_LIBRARIES, LIBRARY);
    await createConfig(open, CONFIG_LIBRARIES, { ...LIBRARY, namespace: "" });
    await createConfig(open, CONFIG_LIBRARIES, { ...LIBRARY, name: "rules" });
    const found = async (query: string) => {
      const { json } = await open.call("GET", `${CONFIG_LIBRARIES}${query}`);
      return rows(json).map(({ namespace, name }) => `${namespace}/${name}`);
    };
    expect(await found("")).toEqual(["org/labels", "/labels", "org/rules"]);
    expect(await found("?namespace_exact=org")).toEqual(["org/labels", "org/rules"]);
    expect(await found("?name_exact=labels&namespace_exact=")).toEqual(["org/labels", "/labels"]);
    expect((await open.call("GET", CONFIG_LIBRARIES)).text).not.toContain("config_yaml");
  });

  it("counts the configs that import a library", async () => {
    const open = openSandbox();
    await createConfig(open, CONFIG_LIBRARIES, LIBRARY);
    await createConfig(open, CONFIG_LIBRARIES, { ...LIBRARY, namespace: "" });
    const id = await createConfig(open, CONFIGS, importing("org/labels"));
    await createConfig(open, CONFIGS, { ...importing("org/labels", "labels"), name: "both" });
    const counts = async () =>
      rows((await open.call("GET", CONFIG_LIBRARIES)).json).map(({ usage_count }) => usage_count);
    expect(await counts()).toEqual([2, 1]);
    await open.call("DELETE", `${CONFIGS}${id}/`);
    expect(await counts()).toEqual([1, 1]);
  });
});

describe("one discovery config library", () => {
  it("can be read and replaced", async () => {
    const open = openSandbox();
    const path = `${CONFIG_LIBRARIES}${await createConfig(open, CONFIG_LIBRARIES, LIBRARY)}/`;
    open.advance(1000);
    const replaced = await open.call("PUT", path, { body: { ...LIBRARY, name: "new", config_yaml: "x: [" } });
    expect(replaced.status).toBe(200);
    expect(replaced.json).toMatchObject({
      name: "new",
      is_valid: "invalid",
      created: "2026-01-05T09:00:00.000000Z",
      modified: "2026-01-05T09:00:01.000000Z",
    });
    expect((await open.call("GET", path)).json).toEqual(replaced.json);
    expect((await open.call("PUT", path, { body: { name: "new" } })).status).toBe(400);
  });

  it("answers 404 when it does not exist", async () => {
    const { call } = openSandbox();
    const path = `${CONFIG_LIBRARIES}${UNKNOWN_ID}/`;
    for (const method of ["GET", "DELETE"]) expect((await call(method, path)).status).toBe(404);
    expect((await call("PUT", path, { body: LIBRARY })).status).toBe(404);
  });
});

describe("deleting a discovery config library", () => {
  it("is refused with 409 and the configs as long as it is imported", async () => {
    const open = openSandbox();
    const path = `${CONFIG_LIBRARIES}${await createConfig(open, CONFIG_LIBRARIES, LIBRARY)}/`;
    const first = await createConfig(open, CONFIGS, importing("org/labels"));
    expect(outcome(await open.call("DELETE", path))).toEqual([
      409,
      { detail: "Library labels is imported by 1 active config", configs: [{ id: first, name: "scan" }] },
    ]);
    await createConfig(open, CONFIGS, { ...importing("org/labels"), name: "second" });
    expect((await open.call("DELETE", `${path}?force=false`)).json).toMatchObject({
      detail: "Library labels is imported by 2 active configs",
    });
    expect((await open.call("GET", path)).status).toBe(200);
  });

  it("with force makes the configs invalid", async () => {
    const open = openSandbox();
    const path = `${CONFIG_LIBRARIES}${await createConfig(open, CONFIG_LIBRARIES, LIBRARY)}/`;
    const config = await createConfig(open, CONFIGS, importing("org/labels"));
    const before = (await open.call("GET", `${CONFIGS}${config}/`)).json;
    expect(text(before, "is_valid")).toBe("valid");
    expect((await open.call("DELETE", `${path}?force=true`)).status).toBe(204);
    expect((await open.call("GET", path)).status).toBe(404);
    expect((await open.call("GET", `${CONFIGS}${config}/`)).json).toMatchObject({
      is_valid: "invalid",
      validation_error: 'Library "org/labels" does not exist',
      errors: { config_yaml: [{ line_number: 1, column_number: 11 }] },
    });
  });

  it("needs no force when nothing imports it", async () => {
    const open = openSandbox();
    const path = `${CONFIG_LIBRARIES}${await createConfig(open, CONFIG_LIBRARIES, LIBRARY)}/`;
    expect((await open.call("DELETE", path)).status).toBe(204);
  });
});
