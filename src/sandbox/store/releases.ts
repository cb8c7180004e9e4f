import { isKnownIn, KNOWN_RELEASES, type KnownIn, NEWEST_RELEASE } from "../../yaml/language/releases.js";

/** The releases of DataMasque that a sandbox can be of, oldest first: those that the tables of YAML were written for. */
export const SANDBOX_RELEASES = KNOWN_RELEASES;

/** A release of DataMasque that a sandbox can be of. */
export type SandboxRelease = (typeof SANDBOX_RELEASES)[number];

/** That of the API document. */
export const DEFAULT_RELEASE: SandboxRelease = NEWEST_RELEASE;

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
} as const satisfies Record<string, KnownIn & { readonly about: string }>;

/** Compared once: every row of a list asks. */
const CHANGES_BY_RELEASE: ReadonlyMap<SandboxRelease, ReadonlySet<string>> = new Map(
  SANDBOX_RELEASES.map((release) => [
    release,
    new Set(
      Object.entries(SERVER_CHANGES).flatMap(([name, change]) => (isKnownIn(change, release) ? [name] : [])),
    ),
  ]),
);

/** Whether a server of a release has what one of the changes is about. */
export function hasChange(change: keyof typeof SERVER_CHANGES, release: SandboxRelease): boolean {
  return CHANGES_BY_RELEASE.get(release)?.has(change) === true;
}
