import { DOCUMENT_RELEASE } from "../../generated/release.gen.js";

/** The releases that the tables were written for, from the oldest to the newest. */
export const KNOWN_RELEASES = ["3.26.16", "3.26.19"] as const;

/** A release of the server, such as `"3.26.19"`; one that is not listed is taken for what its number says. */
export type YamlRelease = (typeof KNOWN_RELEASES)[number] | (string & {});

/** The releases that know a name: all of them when neither member is there. */
export interface KnownIn {
  /** The first release that knows it. */
  readonly since?: string;
  /** The last release that does. */
  readonly until?: string;
}

/** The newest release that the tables were written for: that of the API document, which the list above has to name. */
export const NEWEST_RELEASE: (typeof KNOWN_RELEASES)[number] = DOCUMENT_RELEASE;

/** Whether a release knows a name. */
export function isKnownIn({ since, until }: KnownIn, release: YamlRelease): boolean {
  return (
    (since === undefined || compareReleases(release, since) >= 0) &&
    (until === undefined || compareReleases(release, until) <= 0)
  );
}

/** Throws a `TypeError` in the name of a function for a text that is no release. */
export function requireRelease(caller: string, release: string): void {
  if (/^\d+(\.\d+)*$/.test(release)) return;
  throw new TypeError(
    `${caller}: release must be numbers with dots such as "${NEWEST_RELEASE}", not ${JSON.stringify(release)}`,
  );
}

/** Below 0 when the first one is the older. */
export function compareReleases(one: string, other: string): number {
  const [left, right] = [one, other].map((release) => release.split(".").map(Number));
  const length = Math.max(left?.length ?? 0, right?.length ?? 0);
  for (let at = 0; at < length; at += 1) {
    const difference = (left?.[at] ?? 0) - (right?.[at] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}
