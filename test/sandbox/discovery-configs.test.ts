import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { zipTexts } from "../../src/sandbox/http/zip-archive.js";
import { type OpenSandbox, object, openSandbox, text } from "./open-sandbox.js";
import {
  begin,
  CONFIG_YAML,
  CONFIGS,
  createConfig,
  FILE_START,
  outcome,
  preparedDiscovery,
  SCHEMA_START_V2,
  UNKNOWN_ID,
} from "./prepared-discovery.js";
import { RULESET } from "./prepared-sandbox.js";

const CONFIG = { name: "hr_scan", config_type: "database", config_yaml: CONFIG_YAML };
const BROKEN = "labels: []\nidd_rules: [\n";
const snapshot = (run: number) => `/api/discovery/runs/${run}/config-snapshot/`;

async function yaml(open: OpenSandbox, run: number, query = ""): Promise<string> {
  const answer = await open.call("GET", snapshot(run) + query);
  const members = zipTexts(answer.bytes) ?? {};
  expect(Object.keys(members)).toEqual([`config-${run}.yaml`]);
  return members[`config-${run}.yaml`] ?? "";
}

describe("creating a discovery config", () => {
  it("answers 201 with the validated config", async () => {
    const { call } = openSandbox();
    const created = await call("POST", CONFIGS, { body: CONFIG });
    expect(created.status).toBe(201);
    expect(created.json).toMatchObject({
      ...CONFIG,
      is_valid: "valid",
      validation_error: null,
      errors: {},
      archived: false,
      created: "2026-01-05T09:00:00.000000Z",
      modified: "2026-01-05T09:00:00.000000Z",
    });
  });

  it.each([
    [BROKEN, 3],
    ["just words", 1],
    ["metadata_rules: []\nlabels: 7\n", 2],
    ["labels: []\ngarbage: true\n", 2],
    ["labels: []\nimports:\n  - org/labels\n", 3],
  ])("stores %j as invalid, with the line", async (config_yaml, line) => {
    const { call } = openSandbox();
    const created = await call("POST", CONFIGS, { body: { ...CONFIG, config_yaml } });
    expect(created.status).toBe(201);
    const message = text(created.json, "validation_error");
    expect(message).not.toBe("");
    expect(created.json).toMatchObject({
      config_yaml: config_yaml.trimEnd(),
      is_valid: "invalid",
      errors: { config_yaml: [{ message, line_number: line }] },
    });
  });

  it.each([
    [{ name: undefined }, { name: ["This field is required."] }],
    [{ config_yaml: "" }, { config_yaml: ["This field may not be blank."] }],
    [{ config_type: "mail" }, { config_type: ['"mail" is not a valid choice.'] }],
  ])("refuses %o", async (change, errors) => {
    const { call } = openSandbox();
    expect(outcome(await call("POST", CONFIGS, { body: { ...CONFIG, ...change } }))).toEqual([400, errors]);
  });

  it("takes a name once per type", async () => {
    const { call } = openSandbox();
    expect((await call("POST", CONFIGS, { body: CONFIG })).status).toBe(201);
    expect((await call("POST", CONFIGS, { body: { ...CONFIG, config_type: "file" } })).status).toBe(201);
    expect(outcome(await call("POST", CONFIGS, { body: CONFIG }))).toEqual([
      400,
      { name: ["A discovery config with this name and config type already exists."] },
    ]);
  });

  it("validates 60 KiB and more behind the answer", async () => {
    const open = openSandbox({ validationDurationMs: 500 });
    const large = (tail: string) => `# ${"x".repeat(61_440)}\n${tail}`;
    const good = await createConfig(open, CONFIGS, { ...CONFIG, config_yaml: large(CONFIG_YAML) });
    const bad = await createConfig(open, CONFIGS, { ...CONFIG, name: "bad", config_yaml: large(BROKEN) });
    const validity = async (id: string) =>
      text((await open.call("GET", `${CONFIGS}${id}/`)).json, "is_valid");
    open.advance(499);
    expect([await validity(good), await validity(bad)]).toEqual(["in_progress", "in_progress"]);
    open.advance(1);
    expect([await validity(good), await validity(bad)]).toEqual(["valid", "invalid"]);
  });
});

