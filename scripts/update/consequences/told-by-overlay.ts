import type { Change } from "../../../src/diff/change.js";
import type { ChangedExports } from "./changed-exports.js";

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
 * The changes of a document that the package had before, because an overlay told them:
 * the generated type of the schema is what it was.
 *
 * @param common the components that both documents have
 */
export function toldByOverlay(
  changes: readonly Change[],
  common: readonly string[],
  { schemas }: Pick<ChangedExports, "schemas">,
): Change[] {
  return changes.filter(({ kind, place }) => {
    // A place begins with the name of its component, which can hold a dot itself.
    const owners = common.filter(
      (name) => place === name || (/^[.[ ]/.test(place.slice(name.length)) && place.startsWith(name)),
    );
    return IN_TYPES.has(kind) && owners.length === 1 && owners.every((name) => !schemas.includes(name));
  });
}
