import { readFileSync } from "node:fs";

// Prints "N passed, N failed, N skipped" from the JSON report of vitest, and fails unless tests ran and none failed.
const { passed, failed, skipped } = readCounts(process.argv[2]);
process.stdout.write(`${passed} passed, ${failed} failed, ${skipped} skipped\n`);
process.exitCode = passed > 0 && failed === 0 ? 0 : 1;

function readCounts(file) {
  let report;
  try {
    report = JSON.parse(readFileSync(file, "utf8"));
  } catch {
    process.stdout.write("The test runner left no report.\n");
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
