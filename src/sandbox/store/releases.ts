import { DOCUMENT_RELEASE } from "../../generated/release.gen.js";

/** The releases of DataMasque that a sandbox can be of, oldest first. */
export const SANDBOX_RELEASES = ["3.26.16", "3.26.19"] as const;

/** A release of DataMasque that a sandbox can be of. */
export type SandboxRelease = (typeof SANDBOX_RELEASES)[number];

/** That of the API document: the list above has to name it. */
export const DEFAULT_RELEASE: SandboxRelease = DOCUMENT_RELEASE;

/** From which release of the server on, or up to which, there is something; without either always. */
export interface ReleaseSpan {
  readonly since?: string;
  readonly until?: string;
}

/** What came or went with a release; the pages show this table, that of the kinds of connections beside it. */
export const SERVER_CHANGES = {
  maxLengthUnit: { since: "3.26.17", about: "`max_length_unit` in the results of schema discovery" },
  frozenConnections: {
    since: "3.26.18",
    about:
      "`license_lock`, `target_frozen`, `frozen_target_fields` and `deletion_frozen` of connections, ignored on write",
  },
  unlicensedFeatures: {
    since: "3.26.18",
    about: "`unlicensed_feature_warnings` of rulesets and ruleset libraries",
  },
  snowflakeStages: {
    until: "3.26.17",
    about:
      "the stage of Snowflake connections, with what each stage needs; later releases of the sandbox ignore it on write",
  },
} as const satisfies Record<string, ReleaseSpan & { readonly about: string }>;

/** Whether a release of the server has what was there in that span. */
export function isOfRelease(release: string, { since, until }: ReleaseSpan): boolean {
  return (
    (since === undefined || compareReleases(since, release) <= 0) &&
    (until === undefined || compareReleases(release, until) <= 0)
  );
}

/** Below 0 when the first one is the older. */
export function compareReleases(one: string, other: string): number {
  const [left, right] = [one, other].map((release) => release.split(".").map(Number));
  const differences = (left ?? []).map((part, index) => part - (right?.[index] ?? 0));
  return differences.find((difference) => difference !== 0) ?? 0;
}
