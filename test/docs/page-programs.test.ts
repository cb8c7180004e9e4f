import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { type PageFile, pageBlocks } from "../../scripts/pages/page-blocks.js";
import { pageModules, typescriptPages } from "../../scripts/pages/typescript-pages.js";
import { typeFaults } from "../readme/type-faults.js";
import { runBundled } from "../support/run-bundled.js";
import { printedJson, REPOSITORY } from "../support/run-process.js";
import { makeProject } from "./project-folder.js";
import type { PageProgramEnd } from "./run-page-programs.js";

/** The blocks that this test does not run, each with who does, or why nobody can. */
const NOT_RUN_HERE: Readonly<Record<string, string>> = {
  "docs/testing.md": "its blocks are tests of vitest and node:test: testing-page.slow.test.ts runs them",
  "docs/sandbox.md/frozen-connection.test.ts": "a test of vitest: testing-page.slow.test.ts runs it",
  "docs/yaml.md/check-rulesets.ts": "takes files as arguments: yaml-page.test.ts runs it",
};

/** Pages whose blocks import what a command writes for them, each with the test that compiles and runs them. */
const WITH_WRITTEN_FILES: Readonly<Record<string, string>> = {
  "docs/newer-servers.md": "test/docs/newer-servers-page.slow.test.ts",
};

/** A block by its page and its name, such as `docs/runs.md/12.ts`. */
interface PageProgram extends PageFile {
  readonly page: string;
  readonly line: number;
}

const pages = await typescriptPages(REPOSITORY);
const withWrittenFiles = pages.filter(({ file }) => file in WITH_WRITTEN_FILES);
const alone = pages.filter((page) => !withWrittenFiles.includes(page));
const programs: PageProgram[] = alone.flatMap(({ file, modules }) =>
  modules.map(({ name, code, line }) => ({ page: file, line, name: `${file}/${name}`, code })),
);
const toRun = programs.filter(({ page, name }) => ![page, name].some((key) => key in NOT_RUN_HERE));

const fence = (...code: string[]): string => ["```ts", ...code, "```", ""].join("\n");

const FAULTY = {
  "lines.md": `# A page\n\n${fence("const answer = 42;", "answer.toUpperCase();")}`,
  "package.md": fence(
    'import type { DataMasqueClient } from "datamasque-client";',
    'export const read = (dm: DataMasqueClient) => dm.GET("/api/connection/");',
  ),
  "alone.md": fence("const ready = true;") + fence("console.log(ready);"),
};

describe("the TypeScript of the pages", () => {
  let faults: string[];
  beforeAll(async () => {
    const faulty = Object.entries(FAULTY).flatMap(([page, markdown]) =>
      pageModules(markdown).map(({ name, code }) => ({ name: `${page}/${name}`, code })),
    );
    faults = await typeFaults([...programs, ...faulty]);
  });
  const ofFaulty = (fault: string): boolean =>
    Object.keys(FAULTY).some((page) => fault.startsWith(`${page}:`));

  it("compiles, each block alone", () => {
    expect(programs.length).toBeGreaterThan(40);
    expect(faults.filter((fault) => !ofFaulty(fault))).toEqual([]);
  });

  it("would not compile with a fault, with another path, or with what another block declares", () => {
    expect(faults.filter(ofFaulty).toSorted()).toEqual([
      expect.stringMatching(/^alone\.md:5 error TS2304: .*'ready'/),
      expect.stringMatching(/^lines\.md:5 error TS2339: .*'toUpperCase'/),
      "package.md:3 error TS2769: No overload matches this call.",
    ]);
  });
});

describe("the programs of the pages", () => {
  let ends: Readonly<Record<string, PageProgramEnd>>;
  beforeAll(async () => {
    const runner = JSON.stringify(join(REPOSITORY, "test/docs/run-page-programs.ts"));
    const loads = toRun.map(({ name }) => {
      const path = JSON.stringify(`./${name}`);
      return `${JSON.stringify(name)}: () => import(${path}),`;
    });
    const all = [`import { runPagePrograms } from ${runner};`, "await runPagePrograms({", ...loads, "});"];
    const project = await makeProject([...toRun, { name: "all.ts", code: all.join("\n") }]);
    try {
      const options = { folder: project.path, env: { NO_COLOR: "1" } };
      ends = JSON.parse(
        JSON.stringify(await printedJson(runBundled(join(project.path, "all.ts"), [], options))),
      );
    } finally {
      await project.remove();
    }
  });

  it.each(toRun.map(({ page, line, name }) => ({ page, line, name })))(
    "run, and do something: $page, line $line",
    async ({ page, line, name }) => {
      const { failures, exitCode, stdout, stderr, requests } = ends[name] ?? {};
      expect({ failures, exitCode, stderr }).toEqual({ failures: [], exitCode: 0, stderr: "" });
      expect((requests ?? 0) > 0 || stdout !== "", "it neither sends nor prints anything").toBe(true);
      const printed = printedBelow(await readFile(join(REPOSITORY, page), "utf8"), line);
      if (printed !== undefined) expect(stdout).toBe(printed);
    },
  );

  it("are all but those that are run elsewhere", () => {
    const left = Object.keys(NOT_RUN_HERE).filter(
      (key) => !programs.some(({ page, name }) => page === key || name === key),
    );
    expect(left).toEqual([]);
    const untested = withWrittenFiles.filter(
      ({ file }) => !existsSync(join(REPOSITORY, WITH_WRITTEN_FILES[file] ?? "")),
    );
    expect(untested).toEqual([]);
    expect(toRun.length).toBeGreaterThan(30);
  });

  it("mask what the README masks", () => {
    const [{ stdout = "" } = {}] = toRun
      .filter(({ page, code }) => page === "README.md" && code.includes("waitForRun"))
      .map(({ name }) => ends[name]);
    expect(stdout).toMatch(/^finished\nrun \d+ ended: finished\n$/);
  });
});

/** What a page says that the block in a line prints: the block of text behind it, with the word "prints" between the two. */
function printedBelow(markdown: string, line: number): string | undefined {
  const blocks = pageBlocks(markdown);
  const index = blocks.findIndex((block) => block.line === line);
  const [block, next] = blocks.slice(index);
  if (block === undefined || next?.language !== "text") return undefined;
  const end = block.line + block.code.split("\n").length;
  const between = markdown
    .split("\n")
    .slice(end, next.line - 1)
    .join("\n")
    .trim();
  return between === "prints" ? next.code : undefined;
}
