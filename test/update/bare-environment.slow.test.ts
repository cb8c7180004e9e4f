import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { lintDocument } from "../../scripts/generate/lint.js";
import { affectedFixtures } from "../../scripts/update/consequences/affected-fixtures.js";
import { runTests } from "../../scripts/update/consequences/test-run.js";
import { typeFaults } from "../../scripts/update/consequences/type-check.js";
import { prepareAside } from "../../scripts/update/prepare-aside.js";
import type { FoundDocument } from "../../scripts/update/source/recognise-document.js";
import { startGuardian } from "../../scripts/update/tree/guardian.js";
import { planUpdate } from "../../scripts/update/update-plan.js";
import { MAIN_DOCUMENT } from "../../src/generate/documents.js";
import { readSmallDocument } from "../generate/small-document.js";
import { REPOSITORY } from "../support/run-process.js";

/** Writes what the process was given into the folder that it runs in. */
const writeEnvironment = (fs: string): string =>
  `${fs}.writeFileSync("environment.json", JSON.stringify(process.env));`;

let staged: string;
let told: string;

beforeEach(async () => {
  staged = await mkdtemp(join(tmpdir(), "staged-"));
  told = join(staged, "told");
  await mkdir(told);
  await put(
    "preload.mjs",
    `import fs from "node:fs"; fs.writeFileSync(\`${told}/\${process.pid}\`, process.argv.join(" "));`,
  );
  for (const name of ["URL", "USERNAME", "PASSWORD", "TOKEN", "SPCS_PAT"]) {
    vi.stubEnv(`DATAMASQUE_${name}`, `secret of ${name}`);
  }
  for (const name of ["GITHUB_TOKEN", "AWS_SECRET_ACCESS_KEY", "NPM_TOKEN", "SOMETHING_NEW"]) {
    vi.stubEnv(name, "secret of the machine");
  }
  vi.stubEnv("NODE_OPTIONS", `--import=${pathToFileURL(join(staged, "preload.mjs")).href}`);
});

afterEach(async () => {
  vi.unstubAllEnvs();
  await rm(staged, { recursive: true, force: true });
});

async function put(file: string, text: string): Promise<void> {
  const place = join(staged, file);
  await mkdir(join(place, ".."), { recursive: true });
  await writeFile(place, text);
}

/** The environment of the program that ran in the staged tree, after a look at what it must not hold. */
async function expectBare(): Promise<void> {
  const text = await readFile(join(staged, "environment.json"), "utf8");
  expect(text).not.toContain("secret of");
  expect(text).not.toContain("NODE_OPTIONS");
  expect(JSON.parse(text)).toMatchObject({ PATH: process.env.PATH });
  expect(await readdir(told)).toEqual([]);
}

async function nextDocument(): Promise<FoundDocument> {
  const text = await readFile(join(REPOSITORY, MAIN_DOCUMENT.source), "utf8");
  const next = text.replace(/^( {2}version: ).*/m, "$199.0.0");
  return { text: next, label: "next.yaml", contentType: "application/yaml" };
}

describe("what is done with a document that is not taken in has no credentials in reach", () => {
  it("loading its validators, to hold the fixtures against them", async () => {
    await put("test/fixtures/things.json", '{ "Thing": { "one": {} } }');
    const source = `import fs from "node:fs";\n${writeEnvironment("fs")}\nexport const zOther = 1;\n`;
    await put(`src/generated/${MAIN_DOCUMENT.baseName}.zod.gen.ts`, source);
    expect(await affectedFixtures(staged, MAIN_DOCUMENT)).toEqual([
      { file: "test/fixtures/things.json#Thing/one", problem: "its schema is gone" },
    ]);
    await expectBare();
  });

  it("generating from it", async () => {
    const plan = await planUpdate(REPOSITORY, await nextDocument(), MAIN_DOCUMENT);
    if (plan === undefined) throw new Error("the document is no other");
    // There is nothing to copy, so that it ends as soon as it has begun.
    const request = { root: join(staged, "nowhere"), folder: staged, plan, withTests: false };
    await expect(prepareAside(request, () => {})).rejects.toThrow(
      /^the update was not prepared:[\s\S]*nowhere/,
    );
    expect(await readdir(told)).toEqual([]);
  });

  it("running the tests", async () => {
    const report = `fs.writeFileSync("tests.report.json", '{ "testResults": [] }');`;
    await put(
      "node_modules/vitest/vitest.mjs",
      `import fs from "node:fs";\n${writeEnvironment("fs")}\n${report}`,
    );
    expect(await runTests(staged)).toMatchObject({ passed: 0, failed: [] });
    await expectBare();
  });

  it("compiling it", async () => {
    await put("node_modules/typescript-7/bin/tsc", writeEnvironment('require("node:fs")'));
    expect(await typeFaults(staged)).toEqual([]);
    await expectBare();
  });

  it("linting it, and watching over the change of the tree", async () => {
    await lintDocument(await readSmallDocument(), "small.openapi.yaml");
    const guardian = await startGuardian(staged);
    await guardian.release();
    expect(await readdir(told)).toEqual([]);
  });
});
