import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import * as core from "datamasque-client";
import * as contract from "datamasque-client/contract";
import * as inFlight from "datamasque-client/in-flight-masking";
import * as node from "datamasque-client/node";
import * as sandbox from "datamasque-client/sandbox";
import * as yaml from "datamasque-client/yaml";
import { describe, expect, it } from "vitest";
import { pageCommands } from "../../scripts/pages/page-blocks.js";
import { isJsonObject } from "../../src/document/json.js";
import * as workflows from "../../src/workflows/index.js";
import { REPOSITORY } from "../support/run-process.js";

const read = (file: string): string => readFileSync(join(REPOSITORY, file), "utf8");
const docs = readdirSync(join(REPOSITORY, "docs"))
  .filter((name) => name.endsWith(".md"))
  .map((name) => `docs/${name}`);
const pages = new Map(
  ["README.md", "examples/README.md", "openapi/README.md", ...docs].map((file) => [file, read(file)]),
);
const manifest: unknown = JSON.parse(read("package.json"));

/** The keys of a member of the manifest. */
function keysOf(member: string): string[] {
  const value = isJsonObject(manifest) ? manifest[member] : undefined;
  return isJsonObject(value) ? Object.keys(value) : [];
}

describe("what the package exports", () => {
  // Who has moved finds everything there; who has not looks on the pages by task.
  const byTask = [...pages].filter(([file]) => !file.startsWith("docs/migrating-")).map(([, text]) => text);

  it.each(Object.entries({ core, contract, inFlight, node, sandbox, yaml }))(
    "has its place on a page: %s",
    (_, entry) => {
      const names = Object.keys(entry);
      expect(names.length).toBeGreaterThan(1);
      const isTold = (name: string): boolean => byTask.some((text) => new RegExp(`\\b${name}\\b`).test(text));
      expect(names.filter((name) => !isTold(name))).toEqual([]);
    },
  );

  it("has every workflow and all for Node in the page of functions, and no other", () => {
    const named = [...read("docs/workflows.md").matchAll(/^\| `(\w+)\(/gm)].map(([, name]) => name);
    const functions = Object.entries<unknown>({ ...workflows, ...node })
      .filter(([name, value]) => typeof value === "function" && /^[a-z]/.test(name))
      .map(([name]) => name);
    expect(named.toSorted()).toEqual(functions.toSorted());
  });
});

describe("the commands of the pages", () => {
  const commands = [...pages].flatMap(([file, text]) =>
    pageCommands(text).map((command) => ({ file, command })),
  );
  it("are some", () => expect(commands.length).toBeGreaterThan(10));

  it("run scripts that there are", () => {
    const scripts = keysOf("scripts");
    const run = [...pages].flatMap(([file, text]) =>
      [...text.matchAll(/\bnpm run (?:-s )?([\w:]+)/g)].map(([, name = ""]) => ({ file, name })),
    );
    expect(run.length).toBeGreaterThan(10);
    expect(run.filter(({ name }) => !scripts.includes(name))).toEqual([]);
  });

  it("are the two of a clone in the README", () => {
    const ofReadme = commands.filter(({ file }) => file === "README.md").map(({ command }) => command);
    expect(ofReadme).toEqual(expect.arrayContaining(["npm ci && npm run demo", "npm ci && npm test"]));
  });
});

it("the README is one that is read to its end", () => {
  expect(read("README.md").split("\n").length).toBeLessThanOrEqual(201);
});
