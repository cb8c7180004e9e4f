import { isJsonObject, type JsonValue, jsonEquals } from "../../document/json.js";
import type { SchemaReader } from "../../document/schema-reader.js";
import type { UnionView } from "../../document/schema-view.js";

/** The members of two unions, sorted into those that belong together and those that stand alone. */
export interface MatchedMembers {
  readonly pairs: readonly (readonly [JsonValue, JsonValue])[];
  readonly removed: readonly JsonValue[];
  readonly added: readonly JsonValue[];
}

/**
 * Finds out which member of a union became which: by the name of the component, then by the values that pin it,
 * then by equality, and last by type where that leaves one on each side.
 */
export function matchMembers(
  before: UnionView,
  after: UnionView,
  readers: { readonly before: SchemaReader; readonly after: SchemaReader },
): MatchedMembers {
  const removed = [...before.members];
  const added = [...after.members];
  const pairs: [JsonValue, JsonValue][] = [];
  const matchBy = (matches: (old: JsonValue, now: JsonValue) => boolean, onlyIfUnique = false): void => {
    for (const old of [...removed]) {
      const found = added.filter((now) => matches(old, now));
      const [now] = found;
      if (now === undefined) continue;
      if (onlyIfUnique && (found.length > 1 || removed.filter((other) => matches(other, now)).length > 1)) {
        continue;
      }
      removed.splice(removed.indexOf(old), 1);
      added.splice(added.indexOf(now), 1);
      pairs.push([old, now]);
    }
  };
  const pinned = (reader: SchemaReader, union: UnionView, member: JsonValue): JsonValue[] =>
    discriminatorValues(reader, union, member) ?? [];
  const name = (reader: SchemaReader, member: JsonValue): string | undefined => reader.nameOf(member);
  matchBy((old, now) => {
    const oldName = name(readers.before, old);
    return oldName !== undefined && oldName === name(readers.after, now);
  });
  matchBy((old, now) => {
    const values = pinned(readers.before, before, old);
    return pinned(readers.after, after, now).some((value) => values.includes(value));
  });
  matchBy((old, now) => jsonEquals(readers.before.resolve(old), readers.after.resolve(now)));
  matchBy((old, now) => {
    const types = (reader: SchemaReader, member: JsonValue) => [...(reader.view(member).types ?? [])].sort();
    return jsonEquals(types(readers.before, old), types(readers.after, now));
  }, true);
  return { pairs, removed, added };
}

/** The values by which a discriminator knows a member: those that the member pins, or else those of the mapping. */
export function discriminatorValues(
  reader: SchemaReader,
  union: UnionView,
  member: JsonValue,
): JsonValue[] | undefined {
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
