import type { JsonObject } from "../../../document/json.js";
import type { SchemaView } from "../../../document/schemas/schema-view.js";
import { isOpen } from "../compare-types.js";
import { narrowed, type SchemaPair, widened } from "../schema-pair.js";
import type { AlternativeReader, Alternatives } from "./alternatives.js";
import { compareAlternatives } from "./compare-alternatives.js";

/**
 * Compares what `oneOf` and `anyOf` offer. A plain schema is a union of one,
 * so that adding an alternative to it is no more than that.
 *
 * @returns true when the comparison of the unions was all there is to compare
 */
export function compareUnions(pair: SchemaPair): boolean {
  const { before, after, schemas, alternatives } = pair;
  if (before.unions.length === 0 && after.unions.length === 0 && !differInLists(before, after)) return false;
  if (isOpen(before) || isOpen(after)) return false;
  const old = sideOf(alternatives.before, schemas.before, alternatives.after, after);
  const now = sideOf(alternatives.after, schemas.after, alternatives.before, before);
  const isAlike = before.unions.length > 0 && before.unions.length === after.unions.length;
  if (isAlike && old?.hasBase === now?.hasBase) {
    for (const [index, union] of before.unions.entries()) {
      const other = after.unions[index];
      if (other !== undefined) compareAlternatives(pair, union, other);
    }
    return false;
  }
  if (old !== undefined && now !== undefined) {
    compareAlternatives(pair, old, now, !old.isUnion || !now.isUnion);
    return true;
  }
  const fewer = after.unions.length < before.unions.length;
  pair.note(
    fewer ? "union-removed" : "union-added",
    fewer ? "need not be one of several alternatives any more" : "must be one of several alternatives now",
    fewer ? widened(pair, "attention") : narrowed(pair),
  );
  return false;
}

/** A list of types is a union, too; as long as it stays the same, there is no need to take it apart. */
function differInLists(
  { types: old = new Set() }: SchemaView,
  { types: now = new Set() }: SchemaView,
): boolean {
  if (old.size < 2 && now.size < 2) return false;
  return old.size !== now.size || [...old].some((type) => !now.has(type));
}

/** A schema that the other side offers beside others is one alternative, even if it is a union itself. */
function sideOf(
  own: AlternativeReader,
  schema: JsonObject,
  other: AlternativeReader,
  otherView: SchemaView,
): Alternatives | undefined {
  const name = own.nameOf(schema);
  const isOffered = otherView.unions.some(({ members }) =>
    members.some((member) => name !== undefined && other.nameOf(member) === name),
  );
  return isOffered ? own.itself(schema) : own.of(schema);
}
