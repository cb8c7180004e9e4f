import {
  type StartedDiscovery,
  saveDiscoveryConfig,
  startFileDiscovery,
  startSchemaDiscovery,
  waitForRun,
} from "datamasque-client";
import { describe, expect, it } from "vitest";
import { type Answer, json } from "../../support/recording-server.js";
import { cut, page, recordedClient } from "../recorded-client.js";
import { preparedConnections, sentBodies } from "./prepared-connections.js";

const YAML = "labels: []\nmetadata_rules: []\nidd_rules: []";

type Start = (dm: Parameters<typeof startSchemaDiscovery>[0], config?: object) => Promise<StartedDiscovery>;

/** The four starts, each as a path and a call that leads there. */
const STARTS: [path: string, start: Start][] = [
  ["/api/schema-discovery/", (dm) => startSchemaDiscovery(dm, { connection: "c-1", config: {} })],
  [
    "/api/schema-discovery/v2/",
    (dm) => startSchemaDiscovery(dm, { connection: "c-1", config: { id: "d-1" } }),
  ],
  ["/api/run-file-data-discovery/", (dm) => startFileDiscovery(dm, { connection: "c-1", config: {} })],
  [
    "/api/run-file-data-discovery/v2/",
    (dm) => startFileDiscovery(dm, { connection: "c-1", config: { id: "d-1" } }),
  ],
];

describe("startSchemaDiscovery", () => {
  it.each([{ overHttp: false }, { overHttp: true }])(
    "starts a run by the built-in config (%o)",
    async (way) => {
      const client = await preparedConnections(way);
      const bodies = sentBodies(client);
      const { id } = await startSchemaDiscovery(client.dm, { connection: client.crm });
      expect(client.calls().at(-1)).toBe("POST /api/schema-discovery/v2/");
      expect(bodies).toEqual([{ connection: client.crm, discovery_config: null }]);
      expect(await waitForRun(client.dm, id, { intervalMs: 0 })).toMatchObject({
        mask_type: "database",
        source_connection_name: "crm",
        status: "finished",
      });
    },
  );

  it("starts a run by a saved config, by id or by name, on a connection by its name", async () => {
    const client = await preparedConnections();
    const config = { name: "scan", config_type: "database", config_yaml: YAML } as const;
    const { id } = await saveDiscoveryConfig(client.dm, config);
    const bodies = sentBodies(client);
    const request = Object.freeze({ connection: { name: "crm" }, schemas: Object.freeze(["public", "hr"]) });
    const run = await startSchemaDiscovery(client.dm, { ...request, config: { id } });
    await waitForRun(client.dm, run.id, { intervalMs: 0 });
    await startSchemaDiscovery(client.dm, { ...request, config: { name: "scan" } });
    const body = { connection: client.crm, discovery_config: id, schemas: ["public", "hr"] };
    expect(bodies).toEqual([body, body]);
  });

  it("starts a run by settings of its own, with what the official client always sends", async () => {
    const client = await preparedConnections();
    const bodies = sentBodies(client);
    const config = Object.freeze({ custom_keywords: ["loyalty"], disable_built_in_keywords: true });
    await startSchemaDiscovery(client.dm, { connection: client.crm, config });
    expect(client.calls().at(-1)).toBe("POST /api/schema-discovery/");
    expect(bodies).toEqual([
      {
        connection: client.crm,
        custom_keywords: ["loyalty"],
        ignored_keywords: [],
        schemas: [],
        disable_built_in_keywords: true,
        disable_global_custom_keywords: false,
        disable_global_ignored_keywords: false,
      },
    ]);
  });

  it("says when no database config has the name, and that one for files has it", async () => {
    const { dm, crm, calls } = await preparedConnections();
    await saveDiscoveryConfig(dm, { name: "scan", config_type: "file", config_yaml: YAML });
    const start = (name: string) => startSchemaDiscovery(dm, { connection: crm, config: { name } });
    await expect(start("scan")).rejects.toMatchObject({
      name: "DiscoveryConfigNotFoundError",
      message: expect.stringMatching(
        /No database discovery config is named "scan"; the config .* of the other type/,
      ),
    });
    await expect(start("Scan")).rejects.toThrow(/No database discovery config is named "Scan"$/);
    expect(calls().filter((call) => call.includes("schema-discovery"))).toEqual([]);
  });

  it("says when no connection has the name", async () => {
    const { dm } = await preparedConnections();
    await expect(startSchemaDiscovery(dm, { connection: { name: "CRM" } })).rejects.toMatchObject({
      name: "DataMasqueConfigError",
      message: 'no connection is named "CRM"; did you mean "crm"?',
    });
  });
});

