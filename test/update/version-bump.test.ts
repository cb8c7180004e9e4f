import { describe, expect, it } from "vitest";
import { suggestBump } from "../../scripts/update/consequences/version-bump.js";
import type { Verdict } from "../../src/diff/change.js";

function bump(version: string, verdicts: Verdict[], typeTestsBreak = false): string {
  const changes = verdicts.map((verdict) => ({ kind: "k", place: "p", text: "t", verdict, uses: [] }));
  const { bump: level, to } = suggestBump(version, changes, typeTestsBreak);
  return `${level} ${to}`;
}

describe("the suggested version", () => {
  it.each<[string, Verdict[], string]>([
    ["1.4.2", ["attention", "breaking"], "major 2.0.0"],
    ["1.4.2", ["attention"], "minor 1.5.0"],
    ["1.4.2", ["compatible"], "minor 1.5.0"],
    ["1.4.2", [], "patch 1.4.3"],
    ["0.1.0", ["breaking"], "minor 0.2.0"],
    ["0.1.0", ["attention"], "patch 0.1.1"],
    ["0.1.0", [], "patch 0.1.1"],
  ])("after %s with %j", (version, verdicts, expected) => {
    expect(bump(version, verdicts)).toBe(expected);
  });

  it("is that of a break when only the types break", () => {
    expect(bump("1.4.2", ["attention"], true)).toBe("major 2.0.0");
    expect(suggestBump("1.4.2", [], true).because).toContain("does not compile");
  });
});
