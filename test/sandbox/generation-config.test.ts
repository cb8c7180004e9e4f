import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { createConfig, outcome, RG_CONFIGS, UNKNOWN_ID } from "./prepared-discovery.js";
import { withDatabase, withFiles } from "./prepared-generation.js";

const COLUMNS = "/api/generate-ruleset/v2/";
const COLUMNS_WITH_CONFIG = "/api/generate-ruleset/v3/";
const FILES_WITH_CONFIG = "/api/generate-file-ruleset/v2/";

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
    const config_yaml = "labels:\n  email:\n    preset_mask: house_email\n";
    const rg_config = await createConfig(open, RG_CONFIGS, { name: "house", config_yaml });
    const answer = await open.call("POST", COLUMNS_WITH_CONFIG, { body: { ...open.request, rg_config } });
    expect(parse(answer.text).tasks[0].rules).toMatchObject([
      { column: "email", masks: [{ type: "house_email" }] },
      { column: "country", masks: [{ type: "from_fixed" }] },
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