describe("startFileDiscovery", () => {
  it("starts a run by the built-in config, with its options", async () => {
    const client = await preparedConnections();
    const bodies = sentBodies(client);
    const { id } = await startFileDiscovery(client.dm, {
      connection: { name: "raw" },
      options: { diagnostic_logging: true },
    });
    expect(client.calls().at(-1)).toBe("POST /api/run-file-data-discovery/v2/");
    expect(bodies).toEqual([
      { connection: client.raw, discovery_config: null, options: { diagnostic_logging: true } },
    ]);
    expect(await waitForRun(client.dm, id, { intervalMs: 0 })).toMatchObject({
      mask_type: "file_data_discovery",
      status: "finished",
    });
  });

  it("starts a run by a saved config or by settings of its own", async () => {
    const client = await preparedConnections();
    const saved = { name: "scan", config_type: "file", config_yaml: YAML } as const;
    const { id: config } = await saveDiscoveryConfig(client.dm, saved);
    const bodies = sentBodies(client);
    const { id } = await startFileDiscovery(client.dm, { connection: client.raw, config: { name: "scan" } });
    await waitForRun(client.dm, id, { intervalMs: 0 });
    await startFileDiscovery(client.dm, {
      connection: client.raw,
      config: { include: [{ glob: "*.csv" }] },
      options: { diagnostic_logging: false },
    });
    expect(client.calls().at(-1)).toBe("POST /api/run-file-data-discovery/");
    expect(bodies).toEqual([
      { connection: client.raw, discovery_config: config },
      {
        connection: client.raw,
        custom_keywords: [],
        ignored_keywords: [],
        disable_built_in_keywords: false,
        include: [{ glob: "*.csv" }],
        options: { diagnostic_logging: false },
      },
    ]);
  });

  it("says why an invalid config cannot be used, with line and column", async () => {
    const { dm, raw } = await preparedConnections();
    const broken = { name: "scan", config_type: "file", config_yaml: "imports:\n  - no/such\n" } as const;
    const { id } = await saveDiscoveryConfig(dm, broken);
    await expect(startFileDiscovery(dm, { connection: raw, config: { id } })).rejects.toMatchObject({
      name: "InvalidDiscoveryConfigError",
      message: expect.stringContaining("its validation status is invalid"),
      faults: [{ message: expect.stringContaining("no/such"), line: 2, column: 5 }],
    });
  });

  it("says that a config of the other type, or of no such id, does not exist", async () => {
    const { dm, raw } = await preparedConnections();
    const saved = { name: "scan", config_type: "database", config_yaml: YAML } as const;
    const { id } = await saveDiscoveryConfig(dm, saved);
    for (const config of [{ id }, { id: "00000000-0000-4000-8000-000000000000" }]) {
      await expect(startFileDiscovery(dm, { connection: raw, config })).rejects.toMatchObject({
        name: "DiscoveryConfigNotFoundError",
        status: 400,
        message: expect.stringContaining("object does not exist"),
      });
    }
  });
});

