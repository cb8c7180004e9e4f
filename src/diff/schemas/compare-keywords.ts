import { isDeepStrictEqual } from "node:util";
import { isJsonObject, type JsonObject, type JsonValue } from "../../document/json.js";
import { CONSTRAINTS } from "../../document/schemas/schema-keywords.js";
import { valueChange, valueText } from "../change.js";
import { inside } from "../place.js";
import { narrowed, type SchemaPair, widened } from "./schema-pair.js";

/** Keywords whose one schema holds for values, or for parts of them. */
const ONE_SCHEMA: ReadonlySet<string> = new Set([
  "contains",
  "propertyNames",
  "then",
  "else",
  "unevaluatedItems",
]);

/** Compares the keywords that the view of a schema has no member for. */
export function compareKeywords(pair: SchemaPair): void {
  const { before, after } = pair;
  for (const keyword of new Set([...before.rest.keys(), ...after.rest.keys()])) {
    const [old, now] = [before.rest.get(keyword), after.rest.get(keyword)];
    if (keyword === "patternProperties") comparePatterns(pair, objectOf(old), objectOf(now));
    else if (!isDeepStrictEqual(old, now)) compareKeyword(pair, keyword, old, now);
    else if (now !== undefined) lookInside(pair, keyword, now, now);
  }
}

function compareKeyword(
  pair: SchemaPair,
  keyword: string,
  old: JsonValue | undefined,
  now: JsonValue | undefined,
): void {
  if (old !== undefined && now !== undefined) {
    if (lookInside(pair, keyword, old, now)) return;
    // No rule here reads these, so a human has to.
    pair.note("keyword-changed", `${valueChange(keyword, old, now)}; look at what that means`, "attention");
  } else if (!CONSTRAINTS.has(keyword)) {
    pair.note("keyword-changed", `${valueChange(keyword, old, now)}; look at what that means`, "attention");
  } else noteConstraint(pair, valueChange(keyword, old, now), now !== undefined);
}

function noteConstraint(pair: SchemaPair, text: string, isNew: boolean): void {
  if (isNew) pair.note("constraint-added", text, narrowed(pair));
  else pair.note("constraint-removed", text, widened(pair, "attention"));
}

/** Compares the schemas that a keyword of both sides holds; `false` where it holds none that can be compared alone. */
function lookInside(pair: SchemaPair, keyword: string, old: JsonValue, now: JsonValue): boolean {
  const { before, after } = pair;
  if (ONE_SCHEMA.has(keyword)) {
    const isConditional = keyword === "then" || keyword === "else";
    if (isConditional && !isDeepStrictEqual(before.rest.get("if"), after.rest.get("if"))) return false;
    // Where there can be too many of them, more values to count are fewer that are valid.
    if (keyword === "contains" && (before.limits.has("maxContains") || after.limits.has("maxContains")))
      return false;
    pair.descend(old, now, inside(pair.place, ` ${keyword}`));
    return true;
  }
  if (keyword === "prefixItems" && Array.isArray(old) && Array.isArray(now)) {
    for (let index = 0; index < Math.max(old.length, now.length); index++) {
      const [one, other] = [old[index] ?? before.items ?? {}, now[index] ?? after.items ?? {}];
      pair.descend(one, other, inside(pair.place, `[${index}]`));
    }
    return true;
  }
  if (!isJsonObject(old) || !isJsonObject(now)) return false;
  if (keyword === "dependentRequired") compareDependents(pair, old, now);
  else if (keyword === "dependentSchemas") compareDependentSchemas(pair, old, now);
  else return false;
  return true;
}

function compareDependents(pair: SchemaPair, old: JsonObject, now: JsonObject): void {
  for (const name of new Set([...Object.keys(old), ...Object.keys(now)])) {
    const [before, after] = [listOf(old[name]), listOf(now[name])];
    for (const other of new Set([...before, ...after])) {
      if (before.includes(other) === after.includes(other)) continue;
      const isNew = after.includes(other);
      const text = `${valueText(name)} ${isNew ? "needs" : "does not need"} ${valueText(other)} ${isNew ? "now" : "any more"}`;
      noteConstraint(pair, text, isNew);
    }
  }
}

function compareDependentSchemas(pair: SchemaPair, old: JsonObject, now: JsonObject): void {
  for (const name of new Set([...Object.keys(old), ...Object.keys(now)])) {
    const [before, after] = [old[name], now[name]];
    if (before !== undefined && after !== undefined) {
      pair.descend(before, after, inside(pair.place, ` with ${JSON.stringify(name)}`));
    } else
      noteConstraint(
        pair,
        valueChange(`dependentSchemas of ${valueText(name)}`, before, after),
        after !== undefined,
      );
  }
}

/** Members whose names match a pattern: what they were held to, or are, is what holds for any other member. */
function comparePatterns(pair: SchemaPair, old: JsonObject, now: JsonObject): void {
  const [before, after] = [pair.before.additional, pair.after.additional];
  for (const pattern of new Set([...Object.keys(old), ...Object.keys(now)])) {
    const place = inside(pair.place, `[${JSON.stringify(pattern)}]`);
    const one = old[pattern] ?? schemaOf(before);
    const other = now[pattern] ?? schemaOf(after);
    const names = `members whose names match ${valueText(pattern)}`;
    if (one === undefined) pair.note("additional-widened", `takes ${names} now`, widened(pair, "compatible"));
    else if (other === undefined)
      pair.note("additional-narrowed", `takes no ${names} any more`, narrowed(pair));
    else pair.descend(one, other, place);
  }
}

function schemaOf(additional: JsonValue): JsonValue | undefined {
  if (additional === false) return undefined;
  return additional === true ? {} : additional;
}

function objectOf(value: JsonValue | undefined): JsonObject {
  return isJsonObject(value) ? value : {};
}

function listOf(value: JsonValue | undefined): JsonValue[] {
  return Array.isArray(value) ? value : [];
}
