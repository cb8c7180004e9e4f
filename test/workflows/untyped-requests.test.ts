import {
  type DataMasqueClient,
  discover,
  generateAndSaveRulesets,
  generateRuleset,
  getConnection,
  getDiscoveryConfig,
  getRuleset,
  getRulesetLibrary,
  installInstance,
  readDiscoveryReport,
  resetPassword,
  saveRuleset,
  selectedColumnsOf,
  selectedDataOf,
  startFileDiscovery,
  startGeneration,
  startRun,
  startRunByName,
  startSchemaDiscovery,
  updateConnection,
  validateDiscoveryConfigLibraryOnServer,
  validateDiscoveryConfigOnServer,
  validateOnServer,
  validateRulesetLibraryOnServer,
  waitUntilReady,
} from "datamasque-client";
import { describe, expect, it } from "vitest";
import { sandboxClient } from "./sandbox-client.js";

/** What JavaScript calls with what it has; types would not let it. */
function untyped(call: string, dm: DataMasqueClient, value: unknown): unknown {
  const request = JSON.parse(JSON.stringify({ value }));
  const { value: given } = request;
  switch (call) {
    case "startRun":
      return startRun(dm, given);
    case "startRunByName":
      return startRunByName(dm, given);
    case "updateConnection":
      return updateConnection(dm, { name: "crm" }, given);
    case "startSchemaDiscovery":
      return startSchemaDiscovery(dm, given);
    case "startFileDiscovery":
      return startFileDiscovery(dm, given);
    case "discover":
      return discover(dm, given);
    case "startGeneration":
      return startGeneration(dm, given);
    case "generateRuleset":
      return generateRuleset(dm, given);
    case "generateAndSaveRulesets":
      return generateAndSaveRulesets(dm, given);
    case "saveRuleset":
      return saveRuleset(dm, given);
    case "validateOnServer":
      return validateOnServer(dm, given);
    case "validateDiscoveryConfigOnServer":
      return validateDiscoveryConfigOnServer(dm, given);
    case "validateDiscoveryConfigLibraryOnServer":
      return validateDiscoveryConfigLibraryOnServer(dm, given);
    case "validateRulesetLibraryOnServer":
      return validateRulesetLibraryOnServer(dm, given);
    case "selectedColumnsOf":
      return selectedColumnsOf(given);
    case "selectedDataOf":
      return selectedDataOf(given);
    case "waitUntilReady":
      return waitUntilReady(given);
    case "readDiscoveryReport":
      return readDiscoveryReport(dm, 7, given);
    case "selectedColumnsOf of a list":
      return selectedColumnsOf([given]);
    case "selectedDataOf of a list":
      return selectedDataOf([given]);
    case "generateRuleset for files":
      return generateRuleset(dm, { connection: "c-1", selected_data: [given] });
    case "installInstance":
      return installInstance(dm, given);
    case "getConnection":
      return getConnection(dm, given);
    case "getRuleset":
      return getRuleset(dm, given);
    case "getRulesetLibrary":
      return getRulesetLibrary(dm, given);
    case "getDiscoveryConfig":
      return getDiscoveryConfig(dm, given);
    case "resetPassword":
      return resetPassword(dm, given);
    default:
      return expect.fail(`${call} is not called`);
  }
}

const REQUESTS = [
  "startRun",
  "startRunByName",
  "updateConnection",
  "startSchemaDiscovery",
  "startFileDiscovery",
  "discover",
  "startGeneration",
  "generateRuleset",
  "generateAndSaveRulesets",
  "saveRuleset",
  "validateOnServer",
  "validateDiscoveryConfigOnServer",
  "validateDiscoveryConfigLibraryOnServer",
  "validateRulesetLibraryOnServer",
  "selectedColumnsOf",
  "selectedDataOf",
  "installInstance",
  "waitUntilReady",
  "readDiscoveryReport",
  "selectedColumnsOf of a list",
  "selectedDataOf of a list",
  "generateRuleset for files",
];
const NAMED = ["getConnection", "getRuleset", "getRulesetLibrary", "getDiscoveryConfig", "resetPassword"];

describe("a workflow that is told nothing of use says so, and sends nothing", () => {
  it.each([
    ...REQUESTS.flatMap((call) => [undefined, null, 7, "crm"].map((value) => ({ call, value }))),
    ...NAMED.flatMap((call) => [undefined, {}, { name: 5 }, { name: " " }].map((value) => ({ call, value }))),
  ])("$call of $value", async ({ call, value }) => {
    const { dm, urls } = await sandboxClient();
    await expect((async () => untyped(call, dm, value))()).rejects.toMatchObject({
      name: "DataMasqueConfigError",
    });
    expect(urls).toEqual([]);
  });
});
