/** What a change means for a client, the worst first. */
export const verdicts = ["breaking", "attention", "compatible"] as const;

/**
 * What a change means for a client that was written against the old document:
 * `breaking`, it fails or does not compile any more; `attention`, it meets something that it did not know of;
 * `compatible`, it goes on as before.
 */
export type Verdict = (typeof verdicts)[number];

/** The worst of several verdicts; `undefined` when there are none. */
export function worstVerdict(list: Iterable<Verdict>): Verdict | undefined {
  const present = new Set(list);
  return verdicts.find((verdict) => present.has(verdict));
}

/** Orders verdicts for `sort`, the worst first. */
export function compareVerdicts(left: Verdict, right: Verdict): number {
  return verdicts.indexOf(left) - verdicts.indexOf(right);
}
