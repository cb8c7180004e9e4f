import {
  generateAndSaveRulesets,
  readDiscoveryReport,
  selectedColumnsOf,
  selectedDataOf,
  startRun,
  waitForRun,
} from "datamasque-client";
import { describe, expect, it } from "vitest";
import { preparedDiscovery } from "./prepared-discovery.js";

const SOON = { intervalMs: 0 };

describe("generateAndSaveRulesets", () => {
  it.each([{ overHttp: false }, { overHttp: true }])(
    "makes a ruleset of discovery results that a run can use (%o)",
    async (way) => {
      const { sandbox, dm, crm, schema } = await preparedDiscovery(way);
      const request = Object.freeze({ connection: { name: "crm" }, results: schema, name: "crm_mask" });
      const [ruleset, ...others] = await generateAndSaveRulesets(dm, request, SOON);
      expect(others).toEqual([]);
      expect(ruleset).toMatchObject({ name: "crm_mask", mask_type: "database", is_valid: "valid" });
      const { faults, ...stored } = ruleset ?? {};
      expect(faults).toEqual([]);
      expect(sandbox.state.rulesets).toEqual([stored]);
      const run = await startRun(dm, { name: "masked", connection: crm, ruleset: ruleset?.id ?? "" });
      expect(await waitForRun(dm, run.id, SOON)).toMatchObject({ status: "finished" });
    },
  );

  it("selects from the results what the caller wants", async () => {
    const { dm, crm, schema } = await preparedDiscovery();
    const match = ({ label }: { label?: string | null }) => label === "email";
    const request = { connection: crm, results: schema, match, name: "emails" };
    const [ruleset] = await generateAndSaveRulesets(dm, request, SOON);
    const columns = [...(ruleset?.config_yaml ?? "").matchAll(/column: (\w+)/g)].map(([, column]) => column);
    expect(new Set(columns)).toEqual(new Set(["email", "contact_email"]));
  });

  it("makes a file ruleset of file results, or of selected data", async () => {
    const { dm, raw, file } = await preparedDiscovery();
    const [ofResults] = await generateAndSaveRulesets(
      dm,
      { connection: raw, results: file, name: "one" },
      SOON,
    );
    const selected_data = selectedDataOf(file);
    const [ofData] = await generateAndSaveRulesets(dm, { connection: raw, selected_data, name: "two" }, SOON);
    expect(ofResults).toMatchObject({ name: "one", mask_type: "file", is_valid: "valid" });
    expect(ofData?.config_yaml).toBe(ofResults?.config_yaml);
    const match = ({ label }: { label?: string | null }) => label === "email";
    const request = { connection: raw, results: file, match, name: "three" };
    const [emails] = await generateAndSaveRulesets(dm, request, SOON);
    expect(ofResults?.config_yaml).toContain("full_name");
    expect(emails?.config_yaml).not.toContain("full_name");
  });

  it("refuses results of both kinds at once, of which it would use one alone", async () => {
    const { sandbox, dm, raw, file, schema } = await preparedDiscovery();
    const before = sandbox.requests.length;
    const mixed = { connection: raw, results: [...file, ...schema], name: "one" };
    await expect(generateAndSaveRulesets(dm, mixed, SOON)).rejects.toThrow(/two kinds of discovery/);
    expect(sandbox.requests).toHaveLength(before);
  });

  it("saves the rulesets of a report under their own names, numbered, or as the caller says", async () => {
    const { dm, crm, schemaRun } = await preparedDiscovery();
    const report = (await readDiscoveryReport(dm, schemaRun, "database"))?.text ?? "";
    const given = { connection: crm, report, targetSizeBytes: 200 };
    const own = await generateAndSaveRulesets(dm, given, SOON);
    expect(own.length).toBeGreaterThan(1);
    expect(own[0]?.name).toMatch(/^20260820_001_/);
    const numbered = await generateAndSaveRulesets(dm, { ...given, name: "crm" }, SOON);
    expect(numbered.slice(0, 2).map(({ name }) => name)).toEqual(["crm_001", "crm_002"]);
    const named = await generateAndSaveRulesets(
      dm,
      { ...given, name: ({ name }, index) => `${index}-${name}` },
      SOON,
    );
    expect(named.map(({ name }) => name)).toEqual(own.map(({ name }, index) => `${index}-${name}`));
  });

  it("replaces the ruleset of the name", async () => {
    const { sandbox, dm, crm, schema } = await preparedDiscovery();
    const request = { connection: crm, selected_columns: selectedColumnsOf(schema), name: "crm_mask" };
    const [first] = await generateAndSaveRulesets(dm, request, SOON);
    const [second] = await generateAndSaveRulesets(dm, request, SOON);
    expect(second?.id).toBe(first?.id);
    expect(sandbox.state.rulesets).toHaveLength(1);
  });

  it("saves nothing when two would have the same name", async () => {
    const { sandbox, dm, crm, schemaRun } = await preparedDiscovery();
    const report = (await readDiscoveryReport(dm, schemaRun, "database"))?.text ?? "";
    const request = { connection: crm, report, targetSizeBytes: 200, name: () => "same" };
    await expect(generateAndSaveRulesets(dm, request, SOON)).rejects.toThrow(
      'two rulesets would be named "same"',
    );
    expect(sandbox.state.rulesets).toEqual([]);
  });

  it.each<[string, object]>([
    ["a selection without a name", { selected_columns: { public: { customer: ["email"] } } }],
    ["a name with blanks", { report: "Selected\n", name: " crm" }],
    ["results in which nothing is selected", { results: [], name: "crm" }],
  ])("refuses %s before it starts anything", async (_, request) => {
    const { dm, crm, calls } = await preparedDiscovery();
    const before = calls().length;
    const call: unknown = Reflect.apply(generateAndSaveRulesets, undefined, [
      dm,
      { connection: crm, ...request },
    ]);
    await expect(call).rejects.toMatchObject({ name: "DataMasqueConfigError" });
    expect(calls().length).toBe(before);
  });

  it("saves nothing of a generation that failed", async () => {
    const { sandbox, dm, crm, schema } = await preparedDiscovery();
    sandbox.faults.nextGenerationEndsAs("failed");
    await expect(
      generateAndSaveRulesets(dm, { connection: crm, results: schema, name: "crm" }, SOON),
    ).rejects.toMatchObject({ name: "GenerationFailedError" });
    expect(sandbox.state.rulesets).toEqual([]);
  });
});
