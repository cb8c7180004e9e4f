import { isDeepStrictEqual } from "node:util";
import type { ExactValue } from "../../document/exact-integers.js";
import { finiteValues } from "../../document/schemas/finite-values.js";
import { valueText } from "../change.js";
import type { Place } from "../place.js";
import { narrowed, type SchemaPair, widened } from "./schema-pair.js";

/** Compares the lists of allowed values. */
export function compareValues(pair: SchemaPair): void {
  const { before, after, note } = pair;
  if (before.values === undefined && after.values === undefined) return;
  const old = finiteValues(before);
  const now = finiteValues(after);
  if (old !== undefined && now !== undefined) {
    const keepsAny = now.some((value) => old.some((other) => isDeepStrictEqual(value, other)));
    compareLists(pair, old, now, { place: pair.place, keepsAny });
  } else if (before.values === undefined) {
    note("enum-imposed", `has a list of values now: ${valueList(after.values)}`, narrowed(pair));
  } else {
    note("enum-lifted", "has no list of values any more", widened(pair, "attention"));
  }
}

/**
 * Notes the values that were added and those that were removed.
 *
 * @param where the place that has them, and whether any value that an old client knows is left there
 */
export function compareLists(
  pair: SchemaPair,
  old: readonly ExactValue[],
  now: readonly ExactValue[],
  { place, keepsAny }: { readonly place: Place; readonly keepsAny: boolean },
): void {
  const added = without(now, old);
  const removed = without(old, now);
  if (!keepsAny && added.length > 0 && removed.length > 0) {
    pair.note("enum-replaced", `was ${valueList(old)} and is ${valueList(now)} now`, "breaking", place);
    return;
  }
  for (const value of added) {
    const text = `value ${valueList([value])} added`;
    pair.note("enum-value-added", text, widened(pair, "attention"), place);
  }
  for (const value of removed) {
    // Whoever waits for the value, or has a case for it, should know that it will not come.
    const verdict = pair.direction === "request" ? "breaking" : "attention";
    pair.note("enum-value-removed", `value ${valueList([value])} removed`, verdict, place);
  }
}

function without(list: readonly ExactValue[], others: readonly ExactValue[]): ExactValue[] {
  return list.filter((value) => !others.some((other) => isDeepStrictEqual(value, other)));
}

function valueList(values: readonly ExactValue[] | undefined): string {
  return (values ?? []).map(valueText).join(", ");
}
