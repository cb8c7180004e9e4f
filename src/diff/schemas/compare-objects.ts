import { isJsonObject, type JsonValue } from "../../document/json.js";
import { sameSchema } from "../../document/schemas/same-schema.js";
import type { SchemaReader } from "../../document/schemas/schema-reader.js";
import type { SchemaView } from "../../document/schemas/schema-view.js";
import { inside, type Place } from "../place.js";
import { compareMarks } from "./compare-marks.js";
import { narrowed, type SchemaPair, widened } from "./schema-pair.js";

/** Compares the members of objects and the elements of arrays. */
export function compareObjects(pair: SchemaPair): void {
  const { before, after, direction, readers } = pair;
  const shown = (
    properties: ReadonlyMap<string, JsonValue>,
    side: "before" | "after",
  ): ReadonlyMap<string, JsonValue> =>
    new Map(
      [...properties].filter(
        ([, schema]) => readers[side].isVisible(schema, direction) && !isForbidden(readers[side], schema),
      ),
    );
  const old = shown(before.properties, "before");
  const now = shown(after.properties, "after");
  const isLeft = (name: string) => isNamed(readers.after, after, name);
  const removed = [...old].filter(([name]) => !isLeft(name));
  const added = [...now].filter(([name]) => !isNamed(readers.before, before, name));
  for (const name of before.properties.keys()) compareMarks(pair, name, member(pair, name));
  for (const [name, schema] of removed) noteRemoved(pair, name, schema, renamedTo(schema, removed, added));
  for (const [name, schema] of added) noteAdded(pair, name, schema);
  compareUnnamed(pair);
  for (const [name, schema] of old) {
    const other = now.get(name);
    if (other === undefined) continue;
    compareRequired(pair, name);
    pair.descend(schema, other, member(pair, name));
  }
  if (old.size + now.size > 0 || isObject(before.types) || isObject(after.types)) compareAdditional(pair);
  if (before.items !== undefined || after.items !== undefined) {
    pair.descend(before.items ?? {}, after.items ?? {}, inside(pair.place, "[]"));
  }
}

/** True for a member that can never be there. */
function isForbidden(reader: SchemaReader, schema: JsonValue): boolean {
  const { types, nullable } = reader.view(schema);
  return types?.size === 0 && !nullable;
}

function isNamed(reader: SchemaReader, { properties }: SchemaView, name: string): boolean {
  const schema = properties.get(name);
  return schema !== undefined && !isForbidden(reader, schema);
}

/** Members that have to be there although nothing is said of them. */
function compareUnnamed(pair: SchemaPair): void {
  const { before, after } = pair;
  for (const name of new Set([...before.required, ...after.required])) {
    const isNew = after.required.has(name);
    if (isNew === before.required.has(name)) continue;
    if (!(isNew ? after : before).properties.has(name)) compareRequired(pair, name);
  }
}

function isObject(types: ReadonlySet<string> | undefined): boolean {
  return types?.has("object") === true;
}

function member(pair: SchemaPair, name: string): Place {
  return inside(pair.place, /^[\w-]+$/.test(name) ? `.${name}` : `[${JSON.stringify(name)}]`);
}

/** The one new member that looks like the one that went, when there is no doubt which. */
function renamedTo(
  schema: JsonValue,
  removed: readonly [string, JsonValue][],
  added: readonly [string, JsonValue][],
): string | undefined {
  const alike = (list: readonly [string, JsonValue][]): [string, JsonValue][] =>
    list.filter(([, other]) => sameSchema(other, schema));
  const [first, ...others] = alike(added);
  return others.length === 0 && alike(removed).length === 1 ? first?.[0] : undefined;
}

function noteRemoved(pair: SchemaPair, name: string, schema: JsonValue, renamed: string | undefined): void {
  const { direction, after, note } = pair;
  // An object that takes anything goes on taking the member, though it may not heed it.
  const ignored = direction === "request" && after.additional !== false && !after.properties.has(name);
  const hint = renamed === undefined ? "" : `, perhaps renamed to \`${renamed}\`, which has the same schema`;
  note("property-removed", `removed${hint}`, ignored ? "attention" : "breaking", member(pair, name));
  if (ignored && isJsonObject(after.additional)) pair.descend(schema, after.additional, member(pair, name));
}

function noteAdded(pair: SchemaPair, name: string, schema: JsonValue): void {
  const { before, after } = pair;
  const required = after.required.has(name) && !before.required.has(name);
  const verdict = required ? narrowed(pair) : "compatible";
  pair.note(
    "property-added",
    required ? "added, and required" : "added, optional",
    verdict,
    member(pair, name),
  );
  // Until now it was one of those that have no name.
  if (isJsonObject(before.additional)) pair.descend(before.additional, schema, member(pair, name));
}

function compareRequired(pair: SchemaPair, name: string): void {
  const old = pair.before.required.has(name);
  const now = pair.after.required.has(name);
  if (old === now) return;
  const place = member(pair, name);
  if (now) pair.note("property-required", "is required now", narrowed(pair), place);
  else pair.note("property-optional", "may be missing now", widened(pair, "breaking"), place);
}

function compareAdditional(pair: SchemaPair): void {
  const old = pair.before.additional;
  const now = pair.after.additional;
  if (old === now) return;
  if (typeof old === "object" && typeof now === "object") {
    pair.descend(old, now, inside(pair.place, "[*]"));
  } else if (now === false || old === true) {
    const text =
      now === false ? "takes no further members any more" : "holds its further members to a schema now";
    pair.note("additional-narrowed", text, narrowed(pair));
  } else {
    const text = old === false ? "takes further members now" : "takes further members of any kind now";
    pair.note("additional-widened", text, widened(pair, old === false ? "compatible" : "attention"));
  }
}
