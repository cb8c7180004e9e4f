import { describe, expect, it } from "vitest";
import { POSTGRES, SHARE } from "./example-documents.js";
import { text } from "./open-sandbox.js";
import {
  begin,
  discover,
  FILE_START,
  FILE_START_V2,
  LIFE_MS,
  outcome,
  preparedDiscovery,
  SCHEMA_START,
  SCHEMA_START_V2,
  UNKNOWN_ID,
} from "./prepared-discovery.js";

const BUSY = { detail: "There is already a run in progress on this connection." };

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
    const ruleset = { name: "r", config_yaml: "tasks: []" };
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
