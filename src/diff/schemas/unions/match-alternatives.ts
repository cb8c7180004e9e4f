import type { ExactValue } from "../../../document/exact-integers.js";
import { isJsonObject, type JsonValue } from "../../../document/json.js";
import { sameSchema } from "../../../document/schemas/same-schema.js";
import type { SchemaReader } from "../../../document/schemas/schema-reader.js";
import type { UnionView } from "../../../document/schemas/schema-view.js";
import type { SchemaPair } from "../schema-pair.js";

/** The alternatives of two unions, sorted into those that belong together and those that stand alone. */
export interface MatchedAlternatives {
  readonly pairs: readonly (readonly [JsonValue, JsonValue])[];
  readonly removed: readonly JsonValue[];
  readonly added: readonly JsonValue[];
}

/** Takes alternatives that belong together out of two lists. */
export function takePairs(
  removed: JsonValue[],
  added: JsonValue[],
  matches: (old: JsonValue, now: JsonValue) => boolean,
): [JsonValue, JsonValue][] {
  const pairs: [JsonValue, JsonValue][] = [];
  for (const old of [...removed]) {
    const now = added.find((other) => matches(old, other));
    if (now === undefined) continue;
    removed.splice(removed.indexOf(old), 1);
    added.splice(added.indexOf(now), 1);
    pairs.push([old, now]);
  }
  return pairs;
}

/**
 * Finds out which alternative of a union became which, as far as that is beyond doubt: by the name of the component,
 * then by the values that pin it, then because they say the same.
 */
export function matchAlternatives(
  before: UnionView,
  after: UnionView,
  { readers, alternatives }: Pick<SchemaPair, "readers" | "alternatives">,
): MatchedAlternatives {
  const removed = [...before.members];
  const added = [...after.members];
  const pinned = (reader: SchemaReader, union: UnionView, member: JsonValue): ExactValue[] =>
    discriminatorValues(reader, union, member) ?? [];
  const pairs = [
    ...takePairs(removed, added, (old, now) => {
      const oldName = alternatives.before.nameOf(old);
      return oldName !== undefined && oldName === alternatives.after.nameOf(now);
    }),
    ...takePairs(removed, added, (old, now) => {
      const values = pinned(readers.before, before, old);
      return pinned(readers.after, after, now).some((value) => values.includes(value));
    }),
    ...takePairs(removed, added, (old, now) =>
      sameSchema(readers.before.resolve(old), readers.after.resolve(now)),
    ),
  ];
  return { pairs, removed, added };
}

/** The values by which a discriminator knows a member: those that the member pins, or else those of the mapping. */
export function discriminatorValues(
  reader: SchemaReader,
  union: UnionView,
  member: JsonValue,
): ExactValue[] | undefined {
  const property = union.discriminator?.propertyName;
  if (typeof property !== "string") return undefined;
  const pinned = reader.view(reader.view(member).properties.get(property)).values;
  return pinned === undefined ? mappedValues(reader, union, member) : [...pinned];
}

/** The values that the mapping of a discriminator leads to a member by; its own name where no mapping does. */
export function mappedValues(reader: SchemaReader, union: UnionView, member: JsonValue): string[] {
  const mapping = union.discriminator?.mapping;
  const name = reader.nameOf(member);
  if (name === undefined) return [];
  const entries = Object.entries(isJsonObject(mapping) ? mapping : {});
  const values = entries.filter(([, target]) => {
    const text = String(target);
    return text === name || text.split("/").at(-1)?.replaceAll("~1", "/").replaceAll("~0", "~") === name;
  });
  return values.length === 0 ? [name] : values.map(([value]) => value);
}
