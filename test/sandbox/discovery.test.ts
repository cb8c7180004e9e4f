import { describe, expect, it } from "vitest";
import { member, text } from "./open-sandbox.js";
import {
  begin,
  CONFIG_LIBRARIES,
  CONFIG_YAML,
  CONFIGS,
  column,
  createConfig,
  discover,
  FILE_START,
  FILE_START_V2,
  LIFE_MS,
  outcome,
  preparedDiscovery,
  rows,
  SCHEMA_START,
  SCHEMA_START_V2,
  UNKNOWN_ID,
} from "./prepared-discovery.js";
import { POSTGRES, SHARE } from "./prepared-sandbox.js";

const BUSY = { detail: "There is already a run in progress on this connection." };

/** Label (or `null`) and origin of each match. */
const flags = (data: Record<string, unknown>) =>
  rows(data.discovery_matches).map(({ label = null, flagged_by }) => [label, flagged_by]);

describe("starting a discovery", () => {
  it.each([
    [SCHEMA_START, "database", {}],
    [SCHEMA_START_V2, "database", { discovery_config: null }],
    [FILE_START, "file_data_discovery", {}],
    [FILE_START_V2, "file_data_discovery", { discovery_config: null }],
  ])("with %s answers exactly 201 with the run", async (path, maskType, more) => {
    const open = await preparedDiscovery();
    const isFile = maskType !== "database";
    const connection = isFile ? open.share : open.database;
    const started = await open.call("POST", path, { body: { connection, ...more } });
    expect(started.status).toBe(201);
    expect(started.json).toMatchObject({
      id: 1,
      status: "queued",
      mask_type: maskType,
      source_connection: connection,
      source_connection_name: isFile ? SHARE.name : POSTGRES.name,
      destination_connection: null,
      ruleset: null,
      start_time: null,
    });
    expect(text(started.json, "ruleset_name")).toMatch(/^\$auto_/);
    expect((await open.call("GET", "/api/runs/1/")).json).toEqual(started.json);
    open.advance(LIFE_MS);
    expect((await open.call("GET", "/api/runs/?limit=5")).json).toMatchObject({
      count: 1,
      results: [{ id: 1, status: "finished", mask_type: maskType }],
    });
    expect((await open.call("GET", "/api/runs/1/log/")).text).toContain("Run finished");
  });

  it("echoes the options of a file discovery", async () => {
    const open = await preparedDiscovery();
    const body = {
      connection: open.share,
      discovery_config: null,
      options: { diagnostic_logging: true },
    };
    const id = await begin(open, FILE_START_V2, body);
    expect((await open.call("GET", `/api/runs/${id}/`)).json).toMatchObject({
      options: { diagnostic_logging: true },
    });
  });

  it("can be cancelled like any run", async () => {
    const open = await preparedDiscovery();
    const id = await begin(open, SCHEMA_START, { connection: open.database });
    expect((await open.call("POST", `/api/runs/${id}/cancel/`)).status).toBe(200);
    open.advance(LIFE_MS);
    expect((await open.call("GET", `/api/runs/${id}/`)).json).toMatchObject({ status: "cancelled" });
    expect((await open.call("GET", `/api/schema-discovery/v2/${id}/`)).status).toBe(400);
  });
});

describe("a discovery is refused", () => {
  it.each([
    [SCHEMA_START, {}, { connection: ["This field is required."] }],
    [
      SCHEMA_START,
      { connection: UNKNOWN_ID },
      { connection: [`Invalid pk "${UNKNOWN_ID}" - object does not exist.`] },
    ],
    [SCHEMA_START_V2, { connection: UNKNOWN_ID }, { discovery_config: ["This field is required."] }],
    [
      FILE_START_V2,
      { connection: UNKNOWN_ID, discovery_config: null, options: { dry_run: true } },
      { options: ["dry_run is not a known member."] },
    ],
    [
      FILE_START,
      { connection: UNKNOWN_ID, include: [{ glob: "" }] },
      { include: ["0.glob: Ensure this field has at least 1 characters."] },
    ],
  ])("by %s for %o", async (path, body, errors) => {
    const open = await preparedDiscovery();
    expect(outcome(await open.call("POST", path, { body }))).toEqual([400, errors]);
    expect(open.sandbox.state.runs).toEqual([]);
  });

  it("for a regular expression that is none", async () => {
    const open = await preparedDiscovery();
    const in_data_discovery = { enabled: true, custom_rules: [{ pattern: "(" }] };
    const body = { connection: open.database, in_data_discovery };
    expect(outcome(await open.call("POST", SCHEMA_START, { body }))).toEqual([
      400,
      { in_data_discovery: ['"(" is not a valid regular expression.'] },
    ]);
  });

  it("for a connection of the other kind", async () => {
    const open = await preparedDiscovery();
    const database = await open.call("POST", SCHEMA_START, { body: { connection: open.share } });
    expect(outcome(database)).toEqual([400, { connection: ["A database run needs a database connection."] }]);
    const file = await open.call("POST", FILE_START, { body: { connection: open.database } });
    expect(outcome(file)).toEqual([400, { connection: ["A file run needs a file connection."] }]);
  });

  it("while another run is going on at the connection, of whatever kind", async () => {
    const open = await preparedDiscovery();
    await begin(open, SCHEMA_START, { connection: open.database });
    for (const [path, more] of [
      [SCHEMA_START, {}],
      [SCHEMA_START_V2, { discovery_config: null }],
    ] as const) {
      const body = { connection: open.database, ...more };
      expect(outcome(await open.call("POST", path, { body }))).toEqual([400, BUSY]);
    }
    const ruleset = { name: "r", config_yaml: 'version: "1.0"\ntasks: []' };
    const id = text((await open.call("POST", "/api/rulesets/", { body: ruleset })).json, "id");
    const masking = { connection: open.database, ruleset: id, options: {} };
    expect(outcome(await open.call("POST", "/api/runs/", { body: masking }))).toEqual([400, BUSY]);
    await begin(open, FILE_START, { connection: open.share });
    open.advance(LIFE_MS);
    await begin(open, SCHEMA_START, { connection: open.database });
  });
});

