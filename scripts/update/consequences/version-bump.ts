import type { Change } from "../../../src/diff/change.js";

/** What version the package should get next. */
export interface VersionBump {
  readonly bump: "major" | "minor" | "patch" | "prerelease";
  readonly from: string;
  readonly to: string;
  readonly because: string;
}

const BUMPS = ["major", "minor", "patch"] as const;

/**
 * Suggests the next version of the package by semantic versioning.
 * Before 1.0.0 a breaking change raises the second number and everything else the third.
 * A candidate such as `1.0.0-rc.1` is followed by the next one, whatever changes.
 *
 * @param changes those that the package did not have before
 * @param typeTestsBreak the tests that stand for users' code do not compile any more
 */
export function suggestBump(
  version: string,
  changes: readonly Change[],
  typeTestsBreak: boolean,
): VersionBump {
  const { level, because } = judge(changes, typeTestsBreak);
  const [, start, candidate] = /^(.+-.*?)(\d+)$/.exec(version) ?? [];
  if (start !== undefined) {
    return {
      bump: "prerelease",
      from: version,
      to: `${start}${Number(candidate) + 1}`,
      because: `${because}; after a release candidate comes the next`,
    };
  }
  const [major = 0, minor = 0, patch = 0] = version.split(/[.+-]/).map(Number);
  const bump = BUMPS[major === 0 ? Math.min(level + 1, 2) : level] ?? "patch";
  const next = {
    major: `${major + 1}.0.0`,
    minor: `${major}.${minor + 1}.0`,
    patch: `${major}.${minor}.${patch + 1}`,
  };
  const early = major === 0 && level < 2 ? `; before 1.0.0 that is a ${bump} release` : "";
  return { bump, from: version, to: next[bump], because: because + early };
}

function judge(changes: readonly Change[], typeTestsBreak: boolean): { level: number; because: string } {
  const breaking = changes.filter(({ verdict }) => verdict === "breaking").length;
  if (breaking > 0) {
    return {
      level: 0,
      because: breaking === 1 ? "1 change is breaking" : `${breaking} changes are breaking`,
    };
  }
  if (typeTestsBreak) {
    return { level: 0, because: "code written against the types does not compile any more" };
  }
  return changes.length > 0
    ? { level: 1, because: "there is something new, and nothing breaks" }
    : { level: 2, because: "a client cannot tell the two apart" };
}
