import { typeOfValue } from "../../document/schemas/allowed-values.js";
import type { SchemaView } from "../../document/schemas/schema-view.js";
import { narrowed, type SchemaPair, widened } from "./schema-pair.js";

/** Compares types. Returns false when nothing else of the two schemas can be compared. */
export function compareTypes(pair: SchemaPair): boolean {
  const { before, after, note } = pair;
  const old = before.types;
  const now = after.types;
  if (isOpen(before) && isOpen(after)) return true;
  if (isOpen(before)) {
    note("type-narrowed", `was open and is ${typeList(after)} now`, narrowed(pair));
    return false;
  }
  if (isOpen(after)) {
    note("type-widened", `was ${typeList(before)} and is open now`, widened(pair, "breaking"));
    return false;
  }
  // What is no more than a union has the types of its members, which are compared there.
  if (old === undefined || now === undefined) return true;
  // Listed values are of few types, and which values there are is told of the lists.
  const lost = [...typesInUse(before, old)].filter((type) => !covers(now, type));
  const gained = [...typesInUse(after, now)].filter((type) => !covers(old, type));
  const isTold =
    after.values !== undefined && gained.length === 0 && [...now].some((type) => covers(old, type));
  if (isTold || (lost.length === 0 && gained.length === 0)) return true;
  const text = `was ${typeList(before)} and is ${typeList(after)} now`;
  if (lost.length > 0 && gained.length > 0) note("type-changed", text, "breaking");
  else if (lost.length > 0) note("type-narrowed", text, narrowed(pair));
  else note("type-widened", text, widened(pair, "breaking"));
  return [...old].some((type) => covers(now, type)) || [...now].some((type) => covers(old, type));
}

function typesInUse({ values }: SchemaView, types: ReadonlySet<string>): ReadonlySet<string> {
  return values === undefined || values.length === 0 ? types : new Set(values.map(typeOfValue));
}

/** True for what may be anything. */
export function isOpen({ types, unions }: SchemaView): boolean {
  return types === undefined && unions.length === 0;
}

function covers(types: ReadonlySet<string>, type: string): boolean {
  return types.has(type) || (type === "integer" && types.has("number"));
}

function typeList({ types, nullable }: SchemaView): string {
  if (types === undefined) return "one of several alternatives";
  return [...types].join(" or ") || (nullable ? "null" : "nothing");
}
