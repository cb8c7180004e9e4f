import { isJsonObject, type JsonObject, type JsonValue } from "../../../src/document/json.js";
import { mapSchemas } from "../../../src/document/map-schemas.js";
import { componentOf, SCHEMA_PREFIX } from "../../../src/document/references.js";

/**
 * Writes into each discriminator the values that its mapping leaves unsaid: there the value is the name of the schema,
 * so that schemas which are about to get other names keep being told by the old ones.
 *
 * @param name the name of the schema
 * @param schemas all components
 * @param names the new name of each component
 */
export function withImpliedValues(
  schema: JsonObject,
  name: string,
  schemas: JsonObject,
  names: ReadonlyMap<string, string>,
): JsonObject {
  const change = (object: JsonObject, own: readonly string[] = []): JsonObject => {
    const { discriminator } = object;
    if (!isJsonObject(discriminator)) return object;
    const mapping = isJsonObject(discriminator.mapping) ? discriminator.mapping : {};
    const told = new Set(Object.values(mapping).map((target) => componentOf(String(target))));
    const implied = [...membersOf(object), ...own].filter(
      (member) => !told.has(member) && names.get(member) !== member,
    );
    if (implied.length === 0) return object;
    const values = implied.map((member) => [member, SCHEMA_PREFIX + encoded(member)]);
    return {
      ...object,
      discriminator: { ...discriminator, mapping: { ...mapping, ...Object.fromEntries(values) } },
    };
  };
  const inside = mapSchemas(schema, (object) => change(object));
  return isJsonObject(inside) ? change(inside, heirsOf(name, schemas)) : schema;
}

function membersOf({ oneOf, anyOf }: JsonObject): string[] {
  const members = oneOf ?? anyOf;
  return Array.isArray(members) ? referencedBy(members) : [];
}

/** The schemas that take this one, which tells them apart, into their `allOf`. */
function heirsOf(name: string, schemas: JsonObject): string[] {
  return Object.entries(schemas).flatMap(([heir, schema]) => {
    const parts = isJsonObject(schema) && Array.isArray(schema.allOf) ? referencedBy(schema.allOf) : [];
    return parts.includes(name) ? [heir] : [];
  });
}

function referencedBy(schemas: readonly JsonValue[]): string[] {
  return schemas.flatMap((schema) =>
    isJsonObject(schema) && typeof schema.$ref === "string" ? [componentOf(schema.$ref)] : [],
  );
}

function encoded(name: string): string {
  return name.replaceAll("~", "~0").replaceAll("/", "~1").replaceAll("%", "%25");
}
