import { isFinalRunStatus, isSuccessfulRunStatus } from "datamasque-client";
import { describe, expect, it } from "vitest";

describe.each([
  ["queued", false, false],
  ["running", false, false],
  ["validating", false, false],
  ["cancelling", false, false],
  ["finished", true, true],
  ["finished_with_warnings", true, true],
  ["failed", true, false],
  ["cancelled", true, false],
  ["a_status_of_a_later_release", false, false],
  ["", false, false],
  ["Finished", false, false],
])("run status %j", (status, final, successful) => {
  it(`is ${final ? "" : "not "}final`, () => {
    expect(isFinalRunStatus(status)).toBe(final);
  });
  it(`is ${successful ? "" : "not "}successful`, () => {
    expect(isSuccessfulRunStatus(status)).toBe(successful);
  });
});
