import type { Finding } from "../change.js";
import type { Outcome, PairWork, Trials } from "./pair-work.js";

/**
 * What asks for attention and is no harm all the same: remarks do not change which values there can be,
 * and who can handle all values can handle fewer.
 */
const HARMLESS: ReadonlySet<string> = new Set([
  "deprecated",
  "no-longer-deprecated",
  "default-changed",
  "enum-value-removed",
  "alternative-removed",
]);

/**
 * Finds out which trials hold. All are taken to hold until something in what they lead to speaks against it,
 * so that schemas which lead back to themselves do not stand in their own way.
 *
 * @param failed trials that are known not to hold; those that turn out not to are added
 * @returns what is decided for each pair that had undecided questions
 */
export function settleTrials(works: readonly PairWork[], failed: Set<PairWork>): Map<PairWork, Outcome[]> {
  const trials = new Set(works.flatMap(({ undecided }) => undecided.flatMap((question) => question.trials)));
  let outcomes = new Map<PairWork, Outcome[]>();
  for (;;) {
    const known = outcomes;
    const state: Trials = {
      holds: (trial) => !failed.has(trial),
      harmsOf: (trial) => harmsOf(trial, known, failed),
    };
    outcomes = new Map(works.map((work) => [work, work.undecided.map(({ decide }) => decide(state))]));
    const failing = [...trials].filter((trial) => !failed.has(trial) && harmsOf(trial, outcomes, failed) > 0);
    if (failing.length === 0) return outcomes;
    for (const trial of failing) failed.add(trial);
  }
}

/** How much speaks against a trial in all that it leads to. */
function harmsOf(
  trial: PairWork,
  outcomes: ReadonlyMap<PairWork, readonly Outcome[]>,
  failed: ReadonlySet<PairWork>,
): number {
  const seen = new Set([trial]);
  let harms = 0;
  // A set hands out what is added to it while it is walked.
  for (const work of seen) {
    const decided = outcomes.get(work) ?? [];
    const findings = [work, ...decided].flatMap((holder) => holder.findings);
    harms += [...findings, ...work.replacements.flatMap(({ own }) => own)].filter(isHarm).length;
    for (const next of work.next) seen.add(next);
    // A link whose own trial holds is no worse than nothing; when it fails, another takes its place.
    for (const { trial: linked } of decided.flatMap(({ links }) => links)) {
      if (failed.has(linked)) seen.add(linked);
    }
  }
  return harms;
}

function isHarm({ kind, verdict }: Finding): boolean {
  return verdict === "breaking" || (verdict === "attention" && !HARMLESS.has(kind));
}