describe("listing discovery configs", () => {
  it("gives pages of rows without YAML, and links that keep the filter", async () => {
    const open = openSandbox();
    for (const name of ["a", "b", "c"]) await createConfig(open, CONFIGS, { ...CONFIG, name });
    const page = await open.call("GET", `${CONFIGS}?config_type=database&limit=2&offset=0`);
    expect(page.json).toMatchObject({
      count: 3,
      next: "http://sandbox.test/api/discovery/configs/?config_type=database&limit=2&offset=2",
      previous: null,
      results: [{ name: "a" }, { name: "b" }],
    });
    expect(page.text).not.toContain("config_yaml");
  });

  it("tells in its rows what is wrong", async () => {
    const open = openSandbox();
    await createConfig(open, CONFIGS, { ...CONFIG, config_yaml: "7" });
    expect((await open.call("GET", CONFIGS)).json).toMatchObject({
      results: [{ is_valid: "invalid", validation_error: "The discovery config is not a YAML mapping" }],
    });
  });

  it("filters by the exact name and by the type", async () => {
    const open = openSandbox();
    const database = await createConfig(open, CONFIGS, CONFIG);
    const file = await createConfig(open, CONFIGS, { ...CONFIG, config_type: "file" });
    await createConfig(open, CONFIGS, { ...CONFIG, name: "HR_SCAN" });
    const found = async (query: string) => {
      const { results } = object((await open.call("GET", `${CONFIGS}?${query}`)).json);
      return Array.isArray(results) ? results.map((row) => text(row, "id")) : [];
    };
    expect(await found("name_exact=hr_scan")).toEqual([database, file]);
    expect(await found("name_exact=hr_scan&config_type=file&limit=1")).toEqual([file]);
    expect(await found("name_exact=none")).toEqual([]);
    expect((await open.call("GET", `${CONFIGS}?config_type=mail`)).status).toBe(400);
  });
});

describe("one discovery config", () => {
  it("can be replaced: the YAML is validated anew, and only modified moves", async () => {
    const open = openSandbox();
    const id = await createConfig(open, CONFIGS, { ...CONFIG, config_yaml: BROKEN });
    open.advance(5000);
    const replaced = await open.call("PUT", `${CONFIGS}${id}/`, { body: { ...CONFIG, name: "new" } });
    expect(replaced.status).toBe(200);
    expect(replaced.json).toMatchObject({
      id,
      name: "new",
      is_valid: "valid",
      created: "2026-01-05T09:00:00.000000Z",
      modified: "2026-01-05T09:00:05.000000Z",
    });
    expect((await open.call("GET", `${CONFIGS}${id}/`)).json).toEqual(replaced.json);
    const { config_yaml: _, ...without } = CONFIG;
    expect(outcome(await open.call("PUT", `${CONFIGS}${id}/`, { body: without }))).toEqual([
      400,
      { config_yaml: ["This field is required."] },
    ]);
  });

  it("cannot take the name of another of its type", async () => {
    const open = openSandbox();
    await createConfig(open, CONFIGS, CONFIG);
    const id = await createConfig(open, CONFIGS, { ...CONFIG, name: "other" });
    expect((await open.call("PUT", `${CONFIGS}${id}/`, { body: CONFIG })).status).toBe(400);
    const moved = { ...CONFIG, config_type: "file" };
    expect((await open.call("PUT", `${CONFIGS}${id}/`, { body: moved })).status).toBe(200);
  });

  it("is gone after DELETE, and its name is free", async () => {
    const open = openSandbox();
    const path = `${CONFIGS}${await createConfig(open, CONFIGS, CONFIG)}/`;
    expect((await open.call("DELETE", path)).status).toBe(204);
    for (const method of ["GET", "DELETE"]) expect((await open.call(method, path)).status).toBe(404);
    expect((await open.call("PUT", path, { body: CONFIG })).status).toBe(404);
    expect((await open.call("GET", CONFIGS)).json).toMatchObject({ count: 0, results: [] });
    expect((await open.call("POST", CONFIGS, { body: CONFIG })).status).toBe(201);
    expect((await open.call("GET", `${CONFIGS}${UNKNOWN_ID}/`)).status).toBe(404);
  });
});

