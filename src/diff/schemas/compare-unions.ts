import { isJsonObject, type JsonValue } from "../../document/json.js";
import type { SchemaReader } from "../../document/schema-reader.js";
import type { SchemaView, UnionView } from "../../document/schema-view.js";
import { inside } from "../place.js";
import { compareLists } from "./compare-values.js";
import { mappedValues, matchMembers } from "./match-members.js";
import { narrowed, type SchemaPair, widened } from "./schema-pair.js";

/**
 * Compares what `oneOf` and `anyOf` offer. A plain schema is a union of one,
 * so that adding an alternative to it is no more than that.
 *
 * @param before the old schema, and `after` the new one, as the pair has them
 * @returns true when the comparison of the unions was all there is to compare
 */
export function compareUnions(pair: SchemaPair, before: JsonValue, after: JsonValue): boolean {
  const old = pair.before.unions;
  const now = pair.after.unions;
  if (old.length === now.length) {
    for (const [index, union] of old.entries()) {
      const other = now[index];
      if (other !== undefined) compareMembers(pair, union, other);
    }
    return false;
  }
  const [oldUnion] = old;
  const [nowUnion] = now;
  if (oldUnion === undefined && now.length === 1 && nowUnion !== undefined && isOnlyUnion(pair.after)) {
    compareMembers(pair, asUnion(before, pair.readers.before), nowUnion);
    return true;
  }
  if (nowUnion === undefined && old.length === 1 && oldUnion !== undefined && isOnlyUnion(pair.before)) {
    compareMembers(pair, oldUnion, asUnion(after, pair.readers.after));
    return true;
  }
  const fewer = now.length < old.length;
  pair.note(
    fewer ? "union-removed" : "union-added",
    fewer ? "need not be one of several alternatives any more" : "must be one of several alternatives now",
    fewer ? widened(pair, "attention") : narrowed(pair),
  );
  return false;
}

/** A schema that is no union, as a union of one; or of one for each of its types, which says the same. */
function asUnion(schema: JsonValue, reader: SchemaReader): UnionView {
  const alone = reader.withoutNull(schema);
  const types = [...(reader.view(alone).types ?? [])];
  const members =
    types.length > 1 && isJsonObject(alone) ? types.map((type) => ({ ...alone, type })) : [alone];
  return { members, discriminator: undefined };
}

function isOnlyUnion(view: SchemaView): boolean {
  return view.properties.size === 0 && view.items === undefined && view.values === undefined;
}

function compareMembers(pair: SchemaPair, before: UnionView, after: UnionView): void {
  const { readers, place, note, descend } = pair;
  compareDiscriminators(pair, before, after);
  const { pairs, removed, added } = matchMembers(before, after, readers);
  for (const member of added) {
    note(
      "alternative-added",
      `alternative ${label(readers.after, member)} added`,
      widened(pair, "attention"),
    );
  }
  for (const member of removed) {
    const verdict = pair.direction === "request" ? "breaking" : "attention";
    note("alternative-removed", `alternative ${label(readers.before, member)} removed`, verdict);
  }
  for (const [old, now] of pairs) {
    descend(old, now, inside(place, ` (${plainLabel(readers.before, old)})`));
    if (!isPinned(readers.before, before, old) && !isPinned(readers.after, after, now)) {
      if (before.discriminator !== undefined && after.discriminator !== undefined) {
        compareLists(
          pair,
          mappedValues(readers.before, before, old),
          mappedValues(readers.after, after, now),
        );
      }
    }
  }
}

/** A member that pins the property with values of its own is compared by these, not by the mapping. */
function isPinned(reader: SchemaReader, union: UnionView, member: JsonValue): boolean {
  const property = union.discriminator?.propertyName;
  if (typeof property !== "string") return false;
  return reader.view(reader.view(member).properties.get(property)).values !== undefined;
}

function compareDiscriminators({ note }: SchemaPair, before: UnionView, after: UnionView): void {
  const old = before.discriminator?.propertyName;
  const now = after.discriminator?.propertyName;
  // Without one on both sides the members are still told apart by what they hold.
  if (old === undefined || now === undefined || old === now) return;
  note("discriminator-changed", `is told apart by \`${now}\` instead of \`${old}\``, "breaking");
}

function label(reader: SchemaReader, member: JsonValue): string {
  return `\`${plainLabel(reader, member)}\``;
}

function plainLabel(reader: SchemaReader, member: JsonValue): string {
  return reader.nameOf(member) ?? ([...(reader.view(member).types ?? [])].join(" or ") || "without a name");
}
