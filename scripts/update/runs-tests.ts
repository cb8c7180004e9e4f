import { UsageError } from "../../src/command-line/read-arguments.js";

/** What the command line says of tests. */
export interface TestFlags {
  readonly "dry-run": boolean;
  readonly test: boolean;
  readonly "no-test": boolean;
}

/**
 * Whether an update runs tests: it does unless told otherwise, and a dry run only when told so, because they take minutes.
 *
 * @throws UsageError when it is told both
 */
export function runsTests({ "dry-run": dryRun, test, "no-test": noTest }: TestFlags): boolean {
  if (test && noTest) throw new UsageError("--test and --no-test exclude each other");
  return test || !(dryRun || noTest);
}
