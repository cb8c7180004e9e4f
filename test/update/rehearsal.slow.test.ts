import { mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { stringify } from "yaml";
import { runTests } from "../../scripts/update/consequences/test-run.js";
import { type TypeFault, typeFaults } from "../../scripts/update/consequences/type-check.js";
import { stageTree, WORK_FOLDER } from "../../scripts/update/tree/work-folder.js";
import type { UpdateReport } from "../../scripts/update/update-report.js";
import { isJsonObject } from "../../src/document/json.js";
import { readDocument } from "../../src/document/read-document.js";
import { readOverlays } from "../../src/generate/overlays/overlays.js";
import { REPOSITORY, runTypeScript } from "../support/run-process.js";
import { nextRelease } from "./next-release.js";
import { nextReleaseMends } from "./next-release-mends.js";
import { treeOf } from "./project-copy.js";

const overlay = "openapi/overlays/snowflake-stage-spcs.yaml";
const documentFile = "openapi/datamasque.openapi.yaml";

/** A step runs many of the tests themselves, so what ends a hung one of them must not end it. */
const HUNG_AFTER_MS = 30 * 60_000;

let folder: string;
let project: string;
let release: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "rehearsal-"));
  release = join(folder, "next.yaml");
  project = await stageTree(REPOSITORY, folder);
  const present = await readDocument(join(project, documentFile), documentFile);
  const { byDocument } = await readOverlays(project, [documentFile]);
  // What another overlay adds, upstream has not taken in.
  const obsolete = (byDocument.get(documentFile) ?? []).filter(({ label }) => overlay.endsWith(label));
  await writeFile(
    release,
    stringify(nextRelease(present, obsolete), {
      lineWidth: 0,
      aliasDuplicateObjects: false,
    }),
  );
});

/** Runs a command of the project, with its own tests and all. */
const runProgram = (program: string, ...args: string[]) => runTypeScript(program, args, { folder: project });

afterAll(() => rm(folder, { recursive: true, force: true }));

