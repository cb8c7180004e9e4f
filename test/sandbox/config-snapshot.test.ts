import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { zipTexts } from "../../src/sandbox/http/zip-archive.js";
import { RULESET } from "./example-documents.js";
import { type OpenSandbox, text } from "./open-sandbox.js";
import {
  begin,
  CONFIG_YAML,
  CONFIGS,
  createConfig,
  FILE_START,
  outcome,
  preparedDiscovery,
  SCHEMA_START_V2,
} from "./prepared-discovery.js";

const snapshot = (run: number) => `/api/discovery/runs/${run}/config-snapshot/`;

async function yaml(open: OpenSandbox, run: number, query = ""): Promise<string> {
  const answer = await open.call("GET", snapshot(run) + query);
  const members = zipTexts(answer.bytes) ?? {};
  expect(Object.keys(members)).toEqual([`config-${run}.yaml`]);
  return members[`config-${run}.yaml`] ?? "";
}

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
    expect(shown.endsWith(CONFIG_YAML)).toBe(true);
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
