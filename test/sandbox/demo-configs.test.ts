import { describe, expect, it } from "vitest";
import { openSandbox, text } from "./open-sandbox.js";
import { accessToken, bearer } from "./prepared-plans.js";

describe("the configurations of the demo seed", () => {
  it("are valid, one of each kind, and shown as the API shows them", async () => {
    const open = openSandbox({ seed: "demo" });
    const { state } = open.sandbox;
    expect([
      state.discoveryConfigs,
      state.discoveryConfigLibraries,
      state.rulesetGenerationConfigs,
      state.tableReferences,
      state.rulesetPlans,
    ]).toMatchObject([
      [{ name: "loyalty_scan", is_valid: "valid" }],
      [{ name: "labels", is_valid: "valid", usage_count: 1 }],
      [{ name: "house_rules", is_valid: "valid" }],
      [{ name: "customers_map", options: { format: "csv" } }],
      [{ name: "orders-d3m0pl", serial: 1 }],
    ]);
    for (const [path, [shown]] of [
      ["/api/discovery/configs/", state.discoveryConfigs],
      ["/api/discovery/config-libraries/", state.discoveryConfigLibraries],
      ["/api/ruleset-generation-configs/", state.rulesetGenerationConfigs],
      ["/api/table-references/", state.tableReferences],
    ] as const) {
      expect((await open.call("GET", `${path}${shown?.id}/`)).json).toEqual(shown);
    }
    const ifm = bearer(open, await accessToken(open));
    expect((await ifm("GET", "/ifm/ruleset-plans/orders-d3m0pl/")).json).toEqual(state.rulesetPlans[0]);
  });

  it("can be used: a discovery starts with the config, and a plan masks", async () => {
    const open = openSandbox({ seed: "demo" });
    const { connections, discoveryConfigs } = open.sandbox.state;
    const body = { connection: connections[0]?.id, discovery_config: discoveryConfigs[0]?.id };
    const started = await open.call("POST", "/api/schema-discovery/v2/", { body });
    expect([started.status, text(started.json, "source_connection_name")]).toEqual([201, "crm-postgres"]);
    const ifm = bearer(open, await accessToken(open));
    const masked = await ifm("POST", "/ifm/ruleset-plans/orders-d3m0pl/mask/", { body: { data: ["abc"] } });
    expect(masked.status).toBe(200);
  });

  it("come back with a reset, changes to the state change nothing", async () => {
    const { sandbox, call } = openSandbox({ seed: "demo" });
    const [reference] = sandbox.state.tableReferences;
    Object.assign(reference?.options ?? {}, { format: "parquet" });
    expect(sandbox.state.tableReferences).toMatchObject([{ options: { format: "csv" } }]);
    await call("DELETE", `/api/table-references/${reference?.id}/`);
    expect(sandbox.state.tableReferences).toEqual([]);
    sandbox.reset();
    expect(sandbox.state.tableReferences).toHaveLength(1);
  });
});
