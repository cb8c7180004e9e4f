import {
  deleteRulesetLibraryIfExists,
  exportBundle,
  findRulesetLibrary,
  getRulesetLibrary,
  importBundle,
  revalidateRulesetLibrary,
  rulesetsUsing,
  saveRuleset,
  saveRulesetLibrary,
  validateRulesetLibraryOnServer,
} from "datamasque-client";
import { describe, expect, it } from "vitest";
import { json } from "../support/recording-server.js";
import { recordedClient } from "./recorded-client.js";
import { sandboxClient } from "./sandbox-client.js";

const LIBRARY = 'version: "1.0"\nmasks:\n  email:\n    type: from_fixed\n    value: a@example.org\n';
const USING =
  'version: "1.0"\nimports: [org/pii]\ntasks:\n  - type: mask_table\n    table: T\n    key: ID\n    rules:\n' +
  "      - column: EMAIL\n        masks:\n          - $ref: org/pii#masks/email\n";

async function withLibraries() {
  const client = await sandboxClient();
  const ours = await saveRulesetLibrary(client.dm, { name: "pii", namespace: "org", config_yaml: LIBRARY });
  const bare = await saveRulesetLibrary(client.dm, { name: "pii", config_yaml: LIBRARY });
  return { ...client, ours, bare };
}

describe("a ruleset library", () => {
  it("is found by name and namespace, and read with its YAML", async () => {
    const { dm, ours, bare } = await withLibraries();
    expect(await findRulesetLibrary(dm, { name: "pii", namespace: "org" })).toMatchObject({ id: ours.id });
    expect(await findRulesetLibrary(dm, { name: "pii" })).toMatchObject({ id: bare.id });
    expect(await findRulesetLibrary(dm, { name: "PII" })).toBeUndefined();
    const read = await getRulesetLibrary(dm, { name: "pii", namespace: "org" });
    expect(read).toMatchObject({ id: ours.id, config_yaml: expect.stringContaining("from_fixed") });
    await expect(getRulesetLibrary(dm, { name: "x", namespace: "org" })).rejects.toThrow(
      /no ruleset library is named "org\/x"/,
    );
    await expect(getRulesetLibrary(dm, { name: "x" })).rejects.toThrow(/no ruleset library is named "x"/);
  });

  it("is replaced under its name and namespace, and keeps its id", async () => {
    const { dm, sandbox, ours } = await withLibraries();
    const body = { name: "pii", namespace: "org", config_yaml: 'version: "1.0"\nmasks: {}\n' };
    expect(await saveRulesetLibrary(dm, body)).toMatchObject({ id: ours.id, created: false });
    expect(sandbox.state.rulesetLibraries).toHaveLength(2);
    expect(await revalidateRulesetLibrary(dm, { id: ours.id })).toMatchObject({ id: ours.id });
    await expect(saveRulesetLibrary(dm, { ...body, name: " pii" })).rejects.toThrow(/blanks/);
  });

  it("is not deleted under a ruleset that imports it, unless it is forced", async () => {
    const { dm, sandbox, ours } = await withLibraries();
    const ruleset = await saveRuleset(dm, { name: "using", mask_type: "database", config_yaml: USING });
    const users: string[] = [];
    for await (const { id } of rulesetsUsing(dm, { name: "pii", namespace: "org" })) users.push(id);
    expect(users).toEqual([ruleset.id]);
    await expect(deleteRulesetLibraryIfExists(dm, { id: ours.id })).rejects.toMatchObject({ status: 409 });
    expect(await deleteRulesetLibraryIfExists(dm, { name: "pii", namespace: "org" }, { force: true })).toBe(
      1,
    );
    expect(await deleteRulesetLibraryIfExists(dm, { name: "pii", namespace: "org" })).toBe(0);
    expect(sandbox.state.rulesetLibraries).toHaveLength(1);
  });
});

describe("a bundle", () => {
  it("goes from one instance to another, and overwrites what it is told to", async () => {
    const { dm, sandbox } = await withLibraries();
    await saveRuleset(dm, { name: "using", mask_type: "database", config_yaml: USING });
    const archive = await exportBundle(dm);
    const other = await sandboxClient();
    await importBundle(other.dm, archive);
    const names = (state: typeof sandbox.state) => [
      state.rulesets.map(({ name }) => name),
      state.rulesetLibraries.map(({ name, namespace }) => `${namespace}/${name}`).sort(),
    ];
    expect(names(other.sandbox.state)).toEqual(names(sandbox.state));
    const changed = {
      name: "using",
      mask_type: "database",
      config_yaml: 'version: "1.0"\ntasks: []\n',
    } as const;
    const { id } = await saveRuleset(other.dm, changed);
    const yaml = () => other.sandbox.state.rulesets.find((one) => one.id === id)?.config_yaml;
    await importBundle(other.dm, archive);
    expect(yaml()).not.toContain("$ref");
    await importBundle(other.dm, archive, { overwriteRulesets: true });
    expect(yaml()).toContain("$ref");
  });
});

describe("the validation of a ruleset library on the server", () => {
  it.each([
    [LIBRARY, { valid: true, status: "valid", faults: [] }],
    [
      "masks:\n  - [\n",
      { valid: false, status: "invalid", faults: [{ message: expect.any(String), line: 3, column: 1 }] },
    ],
  ])("tells what it makes of %j, and leaves those that are there alone", async (config_yaml, verdict) => {
    const { dm, sandbox } = await withLibraries();
    const before = sandbox.state.rulesetLibraries;
    const library = Object.freeze({ config_yaml });
    expect(await validateRulesetLibraryOnServer(dm, library)).toEqual({ ...verdict, leftBehind: undefined });
    expect(sandbox.state.rulesetLibraries).toEqual(before);
    expect(sandbox.requests.filter(({ path }) => path === "/api/ruleset-libraries/").at(-1)?.method).toBe(
      "GET",
    );
  });

  it("tells what it could not take away", async () => {
    let stored: { name?: string } = {};
    const { dm } = await recordedClient(({ method, body }, response) => {
      if (method === "DELETE") return json(response, 403, { detail: "No." });
      if (method === "GET") return json(response, 200, { count: 1, next: null, results: [stored] });
      stored = { id: "l-1", is_valid: "valid", ...JSON.parse(body.toString()) };
      return json(response, 201, stored);
    });
    const { leftBehind } = await validateRulesetLibraryOnServer(dm, { config_yaml: LIBRARY });
    expect(leftBehind).toMatch(/^__datamasque_client_validate_[0-9a-f]{32}$/);
    expect(leftBehind).toBe(stored.name);
  });
});
