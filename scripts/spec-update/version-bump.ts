import type { DiffReport } from "../spec-diff/diff-report.js";

/** What version the package should get next. */
export interface VersionBump {
  readonly bump: "major" | "minor" | "patch";
  readonly from: string;
  readonly to: string;
  readonly because: string;
}

/**
 * Suggests the next version of the package by semantic versioning.
 * Before 1.0.0 a breaking change raises the second number and everything else the third.
 *
 * @param typeTestsBreak the tests that stand for users' code do not compile any more
 */
export function suggestBump(
  version: string,
  { counts, verdict }: DiffReport,
  typeTestsBreak: boolean,
): VersionBump {
  const breaking = counts.breaking > 0 || typeTestsBreak;
  const level = breaking ? 0 : verdict === "unchanged" ? 2 : 1;
  const because = breaking
    ? counts.breaking > 0
      ? `${counts.breaking} changes are breaking`
      : "code written against the types does not compile any more"
    : verdict === "unchanged"
      ? "a client cannot tell the two apart"
      : "there is something new, and nothing breaks";
  const [major = 0, minor = 0, patch = 0] = version.split(/[.+-]/).map(Number);
  const place = major === 0 ? Math.min(level + 1, 2) : level;
  const to = [
    [major + 1, 0, 0],
    [major, minor + 1, 0],
    [major, minor, patch + 1],
  ][place];
  const bump = (["major", "minor", "patch"] as const)[place] ?? "patch";
  return {
    bump,
    from: version,
    to: (to ?? []).join("."),
    because: major === 0 && level < 2 ? `${because}; before 1.0.0 that is a ${bump} release` : because,
  };
}
