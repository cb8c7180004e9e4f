import { describe, expect, it } from "vitest";
import {
  CONFIG_LIBRARIES,
  CONFIG_YAML,
  CONFIGS,
  createConfig,
  outcome,
  preparedDiscovery,
  SCHEMA_START_V2,
  UNKNOWN_ID,
} from "./prepared-discovery.js";

describe("a discovery from a config", () => {
  async function withConfig(config_yaml = CONFIG_YAML, config_type = "database") {
    const open = await preparedDiscovery();
    const config = await createConfig(open, CONFIGS, { name: "scan", config_type, config_yaml });
    const start = (discovery_config: string = config) =>
      open.call("POST", SCHEMA_START_V2, { body: { connection: open.database, discovery_config } });
    return { ...open, config, start };
  }

  it("starts with a valid one", async () => {
    const { start } = await withConfig();
    expect((await start()).status).toBe(201);
  });

  it("is told that an unknown, an archived and one of the other type do not exist", async () => {
    const missing = (id: string) => [
      400,
      { discovery_config: [`Invalid pk "${id}" - object does not exist.`] },
    ];
    const { start, config, call } = await withConfig();
    expect(outcome(await start(UNKNOWN_ID))).toEqual(missing(UNKNOWN_ID));
    await call("DELETE", `${CONFIGS}${config}/`);
    expect(outcome(await start())).toEqual(missing(config));
    const other = await withConfig(CONFIG_YAML, "file");
    expect(outcome(await other.start())).toEqual(missing(other.config));
  });

  it("is told the status of one that is not valid", async () => {
    const refusal = (status: string) => ({
      discovery_config: [
        `Discovery config "scan" cannot be used because its validation status is ${status}.`,
      ],
    });
    const invalid = await withConfig("7");
    expect(outcome(await invalid.start())).toEqual([400, refusal("invalid")]);
    const large = await withConfig(`# ${"x".repeat(61_440)}\n${CONFIG_YAML}`);
    expect(outcome(await large.start())).toEqual([400, refusal("in_progress")]);
    large.advance(500);
    expect((await large.start()).status).toBe(201);
  });

  it("is told the place when a valid one does not pass the validation at the start", async () => {
    const open = await preparedDiscovery();
    const library = { name: "labels", namespace: "org", config_yaml: CONFIG_YAML };
    const libraryPath = `${CONFIG_LIBRARIES}${await createConfig(open, CONFIG_LIBRARIES, library)}/`;
    const config_yaml = "labels: []\nimports:\n  - org/labels\n";
    const config = { name: "scan", config_type: "database", config_yaml };
    const discovery_config = await createConfig(open, CONFIGS, config);
    await open.call("PUT", libraryPath, { body: { ...library, config_yaml: "labels: 1" } });
    const body = { connection: open.database, discovery_config };
    expect((await open.call("GET", `${CONFIGS}${discovery_config}/`)).json).toMatchObject({
      is_valid: "valid",
    });
    expect(outcome(await open.call("POST", SCHEMA_START_V2, { body }))).toEqual([
      400,
      {
        discovery_config: [{ message: 'Library "org/labels" is invalid', line_number: 3, column_number: 5 }],
      },
    ]);
  });
});
