import { appendFile, cp, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { checkGenerated } from "../../scripts/generate/check.js";
import { coveragePage } from "../../scripts/generate/coverage/coverage-page.js";
import { removeStaleFiles, writeFiles } from "../../scripts/generate/output-folder.js";
import type { Generated } from "../../scripts/generate/pipeline.js";
import { generateProject } from "../../scripts/generate/project.js";
import {
  COVERAGE_FILE,
  GENERATED_FOLDER,
  MAIN_DOCUMENT,
  OVERLAY_FOLDER,
} from "../../src/generate/documents.js";
import { smallDocumentFile } from "./small-document.js";

const overlay = `overlay: 1.0.0
info: { title: Stage spcs, version: 1.0.0 }
extends: ../datamasque.openapi.yaml
x-reason: r
x-evidence: e
x-remove-when: w
actions:
  - target: $.components.schemas.StageLocation
    x-expect: { enum: [aws_s3, azure_blob_storage] }
    update: { enum: [spcs] }
`;

const use = {
  sandbox: new Set(["POST /api/login/"]),
  workflow: new Set<string>(),
  contract: new Set<string>(),
  kinds: { sandbox: new Set(["duckdb"]), contract: new Set<string>() },
};
let folder: string;
let pristine: string;
let root: string;
let generated: Generated;
let copies = 0;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "project-"));
  pristine = join(folder, "pristine");
  await mkdir(join(pristine, OVERLAY_FOLDER), { recursive: true });
  await cp(smallDocumentFile, join(pristine, MAIN_DOCUMENT.source));
  await writeFile(join(pristine, OVERLAY_FOLDER, "stage-spcs.yaml"), overlay);
  generated = await generateProject(pristine, [MAIN_DOCUMENT]);
  await writeFiles(join(pristine, GENERATED_FOLDER), generated.files);
  await writeFile(join(pristine, COVERAGE_FILE), coveragePage(generated.apis, use));
});

beforeEach(async () => {
  root = join(folder, `copy-${copies++}`);
  await cp(pristine, root, { recursive: true });
});

afterAll(() => rm(folder, { recursive: true, force: true }));

function check(): Promise<void> {
  return checkGenerated(root, [MAIN_DOCUMENT], async () => use);
}

function inGenerated(name: string): string {
  return join(root, GENERATED_FOLDER, name);
}

describe("generating from a project", () => {
  it("counts what it read, and the overlays are in the output", () => {
    expect(generated).toMatchObject({ operations: 11, schemas: 15, overlays: 1 });
    expect(generated.files.get("datamasque.zod.gen.ts")).toContain("'spcs'");
  });

  it("marks every file by name and by header, with no word about when or where it was made", () => {
    expect([...generated.files.keys()]).toEqual([
      "datamasque.gen.ts",
      "datamasque.zod.gen.ts",
      "operations.gen.ts",
      "datamasque.contract.gen.ts",
      "datamasque.calls.gen.ts",
      "datamasque.facts.gen.ts",
      "release.gen.ts",
    ]);
    for (const content of generated.files.values()) {
      expect(content).toMatch(/^\/\/ Generated from openapi\/datamasque\.openapi\.yaml \+ stage-spcs\.yaml/);
      expect(content).toMatch(/Do not edit.*npm run generate/);
      expect(content).not.toContain(folder);
    }
  });

  it("gives the same files a second time", async () => {
    expect(await generateProject(pristine, [MAIN_DOCUMENT])).toEqual(generated);
    await expect(check()).resolves.toBeUndefined();
  });

  it("ties every operation to validators that exist", () => {
    const contract = generated.files.get("datamasque.contract.gen.ts") ?? "";
    const validators = generated.files.get("datamasque.zod.gen.ts") ?? "";
    const used = new Set([...contract.matchAll(/\bv\.(z\w+)/g)].map((match) => match[1]));
    const exported = new Set([...validators.matchAll(/^export const (z\w+)/gm)].map((match) => match[1]));
    expect(used.size).toBeGreaterThan(10);
    expect([...used].filter((name) => !exported.has(name))).toEqual([]);
    expect(contract).toContain('"200": { "application/json": v.zListConnectionsResponse200 },');
  });
});