describe.each(STARTS)("a start by POST %s", (path, start) => {
  it("returns what the server says of the run, its id as a number", async () => {
    const { server, dm } = await recordedClient((_, response) =>
      json(response, 201, { id: "7", status: "queued" }),
    );
    expect(await start(dm)).toEqual({ id: 7, status: "queued" });
    expect(server.calls()).toEqual([`POST ${path}`]);
  });

  it.each<[string, unknown]>([
    ["a sentence", ['Invalid pk "d-1" - object does not exist.']],
    ["a sentence outside a list", 'Invalid pk "d-1" - object does not exist.'],
  ])("throws that the config does not exist for %s", async (_, discovery_config) => {
    const { dm } = await recordedClient((_, response) => json(response, 400, { discovery_config }));
    await expect(start(dm)).rejects.toMatchObject({
      name: "DiscoveryConfigNotFoundError",
      status: 400,
      body: { discovery_config },
    });
  });

  it("throws that the config is invalid, with the places that the start tells", async () => {
    const reasons = [{ message: "Label is not declared", line_number: 4, column_number: 7 }];
    const { server, dm } = await recordedClient((_, response) =>
      json(response, 400, { discovery_config: reasons }),
    );
    await expect(start(dm)).rejects.toMatchObject({
      name: "InvalidDiscoveryConfigError",
      message: expect.stringContaining("Label is not declared"),
      faults: [{ message: "Label is not declared", line: 4, column: 7 }],
    });
    expect(server.requests).toHaveLength(1);
  });

  it("throws that the config is invalid, with the sentence when the config cannot be read", async () => {
    const sentence = 'Discovery config "scan" cannot be used because its validation status is in_progress.';
    const { dm } = await recordedClient((request, response) =>
      request.method === "POST"
        ? json(response, 400, { discovery_config: [sentence] })
        : json(response, 500, { detail: "Server error." }),
    );
    await expect(start(dm)).rejects.toMatchObject({
      name: "InvalidDiscoveryConfigError",
      faults: [{ message: sentence, line: undefined, column: undefined }],
    });
  });

  it.each<[number, unknown]>([
    [400, { detail: "Simultaneous runs on one connection are not allowed." }],
    [400, { connection: ['Invalid pk "c-1" - object does not exist.'] }],
    [400, { discovery_config: "" }],
    [400, { discovery_config: [] }],
    [200, { id: 7 }],
  ])("throws that it is not started for another reason: %i %j", async (status, body) => {
    const { dm } = await recordedClient((_, response) => json(response, status, body));
    await expect(start(dm)).rejects.toMatchObject({ name: "FailedToStartError", status, body });
  });

  it.each([401, 403])("passes a %i on as it is", async (status) => {
    const { dm } = await recordedClient((_, response) => json(response, status, { detail: "No." }));
    await expect(start(dm)).rejects.toMatchObject({ name: "DataMasqueApiError", status });
  });

  it.each<[string, Answer]>([
    ["a lost connection", cut],
    ["a 504", page(504)],
    ["an answer without an id", (_, response) => json(response, 201, {})],
  ])("never sends it again after %s, and says that it may have started", async (_, answer) => {
    const { server, dm } = await recordedClient(answer, { retry: 5 });
    await expect(start(dm)).rejects.toMatchObject({ name: "RunMayHaveStartedError", runName: undefined });
    expect(server.requests).toHaveLength(1);
  });
});

describe("what is no config", () => {
  it.each<[unknown, RegExp]>([
    ["labels: []", /takes no YAML .* saveDiscoveryConfig/],
    [null, /\{ id \} or \{ name \}/],
    [{ id: "" }, /id of the discovery config is missing/],
    [{ name: " " }, /name of the discovery config is missing/],
  ])("is refused before anything is sent: %j", async (config, message) => {
    const { dm, raw, urls } = await preparedConnections();
    const before = urls.length;
    for (const start of [startFileDiscovery, startSchemaDiscovery]) {
      const call: unknown = Reflect.apply(start, undefined, [dm, { connection: raw, config }]);
      await expect(call).rejects.toMatchObject({
        name: "DataMasqueConfigError",
        message: expect.stringMatching(message),
      });
    }
    expect(urls).toHaveLength(before);
  });
});