describe("the default configs", () => {
  it.each(["database", "file"])(
    "are YAML by type: %s, which is valid when it is posted back",
    async (type) => {
      const { call } = openSandbox();
      const defaults = await call("GET", `${CONFIGS}defaults/?config_type=${type}`);
      expect([defaults.status, defaults.headers.get("content-type")]).toEqual([200, "application/x-yaml"]);
      expect(defaults.text.includes("\nfiles:")).toBe(type === "file");
      const body = { name: "copy", config_type: type, config_yaml: defaults.text };
      expect((await call("POST", CONFIGS, { body })).json).toMatchObject({ is_valid: "valid" });
    },
  );

  it("are those of databases when no type is given; a type that does not exist is refused", async () => {
    const { call } = openSandbox();
    const database = await call("GET", `${CONFIGS}defaults/?config_type=database`);
    expect((await call("GET", `${CONFIGS}defaults/`)).text).toBe(database.text);
    expect(outcome(await call("GET", `${CONFIGS}defaults/?config_type=mail`))).toEqual([
      400,
      { config_type: ["Select a valid choice. mail is not one of the available choices."] },
    ]);
  });
});

describe("the config snapshot of a discovery run", () => {
  it("is a zip with one YAML file, as soon as the run exists", async () => {
    const open = await preparedDiscovery();
    const run = await begin(open, SCHEMA_START_V2, { connection: open.database, discovery_config: null });
    const answer = await open.call("GET", snapshot(run));
    expect([answer.status, answer.headers.get("content-type")]).toEqual([200, "application/zip"]);
    expect(answer.headers.get("content-disposition")).toBe(`attachment; filename="config-${run}.yaml.zip"`);
    const defaults = (await open.call("GET", `${CONFIGS}defaults/`)).text;
    const shown = await yaml(open, run);
    expect(shown.endsWith(defaults)).toBe(true);
    expect(shown).toContain("# Config: built-in defaults\n");
  });

  it("tells whether the saved config has changed or was deleted since", async () => {
    const open = await preparedDiscovery();
    const config = { name: "scan", config_type: "database", config_yaml: CONFIG_YAML };
    const id = await createConfig(open, CONFIGS, config);
    const run = await begin(open, SCHEMA_START_V2, { connection: open.database, discovery_config: id });
    const shown = await yaml(open, run);
    expect(shown).toContain(`# Config: "scan" (${id})\n# Since the start of the run: not changed\n`);
    expect(shown.endsWith(CONFIG_YAML.trimEnd())).toBe(true);
    const changed = { ...config, config_yaml: "labels: []\n" };
    await open.call("PUT", `${CONFIGS}${id}/`, { body: changed });
    expect(await yaml(open, run)).toBe(shown.replace("not changed", "changed"));
    await open.call("DELETE", `${CONFIGS}${id}/`);
    expect(await yaml(open, run)).toBe(shown.replace("not changed", "deleted"));
  });

  it("has the options of the request when that brought its own", async () => {
    const open = await preparedDiscovery();
    const options = { custom_keywords: ["loyalty"], recurse: false };
    const run = await begin(open, FILE_START, { connection: open.share, ...options });
    expect(parse(await yaml(open, run))).toEqual(options);
  });

  it.each([
    ["", "2026-01-05T09:00:00+00:00"],
    ["?timezone=%2B13:00", "2026-01-05T22:00:00+13:00"],
    ["?timezone=-09:30", "2026-01-04T23:30:00-09:30"],
  ])("shows the time at the offset of %j", async (query, expected) => {
    const open = await preparedDiscovery();
    const run = await begin(open, FILE_START, { connection: open.share });
    expect(await yaml(open, run, query)).toContain(`# Run created: ${expected}\n`);
  });

  it("refuses what is no offset, such as a plus sign that was not encoded", async () => {
    const open = await preparedDiscovery();
    const run = await begin(open, FILE_START, { connection: open.share });
    for (const timezone of ["+13:00", "NZ", "%2B24:00", ""]) {
      expect(outcome(await open.call("GET", `${snapshot(run)}?timezone=${timezone}`))).toEqual([
        400,
        { timezone: ["Must be a UTC offset such as +12:00."] },
      ]);
    }
  });

  it("is a 404 for a masking run and for an unknown run", async () => {
    const open = await preparedDiscovery();
    const ruleset = text((await open.call("POST", "/api/rulesets/", { body: RULESET })).json, "id");
    const run = await begin(open, "/api/runs/", { connection: open.database, ruleset, options: {} });
    expect((await open.call("GET", snapshot(run))).status).toBe(404);
    expect((await open.call("GET", snapshot(99))).status).toBe(404);
  });
});

describe("GET /api/runs/validate/", () => {
  it("is there, and is not taken for a run", async () => {
    const open = await preparedDiscovery();
    expect(outcome(await open.call("GET", "/api/runs/validate/"))).toEqual([200, {}]);
  });
});
