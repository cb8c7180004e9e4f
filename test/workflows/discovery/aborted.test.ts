import {
  type DataMasqueClient,
  defaultDiscoveryConfigYaml,
  defaultGenerationConfigYaml,
  deleteDiscoveryConfigIfExists,
  deleteDiscoveryConfigLibraryIfExists,
  deleteGenerationConfigIfExists,
  deleteTableReferenceIfExists,
  discover,
  discoveryResults,
  fileDiscoveryResults,
  findDiscoveryConfig,
  findDiscoveryConfigLibrary,
  findGenerationConfig,
  findTableReference,
  generateAndSaveRulesets,
  generateRuleset,
  getDiscoveryConfig,
  getDiscoveryConfigLibrary,
  getGenerationConfig,
  getTableReference,
  listDiscoveryConfigLibraries,
  listDiscoveryConfigs,
  listGenerationConfigs,
  listTableReferences,
  readConfigSnapshot,
  readDiscoveryReport,
  readGeneratedRulesets,
  saveDiscoveryConfig,
  saveDiscoveryConfigLibrary,
  saveGenerationConfig,
  saveTableReference,
  schemaDiscoveryResults,
  startFileDiscovery,
  startGeneration,
  startSchemaDiscovery,
  type WorkflowOptions,
  waitForGeneration,
  waitUntilDiscoveryConfigValidated,
} from "datamasque-client";
import { describe, expect, it } from "vitest";
import { type Answer, json } from "../../support/recording-server.js";
import { recordedClient } from "../recorded-client.js";
import { takeAll } from "../take-all.js";

type Call = (dm: DataMasqueClient, options: WorkflowOptions) => Promise<unknown>;

const id = { id: "x-1" };
const connection = "c-1";
const selected_columns = { public: { customer: ["email"] } };
const yaml = { name: "mine", config_yaml: "labels: []" };

const CALLS: Record<string, Call> = {
  defaultDiscoveryConfigYaml: (dm, options) => defaultDiscoveryConfigYaml(dm, "file", options),
  defaultGenerationConfigYaml,
  deleteDiscoveryConfigIfExists: (dm, options) => deleteDiscoveryConfigIfExists(dm, id, options),
  deleteDiscoveryConfigLibraryIfExists: (dm, options) =>
    deleteDiscoveryConfigLibraryIfExists(dm, id, options),
  deleteGenerationConfigIfExists: (dm, options) => deleteGenerationConfigIfExists(dm, id, options),
  deleteTableReferenceIfExists: (dm, options) => deleteTableReferenceIfExists(dm, id, options),
  discover: (dm, options) => discover(dm, { connection }, options),
  discoveryResults: (dm, options) => takeAll(discoveryResults(dm, 7, options)),
  fileDiscoveryResults: (dm, options) => takeAll(fileDiscoveryResults(dm, 7, options)),
  schemaDiscoveryResults: (dm, options) => takeAll(schemaDiscoveryResults(dm, 7, options)),
  findDiscoveryConfig: (dm, options) => findDiscoveryConfig(dm, { name: "mine" }, options),
  findDiscoveryConfigLibrary: (dm, options) => findDiscoveryConfigLibrary(dm, { name: "mine" }, options),
  findGenerationConfig: (dm, options) => findGenerationConfig(dm, "mine", options),
  findTableReference: (dm, options) => findTableReference(dm, "mine", options),
  generateAndSaveRulesets: (dm, options) =>
    generateAndSaveRulesets(dm, { connection, selected_columns, name: "mine" }, options),
  generateRuleset: (dm, options) => generateRuleset(dm, { connection, selected_columns }, options),
  getDiscoveryConfig: (dm, options) => getDiscoveryConfig(dm, id, options),
  getDiscoveryConfigLibrary: (dm, options) => getDiscoveryConfigLibrary(dm, id, options),
  getGenerationConfig: (dm, options) => getGenerationConfig(dm, id, options),
  getTableReference: (dm, options) => getTableReference(dm, id, options),
  listDiscoveryConfigLibraries,
  listDiscoveryConfigs: (dm, options) => listDiscoveryConfigs(dm, {}, options),
  listGenerationConfigs,
  listTableReferences,
  readConfigSnapshot: (dm, options) => readConfigSnapshot(dm, 7, options),
  readDiscoveryReport: (dm, options) => readDiscoveryReport(dm, 7, "database", options),
  "readDiscoveryReport of what was flagged": (dm, options) =>
    readDiscoveryReport(dm, 7, "sensitive-data", options),
  readGeneratedRulesets: (dm, options) => readGeneratedRulesets(dm, connection, options),
  saveDiscoveryConfig: (dm, options) => saveDiscoveryConfig(dm, { ...yaml, config_type: "file" }, options),
  saveDiscoveryConfigLibrary: (dm, options) => saveDiscoveryConfigLibrary(dm, yaml, options),
  saveGenerationConfig: (dm, options) => saveGenerationConfig(dm, yaml, options),
  saveTableReference: (dm, options) =>
    saveTableReference(dm, { name: "mine", connection, source: "a.b" }, options),
  startFileDiscovery: (dm, options) => startFileDiscovery(dm, { connection }, options),
  "startFileDiscovery by settings": (dm, options) =>
    startFileDiscovery(dm, { connection, config: {} }, options),
  startSchemaDiscovery: (dm, options) => startSchemaDiscovery(dm, { connection }, options),
  "startSchemaDiscovery by settings": (dm, options) =>
    startSchemaDiscovery(dm, { connection, config: {} }, options),
  startGeneration: (dm, options) => startGeneration(dm, { connection, selected_columns }, options),
  "startGeneration from a report": (dm, options) => startGeneration(dm, { connection, report: "a" }, options),
  waitForGeneration: (dm, options) => waitForGeneration(dm, connection, options),
  waitUntilDiscoveryConfigValidated: (dm, options) => waitUntilDiscoveryConfigValidated(dm, id, options),
};

describe.each(Object.entries(CALLS))("%s", (_, call) => {
  it("sends nothing when it is aborted before, and rejects with the reason", async () => {
    const { server, dm } = await recordedClient((__, response) => json(response, 200, {}));
    const reason = new Error("not now");
    await expect(call(dm, { signal: AbortSignal.abort(reason) })).rejects.toBe(reason);
    expect(server.requests).toEqual([]);
  });

  it("sends no more when it is aborted in the middle of a request", async () => {
    const reason = new Error("enough");
    const abort = new AbortController();
    const leave: Answer = (__, response) => {
      abort.abort(reason);
      return new Promise((resolve) => response.once("close", () => resolve()));
    };
    const { server, dm } = await recordedClient(leave, { retry: 3 });
    await expect(call(dm, { signal: abort.signal })).rejects.toBe(reason);
    expect(server.requests).toHaveLength(1);
  });
});
