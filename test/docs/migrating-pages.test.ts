import { readFile } from "node:fs/promises";
import * as core from "datamasque-client";
import * as inFlight from "datamasque-client/in-flight-masking";
import * as node from "datamasque-client/node";
import { createSandbox } from "datamasque-client/sandbox";
import * as yaml from "datamasque-client/yaml";
import { describe, expect, it } from "vitest";
import { pageBlocks } from "../../scripts/pages/page-blocks.js";
import { listOperations } from "../../src/document/operations.js";
import { parseDocument } from "../../src/document/read-document.js";
import { runExample } from "../readme/run-example.js";
import { typeFaults } from "../readme/type-faults.js";
import { calledIn, namesThatTestsCall } from "./called-names.js";
import { callsOf, functionsIn, moduleOfCalls, operationsIn } from "./calls-of-cells.js";
import { codeIn, rowsOfTables } from "./page-tables.js";
import { vendorCommands, vendorMethods } from "./vendor-names.js";

const read = (path: string): Promise<string> => readFile(new URL(`../../${path}`, import.meta.url), "utf8");

const METHOD_TABLE = ["method", "here", "what is better"];
const COMMAND_TABLE = ["command", "here", "what is better"];
const ERROR_TABLES = [
  ["Python", "here"],
  ["exit code of `dm`", "here"],
];
const PASSWORD = "sandbox-password";
const IN_FLIGHT = "## `DataMasqueIfmClient`\n";

const python = await read("docs/migrating-from-python.md");
const commandLine = await read("docs/migrating-from-dm.md");
const ofIfm = python.indexOf(IN_FLIGHT);

const entries = [core, inFlight, node, yaml].map((entry) => new Set(Object.keys(entry)));
const documents = await Promise.all(
  ["datamasque", "in-flight-masking"].map((name) => read(`openapi/${name}.openapi.yaml`)),
);
const operations = new Set(
  documents.flatMap((text) => listOperations(parseDocument(text, "the document")).map(({ key }) => key)),
);

const namesOf = (page: string, header: readonly string[]): string[] =>
  rowsOfTables(page, header).map(({ cells: [name = ""] }) => name);
const inCode = (name: string): string => `\`${name}\``;

describe("the tables on moving", () => {
  it.each([
    ["DataMasqueClient", 101, python.slice(0, ofIfm)],
    ["DataMasqueIfmClient", 10, python.slice(ofIfm)],
  ])("have every method of %s once, and no other", (className, count, part) => {
    const methods = vendorMethods(className);
    expect(methods).toHaveLength(count);
    expect(namesOf(part, METHOD_TABLE).toSorted()).toEqual(methods.map(inCode).toSorted());
  });

  it("have every command of the command line once, and no other", () => {
    const commands = vendorCommands();
    expect(commands).toHaveLength(84);
    const named = namesOf(commandLine, COMMAND_TABLE);
    expect(named.toSorted()).toEqual(commands.map((name) => inCode(`dm ${name}`)).toSorted());
  });
});

const PAGES: [file: string, page: string, header: string[]][] = [
  ["migrating-from-python.md", python, METHOD_TABLE],
  ["migrating-from-dm.md", commandLine, COMMAND_TABLE],
];

describe.each(PAGES)("%s", (_, page, header) => {
  const rows = rowsOfTables(page, header);
  const calls = callsOf(rows);
  const functions = [...new Set(calls.flatMap(({ code }) => functionsIn(code)))];

  it("says in every row what does it here, or why nothing does, and what is better", () => {
    const empty = rows.filter(({ cells: [, here = "", better = ""] }) => {
      const told = callsOf([{ cells: ["", here], line: 0 }]).length > 0 || here.startsWith("no call: ");
      return !told || better === "";
    });
    expect(empty).toEqual([]);
  });

  it("names functions that an entry exports", () => {
    expect(functions.length).toBeGreaterThan(50);
    expect(functions.filter((name) => !entries.some((exported) => exported.has(name)))).toEqual([]);
  });

  it("names functions that a test calls", () => {
    const called = namesThatTestsCall();
    expect(functions.filter((name) => !called.has(name))).toEqual([]);
  });

  it("names operations that there are", () => {
    const named = calls.flatMap(({ code }) => operationsIn(code));
    expect(named.length).toBeGreaterThan(5);
    expect(named.filter((operation) => !operations.has(operation))).toEqual([]);
  });

  it("names errors that there are", () => {
    const named = ERROR_TABLES.flatMap((header) => rowsOfTables(page, header))
      .flatMap(({ cells }) => cells.slice(1).flatMap(codeIn))
      .filter((code) => /^[A-Z]\w+Error$/.test(code));
    expect(named.length).toBeGreaterThan(8);
    expect(named.filter((name) => !entries.some((exported) => exported.has(name)))).toEqual([]);
  });
});

describe("what the pages show", () => {
  it("have calls in their tables that compile", async () => {
    const modules = PAGES.map(([file, page, header]) =>
      moduleOfCalls(file, callsOf(rowsOfTables(page, header)), entries),
    );
    expect(await typeFaults(modules)).toEqual([]);
  });

  const inSandbox = async (page: string, runEnd: "finished" | "failed") => {
    const sandbox = createSandbox({ runDurationMs: 1 });
    const server = await sandbox.listen({ port: 0 });
    try {
      const env = { DATAMASQUE_URL: server.url, DATAMASQUE_USERNAME: "admin", DATAMASQUE_PASSWORD: PASSWORD };
      if (runEnd === "failed") sandbox.faults.nextRunEndsAs("failed");
      const [program = ""] = pageBlocks(page)
        .filter(({ language }) => language === "ts")
        .map(({ code }) => code);
      const code = program.replace("ptionsFromEnv()", `ptionsFromEnv(${JSON.stringify(env)})`);
      const yaml = 'version: "1.0"\ntasks: []\n';
      const files = [
        { name: "example.ts", code },
        { name: "crm_mask.yml", code: yaml },
      ];
      return await runExample(files);
    } finally {
      await server.close();
    }
  };

  it("run, and end well when the run does", async () => {
    expect(await inSandbox(python, "finished")).toMatchObject({
      code: 0,
      stdout: expect.stringMatching(/^run \d+ ended: finished\n$/),
      stderr: "",
    });
    const { code, stdout } = await inSandbox(commandLine, "finished");
    expect({ code, last: stdout.trimEnd().split("\n").at(-1) }).toEqual({ code: 0, last: "finished" });
  });

  it.each([
    ["Python", python],
    ["dm", commandLine],
  ])("end with 1 when the run fails: %s", async (_, page) => {
    const { code, stderr } = await inSandbox(page, "failed");
    expect({ code, told: stderr.includes("RunFailedError") }).toEqual({ code: 1, told: true });
  });
});

describe("what counts as called", () => {
  it("is imported by its name and called, and not only typed or mentioned", () => {
    const imports = 'import { a, b, type C, d } from "datamasque-client";\nimport type { E } from "x";\n';
    expect(calledIn(`${imports}a(1); const text = "b("; x.b(); C(); E(); d<T>(1);`)).toEqual(["a", "d"]);
  });
});
