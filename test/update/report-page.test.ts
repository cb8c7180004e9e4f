import { mkdtemp, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { parseTypeFaults, typeFaults, typeFaultsOf } from "../../scripts/update/consequences/type-check.js";
import { forTerminal, reportPage } from "../../scripts/update/report-page.js";
import type { UpdateReport } from "../../scripts/update/update-report.js";
import { diffReport } from "../../src/diff/diff-report.js";
import { smallApi } from "../diff/small-api.js";
import { REPOSITORY } from "../support/run-process.js";

const compilerOutput = `src/a.ts(3,5): error TS2322: Type '${"A".repeat(300)}' is not assignable to type 'B'.
  Types of property 'level' are incompatible.
    Type 'undefined' is not assignable to type 'string'.
src/b.ts(7,1): error TS2304: Cannot find name 'gone'.
`;

function report(): UpdateReport {
  const document = { document: smallApi({}, {}), source: "api.yaml" };
  const schemas = Array.from({ length: 50 }, (_, index) => `Schema${index}`);
  return {
    api: "small",
    source: { label: "next.yaml", openapi: "3.1.0", sha256: "0".repeat(64) },
    warnings: [],
    diff: diffReport(document, document),
    consequences: {
      brokenLines: { code: parseTypeFaults(compilerOutput), typeTests: [], pages: [] },
      leftMentions: [],
      workflows: [],
      examples: [],
      sandbox: [],
      fixtures: [],
      exports: { names: [], schemas, members: [] },
      keptByOverlay: [
        { overlay: "openapi/overlays/a.yaml", place: "Got.stage", text: "removed" },
        { overlay: "openapi/overlays/b.yaml", place: "GET /old/", text: "removed" },
        { overlay: "openapi/overlays/a.yaml", place: "Stage", text: "removed" },
      ],
      toldByOverlay: [],
      tests: { suites: ["test/a"], passed: 1, failed: ["test/a.test.ts > one", "test/a.test.ts > two"] },
      bump: { bump: "patch", from: "1.0.0", to: "1.0.1", because: "nothing is new" },
    },
    changelog: ["- API."],
  };
}

it("a message of the compiler is one fault, with the causes below it", () => {
  expect(parseTypeFaults(compilerOutput).map(({ file, line, message }) => [file, line, message])).toEqual([
    [
      "src/a.ts",
      3,
      `Type '${"A".repeat(300)}' is not assignable to type 'B'.\n` +
        "  Types of property 'level' are incompatible.\n" +
        "    Type 'undefined' is not assignable to type 'string'.",
    ],
    ["src/b.ts", 7, "Cannot find name 'gone'."],
  ]);
});

describe("the compiler", () => {
  const inProject = async (look: (root: string) => Promise<void>): Promise<void> => {
    const root = await mkdtemp(join(tmpdir(), "compiler-"));
    try {
      await symlink(join(REPOSITORY, "node_modules"), join(root, "node_modules"), "junction");
      const options = { strict: true, noEmit: true, types: [], lib: ["ES2022"] };
      await writeFile(
        join(root, "tsconfig.json"),
        JSON.stringify({ compilerOptions: options, include: ["."] }),
      );
      const kinds = Array.from({ length: 60 }, (_, index) => `"kind-number-${index}"`).join(" | ");
      await writeFile(join(root, "kinds.ts"), `export type Kind = ${kinds};\n`);
      const use =
        'import type { Kind } from "./kinds.js";\nexport const all: { [Each in Kind]: 1 } = "gone";\n';
      await writeFile(join(root, "wrong.ts"), use);
      await writeFile(join(root, "other.ts"), "export const other: string = 1;\n");
      await look(root);
    } finally {
      await rm(root, { recursive: true });
    }
  };

  it("is asked for whole messages, however long their types are", () =>
    inProject(async (root) => {
      const found = await typeFaults(root);
      expect(found.map(({ file }) => file)).toEqual(["other.ts", "wrong.ts"]);
      for (let index = 0; index < 60; index++) expect(found[1]?.message).toContain(`"kind-number-${index}"`);
      expect(found[1]?.message).not.toMatch(/\.\.\.| more/);
    }));

  it("can be asked about some files of a project only", () =>
    inProject(async (root) => {
      const found = await typeFaultsOf(root, root, ["other.ts"]);
      expect(found.map(({ file, line, code }) => [file, line, code])).toEqual([["other.ts", 1, "TS2322"]]);
    }));
});

describe("the report of an update", () => {
  it("is whole: lists, messages of the compiler with their causes, and failed tests", () => {
    const page = reportPage(report());
    for (let index = 0; index < 50; index += 1) expect(page).toContain(`\n- Schema${index}\n`);
    expect(page).toContain(`Type '${"A".repeat(300)}' is not assignable to type 'B'.\n`);
    expect(page).toContain("Types of property 'level' are incompatible.\n");
    expect(page).toContain("Type 'undefined' is not assignable to type 'string'.\n- src/b.ts(7,1)");
    expect(page).toContain("- test/a.test.ts > one\n- test/a.test.ts > two\n");
    expect(page).not.toContain("more");
  });

  it("is shorter on a terminal, and names the file that is whole", () => {
    const page = reportPage(report(), forTerminal("openapi/changes/2.md"));
    expect(page).toContain("\n- Schema39\n- and 10 more, in openapi/changes/2.md\n");
    expect(page).not.toContain("Schema40");
    expect(page).toMatch(/^- src\/a\.ts\(3,5\): TS2322: Type 'A+\.\.\.\n- src\/b\.ts/m);
    expect(page).toContain("- test/a.test.ts: one, and 1 more\n");
  });

  it("has what an overlay keeps under the name of that overlay", () => {
    const page = reportPage(report());
    expect(page).toContain(
      "### Removed upstream, kept by openapi/overlays/a.yaml: nothing changes for users\n\n" +
        "- Got.stage: removed\n- Stage: removed\n\n" +
        "### Removed upstream, kept by openapi/overlays/b.yaml: nothing changes for users\n\n- GET /old/: removed\n",
    );
  });
});
