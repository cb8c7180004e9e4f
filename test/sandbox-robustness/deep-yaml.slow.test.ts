import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type HostileServer, openHostileServer } from "./hostile-server.js";

const DEPTH = 5_000;

/** Texts that a parser which goes down branch by branch cannot read, in each way that YAML can nest. */
const TEXTS: Readonly<Record<string, string>> = {
  "lists that never close": "[".repeat(DEPTH),
  "lists in lists": `a: ${"[".repeat(DEPTH)}${"]".repeat(DEPTH)}`,
  "objects in objects": `a: ${"{b: ".repeat(DEPTH)}1${"}".repeat(DEPTH)}`,
  "entries of entries": `a:\n  ${"- ".repeat(DEPTH)}x`,
  "keys of keys": `${"? ".repeat(DEPTH)}x`,
  "blocks in blocks": Array.from({ length: 300 }, (_, level) => `${" ".repeat(level)}a:`).join("\n"),
};

describe("a sandbox that is sent YAML nested too deep", () => {
  let server: HostileServer;
  beforeAll(async () => {
    server = await openHostileServer();
  });
  afterAll(() => server.close());

  const post = async (path: string, body: object): Promise<{ status: number; answer: unknown }> => {
    const response = await server.send("POST", path, JSON.stringify(body), "application/json");
    return { status: response.status, answer: await response.json() };
  };

  it.each(Object.entries(TEXTS))("keeps it as invalid: %s", async (name, config_yaml) => {
    const { status, answer } = await post("/api/rulesets/", { name, config_yaml });
    expect([status, answer]).toMatchObject([201, { is_valid: "invalid" }]);
    expect(answer).toMatchObject({ validation_errors: [{ message: "The ruleset is nested too deep" }] });
    expect(await server.isAlive()).toBe(true);
  });

  it.each([
    ["/api/ruleset-libraries/", {}],
    ["/api/discovery/configs/", { config_type: "file" }],
    ["/api/discovery/config-libraries/", {}],
    ["/api/ruleset-generation-configs/", {}],
  ])("keeps it as invalid under %s", async (path, more) => {
    const { status, answer } = await post(path, {
      name: "deep",
      config_yaml: TEXTS["lists in lists"],
      ...more,
    });
    expect([status, answer]).toMatchObject([201, { is_valid: "invalid" }]);
  });

  it("refuses it as a ruleset plan", async () => {
    const { status, answer } = await post("/ifm/ruleset-plans/", {
      name: "deep",
      ruleset_yaml: TEXTS["keys of keys"],
    });
    expect([status, answer]).toEqual([
      400,
      { error: expect.stringMatching(/^The ruleset is nested too deep \(line 1, column \d+\)$/) },
    ]);
  });

  it.each([
    [
      "a ruleset with many tasks",
      `tasks:\n${"  - type: mask_table\n    table: t\n    rules: [{column: a}]\n".repeat(500)}`,
    ],
    ["brackets in a text", `tasks: []\nnote: "${"[".repeat(1_000)}"\n`],
    ["a line far to the right", `tasks: []\nnote: |\n  a\n${" ".repeat(2_000)}b\n`],
    ["a list of 40 levels", `tasks: []\na: ${"[".repeat(40)}${"]".repeat(40)}\n`],
  ])("takes what only looks like it: %s", async (name, members) => {
    const config_yaml = `version: "1.0"\n${members}`;
    const { status, answer } = await post("/api/rulesets/", { name, config_yaml });
    const { id } = Object(answer);
    const read = await server.send("GET", `/api/rulesets/${id}/`);
    expect([status, await read.json()]).toMatchObject([201, { is_valid: "valid" }]);
  });

  it("takes aliases of aliases for no more than they are", async () => {
    const names = "abcdefghi".split("");
    const lines = names.map((name, index) => {
      const inner = index === 0 ? "x" : `*${names[index - 1]}`;
      return `${name}: &${name} [${Array.from({ length: 9 }, () => inner).join(", ")}]`;
    });
    const config_yaml = `${lines.join("\n")}\nimports: *i\n`;
    expect((await post("/api/rulesets/", { name: "aliases", config_yaml })).status).toBe(201);
    expect(await server.isAlive()).toBe(true);
  });
});