// One story in its order: each step stands on the tree that the one before it left.
describe("the next release, taken in", { timeout: HUNG_AFTER_MS }, () => {
  it("is refused as long as an overlay is obsolete, which is named, and the tree stays as it is", async () => {
    const before = await treeOf(project);
    const { code, stdout, stderr } = await runProgram("scripts/spec-update.ts", release);
    expect(code).toBe(1);
    expect(stdout).toContain("- `RunLogEntry.log_level`: removed");
    expect(stderr).toContain(`upstream has this now: delete this overlay, ${overlay}`);
    expect(await treeOf(project)).toEqual(before);
  });

  it("is shown by a dry run, which writes nothing", async () => {
    await rm(join(project, overlay));
    const before = await treeOf(project);
    const { code, stdout } = await runProgram("scripts/spec-update.ts", release, "--dry-run");
    expect(code).toBe(3);
    const { info } = await readDocument(join(project, documentFile), documentFile);
    expect(stdout).toContain(`: ${isJsonObject(info) ? info.version : ""} to 3.27.0\n`);
    expect(stdout).toContain(`Would write:\n  openapi/COVERAGE.md\n  openapi/changes/3.27.0.json`);
    // Only what would become another file.
    expect(stdout).toContain("\n  src/generated/datamasque.gen.ts\n");
    expect(stdout.slice(stdout.indexOf("Would write:"))).not.toMatch(/in-flight-masking|sandbox-control/);
    expect(stdout).toContain("The tests were not run.");
    expect(stdout).not.toContain(" more, in ");
    expect(stdout).toMatch(
      /\nNothing was written: this was a dry run\. .*needs a person once the document is in\.\n$/,
    );
    expect(stdout).not.toContain("The document is in,");
    expect(await treeOf(project)).toEqual(before);
  });

  it("is written whole, although handwritten lines do not compile", async () => {
    const { code, stdout } = await runProgram("scripts/spec-update.ts", release);
    expect(code).toBe(3);
    expect(await readFile(join(project, documentFile), "utf8")).toBe(await readFile(release, "utf8"));
    expect(await readFile(join(project, "src/generated/datamasque.gen.ts"), "utf8")).toContain('"paused"');
    expect(await readFile(join(project, "openapi/COVERAGE.md"), "utf8")).toContain("/api/runs/{id}/pause/");
    const page = await readFile(join(project, "openapi/changes/3.27.0.md"), "utf8");
    expect(stdout).toContain(page.slice(page.indexOf("## Draft for the changelog")));
    expect(stdout).toMatch(
      /\nThe document is in, and the whole report in openapi\/changes\/3\.27\.0\.md\. .*needs a person; then run npm test\.\n$/,
    );
    expect(await readdir(project)).not.toContain(WORK_FOLDER);
  });

  it("has every change judged as expected", async () => {
    const { diff, consequences } = await readReport();
    const verdictOf = (place: string): (string | undefined)[] =>
      diff.changes
        .filter((change) => change.place === place)
        .map(({ kind, verdict }) => `${kind} ${verdict}`);
    expect({
      stage: verdictOf("SnowflakeConnection.snowflake_stage_location"),
      database: verdictOf("GenericSqlConnection.db_type"),
      databaseWhenSent: verdictOf("GenericSqlConnectionWrite.db_type"),
      status: verdictOf("RunStatus"),
      added: verdictOf("POST /api/runs/{id}/pause/"),
      renamedFrom: verdictOf("RunLogEntry.log_level"),
      renamedTo: verdictOf("RunLogEntry.level"),
      removed: verdictOf("GET /api/runs/validate/"),
      required: verdictOf("RunRequest.name"),
      error: verdictOf("ErrorDetail.detail"),
    }).toEqual({
      stage: ["property-added compatible"],
      database: ["enum-value-added attention"],
      databaseWhenSent: ["enum-value-added compatible"],
      status: ["enum-value-added attention"],
      added: ["operation-added compatible"],
      renamedFrom: ["property-removed breaking"],
      renamedTo: ["property-added compatible"],
      removed: ["operation-removed breaking"],
      required: ["property-required breaking"],
      error: ["type-changed breaking"],
    });
    expect(diff.operations.added).toEqual([
      { operation: "POST /api/runs/{id}/pause/", operationId: "pauseRun" },
    ]);
    expect(diff.operations.removed.map(({ operation }) => operation)).toEqual(["GET /api/runs/validate/"]);
    // Every operation can end in this error, so it is told once.
    expect(diff.widespread).toEqual(["ErrorDetail.detail: was string and is array now"]);
    // What the overlay had told is no news to users, and the rest is.
    expect(consequences.toldByOverlay).toContain(
      "SnowflakeConnection.snowflake_stage_location: added, optional",
    );
    const stage =
      /^(ConnectionPatch|SnowflakeConnection|SnowflakeConnectionWrite)\.(snowflake_|s3_bucket_name|iam_)/;
    expect(consequences.toldByOverlay.filter((change) => !stage.test(change))).toEqual([]);
    expect(consequences.bump).toMatchObject({
      bump: "prerelease",
      because: "4 changes are breaking; after a release candidate comes the next",
    });
  });

  it("has the consequences in the report: lines, type tests, pages, fixtures, workflows, exports, tests", async () => {
    const { consequences, changelog } = await readReport();
    const { brokenLines, exports, fixtures, workflows, examples, sandbox, tests } = consequences;
    expect(filesOf(brokenLines.code)).toEqual(
      expect.arrayContaining([
        "src/sandbox/resources/connections/kinds.ts",
        "src/sandbox/resources/runs/handlers.ts",
        "src/yaml/language/releases.ts",
        "src/verify/behaviours/samples/newer-connections.ts",
        "src/workflows/runs/run-log.ts",
      ]),
    );
    expect(filesOf(brokenLines.typeTests)).toEqual([
      "test/types/resources/runs.test-d.ts",
      "test/types/runs.test-d.ts",
    ]);
    expect(filesOf(brokenLines.pages)).toEqual(["docs/newer-servers.md", "docs/testing.md"]);
    const handler = brokenLines.code.find(({ file }) => file.startsWith("src/sandbox/resources/runs/"));
    expect(await theLine(handler)).toContain('"GET /api/runs/validate/"');
    const onPage = brokenLines.pages.find(({ file }) => file === "docs/testing.md");
    expect(await theLine(onPage)).toContain("startRun(dm, ");
    expect(fixtures).toEqual([
      { file: "test/fixtures/errors.json#ErrorDetail/not-found", problem: "detail: invalid_type" },
      { file: "test/fixtures/run-log.json#RunLog/two-entries", problem: "the whole: invalid_union" },
    ]);
    for (const { file } of fixtures) {
      const name = file.replace("test/fixtures/", "");
      expect(tests?.failed).toContain(
        `test/generate/fixtures.test.ts > the fixtures '${name}' is accepted as it is`,
      );
    }
    expect(tests?.failed).toContain(
      "test/verify/behaviours.test.ts > the behaviours show the success of every operation of both documents",
    );
    expect(workflows.find(({ file }) => file === "src/workflows/runs/run-log.ts")?.operations).toContainEqual(
      {
        operation: "GET /api/runs/{id}/log/",
        verdict: "breaking",
      },
    );
    expect(examples.map(({ file }) => file)).toEqual(
      expect.arrayContaining([
        "examples/demo.ts",
        "README.md",
        "docs/snowflake-gateway.md",
        "docs/testing.md",
      ]),
    );
    expect(examples.find(({ file }) => file === "examples/demo.ts")?.through).toContain("startRun");
    expect(sandbox).toContainEqual({ operation: "GET /api/runs/validate/", verdict: "breaking" });
    const names = exports.names.map(({ name }) => name);
    expect(names).toEqual(
      expect.arrayContaining(["Connection", "Run", "RunLogEntry", "RunStatus", "startRun"]),
    );
    expect(names).not.toEqual(expect.arrayContaining(["Ruleset"]));
    expect(exports.schemas).toContain("RunRequest");
    expect(exports.schemas).not.toContain("SnowflakeConnection");
    expect(changelog).toContain("- New call: `POST /api/runs/{id}/pause/`.");
    expect(changelog.join("\n")).not.toContain("Snowflake");
  });

  it("is green after mends in the places that the report names", async () => {
    const { brokenLines, leftMentions, fixtures, tests } = (await readReport()).consequences;
    const named = new Set([
      ...filesOf(Object.values(brokenLines).flat()),
      ...fixtures.map(({ file }) => file.split("#")[0]),
      ...(tests?.failed ?? []).map((name) => name.split(" > ")[0]),
      ...leftMentions.map(({ file }) => file),
      // Its test is green until the handler is gone that the report names.
      "test/sandbox/discovery-configs.test.ts",
    ]);
    expect(nextReleaseMends.map(({ file }) => file).filter((file) => !named.has(file))).toEqual([]);
    for (const { file, changes } of nextReleaseMends) {
      let text = await readFile(join(project, file), "utf8");
      for (const [found, becomes] of changes) {
        expect(text, file).toMatch(found);
        text = text.replace(found, becomes);
      }
      await writeFile(join(project, file), text);
    }
    expect(await typeFaults(project)).toEqual([]);
    expect((await runTests(project)).failed).toEqual([]);
    // The page of the coverage tells what the sandbox knows now.
    expect(await runProgram("scripts/generate.ts")).toMatchObject({ code: 0 });
    expect(await runProgram("scripts/generate-check.ts")).toMatchObject({ code: 0, stderr: "" });
    const again = await runProgram("scripts/spec-update.ts", release);
    expect(again).toMatchObject({ code: 0, stderr: "" });
    expect(again.stdout).toBe(`${documentFile} is this document already; nothing to do.\n`);
  });
});

function filesOf(faults: readonly TypeFault[]): string[] {
  return [...new Set(faults.map(({ file }) => file))];
}

async function readReport(): Promise<UpdateReport> {
  return JSON.parse(await readFile(join(project, "openapi/changes/3.27.0.json"), "utf8"));
}

async function theLine(fault: TypeFault | undefined): Promise<string | undefined> {
  if (fault === undefined) return undefined;
  return (await readFile(join(project, fault.file), "utf8")).split("\n")[fault.line - 1];
}