describe("the check of the generated files", () => {
  it("fails when a page names another release than the document", async () => {
    const page = (release: string) => `<!-- generated: release -->${release}<!-- end -->\n`;
    await writeFile(join(root, "README.md"), page("0.0.9"));
    await expect(check()).rejects.toThrow("  README.md differs\nRun: npm run generate");
    await writeFile(join(root, "README.md"), page(generated.apis[0]?.release ?? ""));
    await expect(check()).resolves.toBeUndefined();
  });

  it.each(["datamasque.gen.ts", "datamasque.zod.gen.ts", "operations.gen.ts", "datamasque.contract.gen.ts"])(
    "fails when a line of %s is deleted",
    async (name) => {
      const lines = (await readFile(inGenerated(name), "utf8")).split("\n");
      await writeFile(inGenerated(name), lines.toSpliced(10, 1).join("\n"));
      await expect(check()).rejects.toThrow(`src/generated/${name} differs\nRun: npm run generate`);
    },
  );

  it("names every file at fault: a missing one and one too many", async () => {
    await rm(inGenerated("operations.gen.ts"));
    await writeFile(inGenerated("old.gen.ts"), "");
    await expect(check()).rejects.toThrow(
      "  src/generated/old.gen.ts should not be there\n  src/generated/operations.gen.ts is missing\nRun: npm run generate",
    );
  });

  it("does not take a handwritten file for a generated one", async () => {
    await writeFile(inGenerated("mine.ts"), "");
    await expect(check()).rejects.toThrow("src/generated/mine.ts is not generated: move it elsewhere");
    await removeStaleFiles(join(root, GENERATED_FOLDER), generated.files);
    expect(await readdir(join(root, GENERATED_FOLDER))).toContain("mine.ts");
  });

  it.each([
    ["is out of date", (page: string) => page.replace(" yes ", "     "), "differs"],
    ["is gone", () => undefined, "is missing"],
  ])("fails when the coverage page %s", async (_, change, problem) => {
    const page = change(await readFile(join(root, COVERAGE_FILE), "utf8"));
    await (page === undefined ? rm(join(root, COVERAGE_FILE)) : writeFile(join(root, COVERAGE_FILE), page));
    await expect(check()).rejects.toThrow(`  openapi/COVERAGE.md ${problem}\nRun: npm run generate`);
  });

  it("tells of the page beside a file that is wrong, since no code is run for it", async () => {
    await rm(inGenerated("operations.gen.ts"));
    await rm(join(root, COVERAGE_FILE));
    await expect(check()).rejects.toThrow(
      "  src/generated/operations.gen.ts is missing\n  openapi/COVERAGE.md is missing\n",
    );
  });

  it("is mended by generating", async () => {
    await rm(inGenerated("operations.gen.ts"));
    await writeFile(inGenerated("old.gen.ts"), "");
    await writeFiles(join(root, GENERATED_FOLDER), generated.files);
    await removeStaleFiles(join(root, GENERATED_FOLDER), generated.files);
    await expect(check()).resolves.toBeUndefined();
  });

  it("changes nothing itself", async () => {
    await appendFile(inGenerated("operations.gen.ts"), "// mine\n");
    await expect(check()).rejects.toThrow("operations.gen.ts differs");
    expect(await readFile(inGenerated("operations.gen.ts"), "utf8")).toMatch(/mine\n$/);
    expect(await readdir(root)).toEqual(["openapi", "src"]);
  });

  it("names the overlay to delete when upstream has what it adds", async () => {
    const document = join(root, MAIN_DOCUMENT.source);
    const text = await readFile(document, "utf8");
    await writeFile(
      document,
      text.replace("[aws_s3, azure_blob_storage]", "[aws_s3, azure_blob_storage, spcs]"),
    );
    await expect(check()).rejects.toThrow(
      "upstream has this now: delete this overlay, openapi/overlays/stage-spcs.yaml",
    );
  });

  it("fails with the words of the linter when the patched document is wrong", async () => {
    const broken = overlay.replace("update: { enum: [spcs] }", "update: { enum: [spcs], uniqueItems: sure }");
    await writeFile(join(root, OVERLAY_FOLDER, "stage-spcs.yaml"), broken);
    await expect(check()).rejects.toThrow(
      "openapi/datamasque.openapi.yaml, with its overlays applied, does not pass the linter:\n" +
        "  #/components/schemas/StageLocation/uniqueItems: Expected type `boolean` but got `string`. (struct)",
    );
  });
});
