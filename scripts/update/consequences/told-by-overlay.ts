import type { Change } from "../../../src/diff/change.js";
import type { ChangedExports, SchemaMember } from "./changed-exports.js";

/** Changes that show in the generated type of the schema that they belong to. */
const IN_TYPES = new Set([
  "enum-value-added",
  "enum-value-removed",
  "enum-replaced",
  "null-added",
  "null-removed",
  "property-added",
  "property-removed",
  "property-required",
  "property-optional",
  "type-changed",
  "type-widened",
  "type-narrowed",
  "alternative-added",
  "alternative-removed",
  "alternatives-replaced",
  "reference-changed",
]);

/**
 * The members whose types tell whether the package had a change before.
 *
 * @param common the components that both documents have
 */
export function membersInQuestion(changes: readonly Change[], common: readonly string[]): SchemaMember[] {
  const members = changes
    .filter(({ kind }) => IN_TYPES.has(kind))
    .flatMap(({ place }) => ownersOf(place, common).flatMap((schema) => memberIn(place, schema) ?? []));
  return [...new Map(members.map((member) => [JSON.stringify(member), member])).values()];
}

/**
 * The changes of a document that the package had before, because an overlay told them:
 * the generated type of the schema, or that of its member, is what it was.
 *
 * @param common the components that both documents have
 */
export function toldByOverlay(
  changes: readonly Change[],
  common: readonly string[],
  { schemas, members }: Pick<ChangedExports, "schemas" | "members">,
): Change[] {
  const changed = new Set(members.map(({ schema, member }) => JSON.stringify({ schema, member })));
  return changes.filter(({ kind, place }) => {
    const [owner, another] = ownersOf(place, common);
    if (!IN_TYPES.has(kind) || owner === undefined || another !== undefined) return false;
    if (!schemas.includes(owner)) return true;
    const member = memberIn(place, owner);
    return member !== undefined && !changed.has(JSON.stringify(member));
  });
}

/** A place begins with the name of its component, which can hold a dot itself. */
function ownersOf(place: string, common: readonly string[]): string[] {
  return common.filter(
    (name) => place === name || (/^[.[ ]/.test(place.slice(name.length)) && place.startsWith(name)),
  );
}

function memberIn(place: string, schema: string): SchemaMember | undefined {
  const member = /^\.([^.[ ]+)/.exec(place.slice(schema.length))?.[1];
  return member === undefined ? undefined : { schema, member };
}
