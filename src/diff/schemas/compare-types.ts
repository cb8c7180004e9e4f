import type { SchemaView } from "../../document/schema-view.js";
import { narrowed, type SchemaPair, widened } from "./schema-pair.js";

/** Compares "or null", unless one side is open and null is no more than one of the things that it may be. */
export function compareNull(pair: SchemaPair): void {
  const { before, after, note } = pair;
  if (before.nullable === after.nullable || isOpen(before) || isOpen(after)) return;
  if (after.nullable) note("null-added", "may be null now", widened(pair, "breaking"));
  else note("null-removed", "is never null any more", narrowed(pair));
}

function isOpen({ types, unions }: SchemaView): boolean {
  return types === undefined && unions.length === 0;
}

/** Compares types. Returns false when nothing else of the two schemas can be compared. */
export function compareTypes(pair: SchemaPair): boolean {
  const { before, after, note } = pair;
  const old = before.types;
  const now = after.types;
  if (old === undefined && now === undefined) return true;
  // What is no more than a union has the types of its members, which are compared there.
  if ((old === undefined && before.unions.length > 0) || (now === undefined && after.unions.length > 0)) {
    return true;
  }
  if (old === undefined) {
    note("type-narrowed", `was open and is ${typeList(now)} now`, narrowed(pair));
    return false;
  }
  if (now === undefined) {
    note("type-widened", `was ${typeList(old)} and is open now`, widened(pair, "breaking"));
    return false;
  }
  const lost = [...old].filter((type) => !covers(now, type));
  const gained = [...now].filter((type) => !covers(old, type));
  if (lost.length === 0 && gained.length === 0) return true;
  const text = `was ${typeList(old)} and is ${typeList(now)} now`;
  if (lost.length > 0 && gained.length > 0) note("type-changed", text, "breaking");
  else if (lost.length > 0) note("type-narrowed", text, narrowed(pair));
  else note("type-widened", text, widened(pair, "breaking"));
  return [...old].some((type) => now.has(type));
}

function covers(types: ReadonlySet<string>, type: string): boolean {
  return types.has(type) || (type === "integer" && types.has("number"));
}

function typeList(types: ReadonlySet<string> | undefined): string {
  return [...(types ?? [])].join(" or ") || "nothing";
}
