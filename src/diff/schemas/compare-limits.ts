import { isDeepStrictEqual } from "node:util";
import type { ExactValue } from "../../document/exact-integers.js";
import { amount } from "../../document/schemas/build-view.js";
import { CONSTRAINTS, OTHER_LIMITS, UPPER_LIMITS } from "../../document/schemas/schema-keywords.js";
import { type Verdict, valueChange } from "../change.js";
import { narrowed, type SchemaPair, widened } from "./schema-pair.js";

/** Compares formats, limits, and the keywords that nothing else here compares. */
export function compareLimits(pair: SchemaPair): void {
  compareFormats(pair);
  const { before, after, note } = pair;
  for (const keyword of new Set([...before.limits.keys(), ...after.limits.keys()])) {
    const old = before.limits.get(keyword);
    const now = after.limits.get(keyword);
    if (isDeepStrictEqual(old, now)) continue;
    const tighter = isTighter(keyword, old, now);
    const verdict = tighter ? narrowed(pair) : widened(pair, "attention");
    note(tighter ? "limit-tightened" : "limit-loosened", valueChange(keyword, old, now), verdict);
  }
  for (const keyword of new Set([...before.rest.keys(), ...after.rest.keys()])) {
    compareRest(pair, keyword, before.rest.get(keyword), after.rest.get(keyword));
  }
}

function compareRest(pair: SchemaPair, keyword: string, old: unknown, now: unknown): void {
  if (isDeepStrictEqual(old, now)) return;
  const text = valueChange(keyword, old, now);
  if (CONSTRAINTS.has(keyword) && old === undefined) {
    pair.note("constraint-added", text, narrowed(pair));
  } else if (CONSTRAINTS.has(keyword) && now === undefined) {
    pair.note("constraint-removed", text, widened(pair, "attention"));
  } else {
    // No rule here reads these, so a human has to.
    pair.note("keyword-changed", `${text}; look at what that means`, "attention");
  }
}

function isTighter(keyword: string, old: ExactValue | undefined, now: ExactValue | undefined): boolean {
  if (now === undefined) return false;
  if (old === undefined || OTHER_LIMITS.has(keyword)) return true;
  return UPPER_LIMITS.has(keyword) ? amount(now) < amount(old) : amount(now) > amount(old);
}

function compareFormats(pair: SchemaPair): void {
  const { format: old } = pair.before;
  const { format: now } = pair.after;
  if (old === now) return;
  pair.note("format-changed", valueChange("format", old, now), formatVerdict(pair, old, now));
}

function formatVerdict(pair: SchemaPair, old: string | undefined, now: string | undefined): Verdict {
  // Files have another type in the code of a client than texts.
  if (old === "binary" || now === "binary") return "breaking";
  if (now === undefined || (old === "int32" && now === "int64")) return widened(pair, "attention");
  // No client of ours can write down an integer that is not one of 64 bits.
  if (old === undefined && now === "int64") return "compatible";
  if (old === undefined) return narrowed(pair);
  return pair.direction === "request" ? "breaking" : "attention";
}
