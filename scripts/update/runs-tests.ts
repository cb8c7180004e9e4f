/** What the command line says of tests. */
export interface TestFlags {
  readonly "dry-run": boolean;
  readonly test: boolean;
  readonly "no-test": boolean;
}

/** Whether an update runs tests: it does unless told otherwise, and a dry run only when told so, because they take minutes. */
export function runsTests({ "dry-run": dryRun, test, "no-test": noTest }: TestFlags): boolean {
  return test || !(dryRun || noTest);
}
