/** What a change means for a client, the worst first. */
export const VERDICTS = ["breaking", "attention", "compatible"] as const;

/**
 * What a change means for a client that was written against the old document:
 * `breaking`, it fails or does not compile any more; `attention`, it meets something that it did not know of;
 * `compatible`, it goes on as before.
 */
export type Verdict = (typeof VERDICTS)[number];

/** The worst of several verdicts; `undefined` when there are none. */
export function worstVerdict(list: Iterable<Verdict>): Verdict | undefined {
  const present = new Set(list);
  return VERDICTS.find((verdict) => present.has(verdict));
}

/** Orders verdicts for `sort`, the worst first. */
export function compareVerdicts(left: Verdict, right: Verdict): number {
  return VERDICTS.indexOf(left) - VERDICTS.indexOf(right);
}
