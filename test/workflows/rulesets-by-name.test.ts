import {
  AmbiguousNameError,
  deleteRulesetIfExists,
  findRuleset,
  getRuleset,
  saveRuleset,
} from "datamasque-client";
import { describe, expect, it } from "vitest";
import { sandboxClient } from "./sandbox-client.js";

const YAML = 'version: "1.0"\ntasks: []\n';

async function twins() {
  const client = await sandboxClient();
  const database = await saveRuleset(client.dm, { name: "twin", mask_type: "database", config_yaml: YAML });
  const file = await saveRuleset(client.dm, { name: "twin", mask_type: "file", config_yaml: YAML });
  return { ...client, database, file };
}

describe("a ruleset by its name", () => {
  it("is found by name and type, and read with its YAML", async () => {
    const { dm, database, file } = await twins();
    expect(await findRuleset(dm, "twin", { maskType: "database" })).toMatchObject({ id: database.id });
    expect(await findRuleset(dm, " twin", { maskType: "file" })).toMatchObject({ id: file.id });
    expect(await findRuleset(dm, "nope")).toBeUndefined();
    const read = await getRuleset(dm, { name: "twin", maskType: "file" });
    expect(read).toMatchObject({ id: file.id, config_yaml: expect.stringContaining("tasks: []") });
    expect(await getRuleset(dm, { id: file.id })).toEqual(read);
  });

  it("is not guessed when both types have it", async () => {
    const { dm, database, file } = await twins();
    const error = await getRuleset(dm, { name: "twin" }).catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(AmbiguousNameError);
    expect(error).toMatchObject({ ids: expect.arrayContaining([database.id, file.id]) });
  });
});

describe("deleteRulesetIfExists", () => {
  it("deletes one of a type, then the rest of the name, then nothing", async () => {
    const { dm, sandbox, database } = await twins();
    expect(await deleteRulesetIfExists(dm, { name: "twin", maskType: "file" })).toBe(1);
    expect(sandbox.state.rulesets.map(({ id }) => id)).toEqual([database.id]);
    expect(await deleteRulesetIfExists(dm, { name: "twin" })).toBe(1);
    expect(await deleteRulesetIfExists(dm, { name: "twin" })).toBe(0);
    expect(await deleteRulesetIfExists(dm, { id: database.id })).toBe(0);
  });

  it("refuses to delete what is not named", async () => {
    const { dm, sandbox } = await twins();
    await expect(deleteRulesetIfExists(dm, { name: "" })).rejects.toThrow(/name of the ruleset is missing/);
    expect(sandbox.state.rulesets).toHaveLength(2);
  });
});
