import { readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type PageFile, pageBlocks, pageCommands } from "../../scripts/pages/page-blocks.js";
import { pageModules } from "../../scripts/pages/typescript-pages.js";
import { isJsonObject } from "../../src/document/json.js";
import { readDocument } from "../../src/document/read-document.js";
import { createSandbox } from "../../src/sandbox/index.js";
import { readSandboxArguments } from "../../src/sandbox/server/command-line/arguments.js";
import { runNode } from "../support/run-process.js";
import { makeProject, type ProjectFolder } from "./project-folder.js";

const pages = await Promise.all(
  ["testing.md", "sandbox.md"].map((name) =>
    readFile(new URL(`../../docs/${name}`, import.meta.url), "utf8"),
  ),
);
const manifest: unknown = JSON.parse(await readFile(new URL("../../package.json", import.meta.url), "utf8"));
const control = fileURLToPath(new URL("../../openapi/sandbox-control.openapi.yaml", import.meta.url));
const { paths } = await readDocument(control, "the control API");
const controlPaths = isJsonObject(paths) ? paths : {};
const files = pages.flatMap(pageModules);
const ofVitest = files.filter(({ code }) => code.includes('from "vitest"'));
const ofNode = files.filter(({ code }) => code.includes('from "node:test"'));

interface Output {
  readonly failed: boolean;
  readonly text: string;
}

async function run(folder: ProjectFolder, args: readonly string[]): Promise<Output> {
  const options = { folder: folder.path, env: { NO_COLOR: "1" } };
  const { code, stdout, stderr } = await runNode(args, options);
  return { failed: code !== 0, text: stdout + stderr };
}

/** How many tests a file shows, by the calls that make them. */
function testsIn({ code }: PageFile): number {
  return code.match(/^\s*(it|test)\(/gm)?.length ?? 0;
}

/** The request that curl makes of `-H` and `-d`. */
function curlRequest(command: string): RequestInit {
  const headers = [...command.matchAll(/ -H (['"])(\S+): (.*?)\1/g)].map(
    ([, , name = "", value = ""]): [string, string] => [name, value],
  );
  const [, body] = / -d '(.*?)'/.exec(command) ?? [];
  return { method: body === undefined ? "GET" : "POST", headers, ...(body === undefined ? {} : { body }) };
}

describe("the pages on testing and on the sandbox", () => {
  let folder: ProjectFolder;
  beforeAll(async () => {
    folder = await makeProject(files);
  });
  afterAll(() => folder.remove());

  it("shows vitest, node:test, faults and MSW", () => {
    expect(ofVitest.length).toBeGreaterThanOrEqual(4);
    expect(ofNode).toHaveLength(1);
    expect(files.some(({ code }) => code.includes('from "msw"'))).toBe(true);
    expect(files.some(({ code }) => code.includes("sandbox.faults."))).toBe(true);
    expect(new Set(files.map(({ name }) => name)).size).toBe(files.length);
  });

  it("passes under vitest", async () => {
    const args = [folder.installed("vitest/vitest.mjs"), "run", "--reporter=json"];
    const { failed, text } = await run(folder, [...args, ...ofVitest.map(({ name }) => name)]);
    const report: unknown = JSON.parse(/^\{.*\}$/ms.exec(text)?.[0] ?? text);
    expect(report, text).toMatchObject({ success: true, numFailedTests: 0, numPendingTests: 0 });
    expect(report).toMatchObject({
      numPassedTests: ofVitest.reduce((sum, file) => sum + testsIn(file), 0),
    });
    expect(failed).toBe(false);
  });

  it("passes under node:test", async () => {
    for (const file of ofNode) {
      const loader = `file://${folder.installed("tsx/dist/loader.mjs")}`;
      const args = ["--import", loader, "--test", "--test-reporter=tap", file.name];
      const { failed, text } = await run(folder, args);
      expect(text).toContain(`# pass ${testsIn(file)}`);
      expect(failed, text).toBe(false);
    }
  });

  it("shows commands that work", async () => {
    // A line that ends with a backslash goes on.
    const commands = pages
      .flatMap(pageCommands)
      .join("\n")
      .replaceAll(/\\\n\s*/g, "")
      .split("\n");
    expect(commands.length).toBeGreaterThanOrEqual(10);
    const { fetch } = createSandbox();
    let key = "";
    for (const command of commands) {
      const [, method = "GET", path] = /^curl (?:-X (\w+) )?\S+\/_sandbox(\/\S*)/.exec(command) ?? [];
      if (path !== undefined) {
        expect(controlPaths[path], command).toHaveProperty(method.toLowerCase());
        continue;
      }
      const [, url] = /^curl (http:\S+\/api\/\S+)/.exec(command) ?? [];
      if (url !== undefined) {
        const answer = await fetch(url, curlRequest(command.replace("$KEY", key)));
        expect(answer.status, command).toBe(200);
        key = String(Reflect.get(Object(await answer.json()), "key"));
        continue;
      }
      const words = command.split(" ");
      expect(words.slice(0, 3)).toEqual(["npx", "datamasque-client", "sandbox"]);
      expect(() => readSandboxArguments(words.slice(3))).not.toThrow();
    }
    expect(manifest).toMatchObject({
      bin: { "datamasque-client": expect.any(String), "datamasque-sandbox": "dist/sandbox/cli.js" },
    });
  });
});

describe("what is read out of a page", () => {
  it("is every block, and where it stands", () => {
    const text = "a\n```ts\n// one.ts\n1;\n```\n```sh\nls\n```\n";
    expect(pageBlocks(text).map(({ language, line }) => [language, line])).toEqual([
      ["ts", 2],
      ["sh", 6],
    ]);
    expect(pageModules(text)).toEqual([{ name: "one.ts", line: 2, code: "\n\n// one.ts\n1;\nexport {};\n" }]);
  });

  it("is named after its line where it names no file", () => {
    expect(pageModules("```ts\n1;\n```\n").map(({ name }) => name)).toEqual(["1.ts"]);
  });

  it("is refused when it does not end", () => {
    expect(() => pageBlocks("```ts\nconst a = 1;\n")).toThrow("line 1 does not end");
  });
});

it("the command of the sandbox can be started by the system", async () => {
  const file = fileURLToPath(new URL("../../src/sandbox/cli.ts", import.meta.url));
  expect(await readFile(file, "utf8")).toMatch(/^#!\/usr\/bin\/env node\n/);
});
