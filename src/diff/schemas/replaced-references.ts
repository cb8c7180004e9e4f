import { compareVerdicts, type Finding, inlineCode, worstVerdict } from "../change.js";
import { placeText } from "../place.js";
import type { PairWork, Replacement } from "./pair-work.js";

/** Tells as one change that a place refers to another component, with everything in which the two differ. */
export function replacementFinding(replacement: Replacement): Finding {
  const { place } = replacement;
  const details = detailsOf(replacement, new Set());
  const verdict = worstVerdict(details.map((detail) => detail.verdict)) ?? "compatible";
  return { kind: "reference-changed", place, text: textOf(replacement, details), verdict };
}

function textOf({ before, after }: Replacement, details: readonly Finding[]): string {
  const said = details.length === 0 ? ", which says the same" : `: ${detailText(details)}`;
  return `is ${inlineCode(after)} instead of ${inlineCode(before)}${said}`;
}

function detailText(details: readonly Finding[]): string {
  const lines = details.map(({ place, text }) => {
    const inside = placeText(place);
    return inside === "" ? text : `${inlineCode(inside)} ${text}`;
  });
  return [...new Set(lines)].join("; ");
}

function detailsOf({ own, target }: Replacement, told: Set<PairWork>): Finding[] {
  if (told.has(target)) return [...own];
  told.add(target);
  const details = [...own];
  const works = new Set([target]);
  for (const work of works) {
    details.push(...work.findings);
    for (const inner of work.replacements) {
      const its = detailsOf(inner, told);
      const verdict = worstVerdict(its.map((detail) => detail.verdict)) ?? "compatible";
      const because = its.length === 0 ? "" : ` (${detailText(its)})`;
      const text = `is ${inlineCode(inner.after)} instead of ${inlineCode(inner.before)}${because}`;
      details.push({ kind: "reference-changed", place: inner.place, text, verdict });
    }
    const others = new Set(work.replacements.map((inner) => inner.target));
    for (const next of work.next) if (next.isDetail && !others.has(next)) works.add(next);
  }
  return details.sort((one, other) => compareVerdicts(one.verdict, other.verdict));
}