describe("the faults of runs", () => {
  it("also end a discovery as told", async () => {
    const open = await preparedDiscovery();
    open.sandbox.faults.nextRunEndsAs("failed");
    const id = await discover(open, SCHEMA_START, { connection: open.database });
    expect((await open.call("GET", `/api/runs/${id}/`)).json).toMatchObject({ status: "failed" });
    expect((await open.call("GET", `/api/schema-discovery/v2/${id}/`)).status).toBe(400);
  });
});

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

describe("keywords", () => {
  const found = async (body: object, name = "phone") => {
    const open = await preparedDiscovery();
    const run = await discover(open, SCHEMA_START, { connection: open.database, ...body });
    const { data } = await column(open, run, "customer", name);
    return { flags: flags(data), preview: data.safe_data_preview };
  };

  it("of the server flag by name alone, without a preview", async () => {
    expect(await found({})).toEqual({ flags: [["phone_number", "MDD"]], preview: null });
    expect(await found({}, "country")).toEqual({ flags: [], preview: null });
  });

  it("of the server can be switched off, own ones added, and names ignored", async () => {
    expect((await found({ disable_built_in_keywords: true })).flags).toEqual([]);
    const custom = { disable_built_in_keywords: true, custom_keywords: ["PHO", "loyalty"] };
    expect((await found(custom)).flags).toEqual([["PHO", "MDD"]]);
    expect((await found({ ignored_keywords: ["phone"] })).flags).toEqual([]);
  });
});

describe("in-data discovery", () => {
  const found = async (in_data_discovery: object, name = "country") => {
    const open = await preparedDiscovery();
    const body = { connection: open.database, in_data_discovery };
    const run = await discover(open, SCHEMA_START, body);
    const { data } = await column(open, run, "customer", name);
    return rows(data.discovery_matches).filter(({ flagged_by }) => flagged_by === "IDD");
  };

  it("looks at values when it is enabled", async () => {
    expect(await found({ enabled: false }, "email")).toEqual([]);
    expect(await found({ enabled: true }, "email")).toMatchObject([{ label: "email", hit_ratio: 100 }]);
    expect(await found({ enabled: true }, "country")).toEqual([]);
  });

  it("applies custom rules, and tells matches that are not sensitive by the missing label", async () => {
    const custom = await found({ enabled: true, custom_rules: [{ pattern: "^N", name: "country_code" }] });
    expect(custom).toMatchObject([{ label: "country_code", categories: [], hit_ratio: 100 }]);
    const harmless = await found({ enabled: true, non_sensitive_rules: [{ pattern: "^NZ$" }] });
    expect(harmless).toMatchObject([{ categories: [], hit_ratio: 100 }]);
    expect(harmless[0]).not.toHaveProperty("label");
  });

  it("counts the share of the values that match", async () => {
    const [match] = await found({ enabled: true, custom_rules: [{ pattern: "^true$" }] }, "is_active");
    expect(match?.hit_ratio).toBeGreaterThan(40);
    expect(match?.hit_ratio).toBeLessThan(95);
  });

  it("does not return matches that are to be ignored", async () => {
    const rule = { pattern: "@example[.]org$" };
    expect(await found({ enabled: true, ignore_rules: [rule] }, "email")).toEqual([]);
    expect(await found({ enabled: true, ignore_rules: [{ pattern: "^x" }] }, "email")).toHaveLength(1);
  });

  it("samples as many rows as it is told, at most what the table has", async () => {
    const open = await preparedDiscovery();
    const in_data_discovery = {
      enabled: true,
      row_sample_size: 7,
      safe_data_preview: { enabled: true },
    };
    const run = await discover(open, SCHEMA_START, { connection: open.database, in_data_discovery });
    const counts = async (table: string, name: string) =>
      member(
        member((await column(open, run, table, name)).data.safe_data_preview, "statistics_common"),
        "count_row",
      );
    expect([await counts("customer", "email"), await counts("import_buffer", "id")]).toEqual([7, 0]);
  });
});
