import { generateRuleset, saveGenerationConfig, selectedColumnsOf, selectedDataOf } from "datamasque-client";
import { describe, expect, it } from "vitest";
import { json } from "../../support/recording-server.js";
import { sentBodies } from "../discovery/prepared-connections.js";
import { cut, recordedClient } from "../recorded-client.js";
import { preparedDiscovery } from "./prepared-discovery.js";

const selected_columns = { public: { customer: ["email"] } };
const selected_data = [{ files: ["customers.csv"], locators: ["email"] }];
const CONFIG_YAML = "labels:\n  email:\n    preset_mask: from_random_text\n";

describe("generateRuleset", () => {
  it.each([{ overHttp: false }, { overHttp: true }])(
    "makes a ruleset for discovered columns (%o)",
    async (way) => {
      const { dm, schema, calls } = await preparedDiscovery(way);
      const request = { connection: { name: "crm" }, selected_columns: selectedColumnsOf(schema) };
      const yaml = await generateRuleset(dm, request);
      expect(yaml).toMatch(/^version: "1\.0"\ntasks:\n {2}- type: mask_table/);
      expect(yaml).toContain("column: email");
      expect(calls().at(-1)).toBe("POST /api/generate-ruleset/v2/");
    },
  );

  it("makes a ruleset for discovered files", async () => {
    const { dm, raw, file, calls } = await preparedDiscovery();
    const yaml = await generateRuleset(dm, { connection: raw, selected_data: selectedDataOf(file) });
    expect(yaml).toContain("type: mask_tabular_file");
    expect(calls().at(-1)).toBe("POST /api/generate-file-ruleset/");
  });

  it.each<[string, object, string]>([
    ["columns", { selected_columns }, "/api/generate-ruleset/v3/"],
    ["files", { selected_data }, "/api/generate-file-ruleset/v2/"],
  ])("goes by a config for %s: by id, by name, or the default one", async (_, selection, path) => {
    const client = await preparedDiscovery();
    const { id } = await saveGenerationConfig(client.dm, { name: "house", config_yaml: CONFIG_YAML });
    const connection = "selected_data" in selection ? client.raw : client.crm;
    const bodies = sentBodies(client);
    const given = Object.freeze({ connection, selected_columns, ...selection });
    const yamls: string[] = [];
    for (const config of [{ id }, { name: "house" }, null]) {
      const { selected_columns: columns, ...rest } = given;
      const body =
        "selected_data" in selection ? { ...rest, selected_data } : { ...rest, selected_columns: columns };
      yamls.push(await generateRuleset(client.dm, { ...body, config }));
      expect(client.calls().at(-1)).toBe(`POST ${path}`);
    }
    expect(bodies).toEqual([id, id, null].map((rg_config) => ({ connection, ...selection, rg_config })));
    expect(yamls[0]).toContain("from_random_text");
    expect(yamls[1]).toBe(yamls[0]);
    expect(yamls[2]).not.toContain("from_random_text");
  });

  it("sends what to hash on as it is, nulls included", async () => {
    const { server, dm } = await recordedClient((_, response) => {
      response.writeHead(201).end("version: '1.0'\n");
    });
    const hash_columns = { public: { customer: { table: ["id"], columns: { email: null } } } };
    await generateRuleset(dm, { connection: "c-1", selected_columns, hash_columns });
    expect(JSON.parse(server.requests[0]?.body.toString() ?? "")).toEqual({
      connection: "c-1",
      selected_columns,
      hash_columns,
    });
  });

  it("throws when there is no such config, by id or by name", async () => {
    const { dm, crm } = await preparedDiscovery();
    const generate = (config: { id: string } | { name: string }) =>
      generateRuleset(dm, { connection: crm, selected_columns, config });
    await expect(generate({ id: "00000000-0000-4000-8000-000000000000" })).rejects.toMatchObject({
      name: "GenerationConfigNotFoundError",
      status: 400,
    });
    await expect(generate({ name: "house" })).rejects.toMatchObject({
      name: "GenerationConfigNotFoundError",
      message: expect.stringContaining('No generation config is named "house"'),
    });
  });

  it.each<[unknown]>([
    [{ message: "The config could not be parsed." }],
    [{ connection: ['Invalid pk "c-1" - object does not exist.'] }],
    [{ rg_config: ["May not be blank."] }],
    [{ rg_config: [] }],
    ["Bad request"],
  ])("rejects with another refusal as it is: %j", async (body) => {
    const { dm } = await recordedClient((_, response) => json(response, 400, body));
    const generated = generateRuleset(dm, { connection: "c-1", selected_columns, config: { id: "g-1" } });
    await expect(generated).rejects.toMatchObject({ name: "DataMasqueApiError", status: 400, body });
  });

  it("is not sent again when the connection is lost", async () => {
    const { server, dm } = await recordedClient(cut, { retry: 5 });
    await expect(generateRuleset(dm, { connection: "c-1", selected_data })).rejects.toMatchObject({
      kind: "reset",
    });
    expect(server.requests).toHaveLength(1);
  });

  it("refuses an answer without a ruleset", async () => {
    const { dm } = await recordedClient((_, response) => void response.writeHead(201).end(" \n"));
    await expect(generateRuleset(dm, { connection: "c-1", selected_columns })).rejects.toMatchObject({
      kind: "unexpected-content",
    });
  });

  it.each<[object]>([
    [{}],
    [{ selected_columns: {} }],
    [{ selected_columns: { public: { customer: [] } } }],
    [{ selected_data: [] }],
    [{ selected_data: [{ files: ["a.csv"], locators: [] }] }],
    [{ selected_data: [selected_data[0], { files: [], locators: ["email"] }] }],
    [{ selected_data: [{}] }],
  ])("refuses a selection of nothing before it is sent: %j", async (selection) => {
    const { server, dm } = await recordedClient(cut);
    const call: unknown = Reflect.apply(generateRuleset, undefined, [
      dm,
      { connection: "c-1", ...selection },
    ]);
    await expect(call).rejects.toMatchObject({
      name: "DataMasqueConfigError",
      message: expect.stringContaining("nothing is selected"),
    });
    expect(server.requests).toEqual([]);
  });
});
