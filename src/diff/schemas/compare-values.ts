import { type JsonValue, jsonEquals, jsonForMessage } from "../../document/json.js";
import { inlineCode } from "../change.js";
import { narrowed, type SchemaPair, widened } from "./schema-pair.js";

/** Compares the lists of allowed values. */
export function compareValues(pair: SchemaPair): void {
  const { before, after, note } = pair;
  const old = before.values;
  const now = after.values;
  if (old === undefined && now === undefined) return;
  if (old === undefined) {
    note("enum-imposed", `has a list of values now: ${valueList(now)}`, narrowed(pair));
  } else if (now === undefined) {
    note("enum-lifted", "has no list of values any more", widened(pair, "attention"));
  } else {
    compareLists(pair, old, now);
  }
}

/** Notes the values that were added and those that were removed. */
export function compareLists(pair: SchemaPair, old: readonly JsonValue[], now: readonly JsonValue[]): void {
  for (const value of without(now, old)) {
    pair.note("enum-value-added", `value ${valueList([value])} added`, widened(pair, "attention"));
  }
  for (const value of without(old, now)) {
    // Whoever waits for the value, or has a case for it, should know that it will not come.
    const verdict = pair.direction === "request" ? "breaking" : "attention";
    pair.note("enum-value-removed", `value ${valueList([value])} removed`, verdict);
  }
}

function without(list: readonly JsonValue[], others: readonly JsonValue[]): JsonValue[] {
  return list.filter((value) => !others.some((other) => jsonEquals(value, other)));
}

function valueList(values: readonly JsonValue[] | undefined): string {
  return (values ?? []).map((value) => inlineCode(jsonForMessage(value, 60))).join(", ");
}
