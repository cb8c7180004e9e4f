import { expect, it } from "vitest";
import { runsTests } from "../../scripts/update/runs-tests.js";

const none = { "dry-run": false, test: false, "no-test": false };

it.each([
  ["an update", none, true],
  ["an update that is told not to", { ...none, "no-test": true }, false],
  ["a dry run", { ...none, "dry-run": true }, false],
  ["a dry run that is told to", { ...none, "dry-run": true, test: true }, true],
])("tests are run as they are asked for: %s", (_, flags, expected) => {
  expect(runsTests(flags)).toBe(expected);
});
