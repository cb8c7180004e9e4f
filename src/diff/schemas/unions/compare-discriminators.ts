import type { ExactValue } from "../../../document/exact-integers.js";
import type { JsonValue } from "../../../document/json.js";
import type { SchemaReader } from "../../../document/schemas/schema-reader.js";
import type { UnionView } from "../../../document/schemas/schema-view.js";
import { inside, type Place } from "../../place.js";
import { compareLists } from "../compare-values.js";
import { type SchemaPair, widened } from "../schema-pair.js";
import { discriminatorValues, type MatchedAlternatives, mappedValues } from "./match-alternatives.js";

/** Compares by what the alternatives of two unions are told apart. */
export function compareDiscriminators(
  pair: SchemaPair,
  before: UnionView,
  after: UnionView,
  { pairs, placeOf }: Pick<MatchedAlternatives, "pairs"> & { readonly placeOf: (old: JsonValue) => Place },
): void {
  const old = before.discriminator?.propertyName;
  const now = after.discriminator?.propertyName;
  if (old === undefined && now === undefined) return;
  if (old === undefined) {
    // The alternatives hold what they held, and are still told apart by it.
    pair.note("discriminator-added", `is told apart by \`${now}\` now`, "compatible");
    return;
  }
  if (now === undefined) {
    const text = `is not told apart by \`${old}\` any more`;
    pair.note("discriminator-removed", text, widened(pair, "attention"));
    return;
  }
  if (old !== now) {
    pair.note("discriminator-changed", `is told apart by \`${now}\` instead of \`${old}\``, "breaking");
    return;
  }
  const known = allValues(pair.readers.before, before);
  const keepsAny = allValues(pair.readers.after, after).some((value) => known.includes(value));
  for (const [member, other] of pairs) {
    // What the member pins by itself is compared with the member.
    if (isPinned(pair.readers.before, old, member) || isPinned(pair.readers.after, now, other)) continue;
    compareLists(
      pair,
      mappedValues(pair.readers.before, before, member),
      mappedValues(pair.readers.after, after, other),
      { place: inside(placeOf(member), `.${String(old)}`), keepsAny },
    );
  }
}

function allValues(reader: SchemaReader, union: UnionView): ExactValue[] {
  return union.members.flatMap((member) => discriminatorValues(reader, union, member) ?? []);
}

function isPinned(reader: SchemaReader, property: JsonValue, member: JsonValue): boolean {
  return reader.view(reader.view(member).properties.get(String(property))).values !== undefined;
}
