import { execFile } from "node:child_process";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { isJsonObject, type JsonValue } from "../../../src/document/json.js";
import { bareEnvironment } from "../../generate/bare-environment.js";

/** The tests that a document can break without breaking a type; all of them would take minutes. */
const SUITES = [
  "test/contract",
  "test/docs",
  "test/generate/fixtures",
  "test/readme",
  "test/response-kinds",
  "test/verify",
  "test/workflows",
];

/** How the tests went. */
export interface TestRun {
  /** The folders or files that were run, from the root of the project. */
  readonly suites: readonly string[];
  readonly passed: number;
  /** Each as `file > name`. */
  readonly failed: readonly string[];
}

/**
 * Runs the tests that are nearest to the documents: contract, fixtures, workflows, and what the pages for users show.
 *
 * @param staged the tree that was prepared
 */
export async function runTests(staged: string): Promise<TestRun> {
  const report = join(staged, "tests.report.json");
  const args = [
    join(staged, "node_modules/vitest/vitest.mjs"),
    "run",
    "--project=fast",
    "--project=fast-alone",
    "--typecheck.enabled=false",
    // Nothing else is at work meanwhile.
    "--maxWorkers=100%",
    "--reporter=json",
    `--outputFile=${report}`,
    ...SUITES,
  ];
  const output = await new Promise<string>((resolve) => {
    execFile(
      process.execPath,
      args,
      { cwd: staged, env: bareEnvironment(), maxBuffer: 1 << 28 },
      (_, stdout, stderr) => resolve(stdout + stderr),
    );
  });
  const text = await readFile(report, "utf8").catch(() => undefined);
  if (text === undefined) throw new Error(`the tests did not run:\n${output}`);
  return readTestRun(JSON.parse(text), staged);
}

/** Reads the JSON report of vitest. */
export function readTestRun(report: JsonValue, root: string): TestRun {
  const files = isJsonObject(report) && Array.isArray(report.testResults) ? report.testResults : [];
  let passed = 0;
  const failed: string[] = [];
  for (const file of files.filter(isJsonObject)) {
    const name = String(file.name).replace(root, "").replaceAll("\\", "/").replace(/^\//, "");
    const results = Array.isArray(file.assertionResults) ? file.assertionResults.filter(isJsonObject) : [];
    // A file that does not even load has no results of its own.
    if (results.length === 0 && file.status === "failed") failed.push(`${name} > does not load`);
    for (const { status, fullName } of results) {
      if (status === "passed") passed++;
      else if (status === "failed") failed.push(`${name} > ${fullName}`);
    }
  }
  return { suites: SUITES, passed, failed: failed.sort() };
}
