import { isDeepStrictEqual } from "node:util";
import type { ExactValue } from "../../document/exact-integers.js";
import { isMultiple, isNumber } from "../../document/schemas/exact-numbers.js";
import { impliesLimit } from "../../document/schemas/implied-limits.js";
import { UPPER_LIMITS } from "../../document/schemas/schema-keywords.js";
import type { SchemaView } from "../../document/schemas/schema-view.js";
import { valueChange, valueText } from "../change.js";
import { compareFormats } from "./compare-formats.js";
import { narrowed, type SchemaPair, widened } from "./schema-pair.js";

/** A bound of numbers, with or without the bound itself. */
const BOUNDS: ReadonlyMap<string, string> = new Map([
  ["exclusiveMinimum", "minimum"],
  ["exclusiveMaximum", "maximum"],
]);

interface Limit {
  readonly keyword: string;
  readonly value: ExactValue;
}

/** Compares formats and limits. */
export function compareLimits(pair: SchemaPair): void {
  compareFormats(pair);
  const { before, after } = pair;
  const [old, now] = [limitsOf(before), limitsOf(after)];
  for (const subject of new Set([...old.keys(), ...now.keys()])) {
    compareLimit(pair, old.get(subject), now.get(subject));
  }
}

function limitsOf({ limits }: SchemaView): Map<string, Limit> {
  return new Map([...limits].map(([keyword, value]) => [BOUNDS.get(keyword) ?? keyword, { keyword, value }]));
}

function compareLimit(pair: SchemaPair, old: Limit | undefined, now: Limit | undefined): void {
  if (isDeepStrictEqual(old, now)) return;
  const tighter = isTighter(old, now);
  const [limit, other] = tighter ? [now, pair.before] : [old, pair.after];
  if (limit !== undefined && impliesLimit(other, limit.keyword, limit.value)) return;
  const verdict = tighter ? narrowed(pair) : widened(pair, "attention");
  pair.note(tighter ? "limit-tightened" : "limit-loosened", changeOf(old, now), verdict);
}

function changeOf(old: Limit | undefined, now: Limit | undefined): string {
  const keyword = now?.keyword ?? old?.keyword ?? "";
  if (old === undefined || now === undefined || old.keyword === now.keyword) {
    return valueChange(keyword, old?.value, now?.value);
  }
  return `${old.keyword} ${valueText(old.value)} became ${now.keyword} ${valueText(now.value)}`;
}

function isTighter(old: Limit | undefined, now: Limit | undefined): boolean {
  if (now === undefined) return false;
  if (old === undefined || !isNumber(old.value) || !isNumber(now.value)) return true;
  const { keyword } = now;
  if (keyword === "multipleOf") return !isMultiple(old.value, now.value);
  if (old.value === now.value) return BOUNDS.has(keyword);
  return UPPER_LIMITS.has(keyword) ? now.value < old.value : now.value > old.value;
}
