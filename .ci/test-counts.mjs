import { readFileSync } from "node:fs";
import { basename } from "node:path";

// Prints "N passed, N failed, N skipped" over the JSON reports of vitest,
// and fails unless each run had tests and none failed.
const runs = process.argv.slice(2).map(readCounts);
const sum = (count) => runs.reduce((total, run) => total + run[count], 0);
process.stdout.write(`${sum("passed")} passed, ${sum("failed")} failed, ${sum("skipped")} skipped\n`);
process.exitCode = runs.length > 0 && runs.every(({ passed, failed }) => passed > 0 && failed === 0) ? 0 : 1;

function readCounts(file) {
  let report;
  try {
    report = JSON.parse(readFileSync(file, "utf8"));
  } catch {
    process.stdout.write(`The test runner left no report: ${basename(file)}\n`);
    return { passed: 0, failed: 0, skipped: 0 };
  }
  const { numTotalTests, numPassedTests, numFailedTests, testResults } = report;
  // A file that does not load, or whose set-up fails, has no failed test to count.
  const brokenFiles = testResults.filter(
    ({ status, assertionResults }) =>
      status === "failed" && !assertionResults.some((test) => test.status === "failed"),
  );
  return {
    passed: numPassedTests,
    failed: numFailedTests + brokenFiles.length,
    skipped: numTotalTests - numPassedTests - numFailedTests,
  };
}
