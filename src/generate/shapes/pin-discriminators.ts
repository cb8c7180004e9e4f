import { isJsonObject, type JsonObject, type JsonValue } from "../../document/json.js";
import { mapSchemas } from "../../document/map-schemas.js";
import { componentOf, componentSchemas, follow } from "../../document/references.js";
import { pinnedDiscriminator } from "./pinned-discriminator.js";
import { mapSchemaPlaces } from "./schema-places.js";

/**
 * The document with each member of a union, and each heir of a schema that tells its heirs apart, holding
 * the discriminator to the values that it is meant by, where it does not do so itself.
 * A discriminator that may be missing stays so: it is a hint, and no limit to what is valid.
 */
export function pinDiscriminators(document: JsonObject): JsonObject {
  const schemas = componentSchemas(document);
  return mapSchemaPlaces(document, (root, _direction, name) => {
    const inside = mapSchemas(root, (object) => withPinnedMembers(object, document));
    return name === undefined || !isJsonObject(inside)
      ? inside
      : withPinnedHeir(inside, name, schemas, document);
  });
}

function withPinnedMembers(schema: JsonObject, document: JsonObject): JsonObject {
  const { discriminator, ...plain } = schema;
  if (!isJsonObject(discriminator)) return schema;
  const key = Array.isArray(schema.oneOf) ? "oneOf" : "anyOf";
  const members = schema[key];
  if (!Array.isArray(members)) return plain;
  if (pinnedDiscriminator(document, schema) !== undefined) return schema;
  const property = String(discriminator.propertyName);
  return {
    ...plain,
    [key]: members.map((member) => {
      const name =
        isJsonObject(member) && typeof member.$ref === "string" ? componentOf(member.$ref) : undefined;
      if (name === undefined || !leavesOpen(member, property, document)) return member;
      return {
        allOf: [member, pin(property, valuesFor(discriminator, name), requires(member, property, document))],
      };
    }),
  };
}

function withPinnedHeir(
  schema: JsonObject,
  name: string,
  schemas: JsonObject,
  document: JsonObject,
): JsonObject {
  const pins = ancestorsOf(name, schemas).flatMap((ancestor) => {
    const { discriminator, oneOf, anyOf } = objectAt(schemas, ancestor);
    if (!isJsonObject(discriminator) || oneOf !== undefined || anyOf !== undefined) return [];
    const property = String(discriminator.propertyName);
    const own = { ...schema, allOf: partsOf(schema).filter(({ $ref }) => $ref === undefined) };
    if (!leavesOpen(own, property, document)) return [];
    // What takes this one over in its turn has a value of its own, and is still one of these.
    const family = Object.keys(schemas).filter(
      (heir) => heir === name || ancestorsOf(heir, schemas).includes(name),
    );
    const values = family.flatMap((heir) => valuesFor(discriminator, heir));
    return [pin(property, values, requires(schema, property, document))];
  });
  return pins.length === 0 ? schema : { ...schema, allOf: [...partsOf(schema), ...pins] };
}

function pin(property: string, values: readonly string[], required: boolean): JsonObject {
  return {
    type: "object",
    properties: { [property]: { type: "string", enum: [...new Set(values)] } },
    ...(required ? { required: [property] } : {}),
  };
}

/** The values that mean a schema: those that the mapping tells, or else its name. */
function valuesFor({ mapping }: JsonObject, name: string): string[] {
  const told = Object.entries(isJsonObject(mapping) ? mapping : {}).filter(
    ([, target]) => componentOf(String(target)) === name,
  );
  return told.length === 0 ? [name] : told.map(([value]) => value);
}

/** The schemas that one takes into its `allOf`, and those that these take. */
function ancestorsOf(name: string, schemas: JsonObject): string[] {
  const found = new Set(parentsOf(objectAt(schemas, name)));
  // A set hands out what is added to it while it is walked.
  for (const parent of found) for (const next of parentsOf(objectAt(schemas, parent))) found.add(next);
  found.delete(name);
  return [...found];
}

function parentsOf(schema: JsonObject): string[] {
  return partsOf(schema).flatMap(({ $ref }) => (typeof $ref === "string" ? [componentOf($ref)] : []));
}

function partsOf({ allOf }: JsonObject): JsonObject[] {
  return Array.isArray(allOf) ? allOf.filter(isJsonObject) : [];
}

function objectAt(schemas: JsonObject, name: string): JsonObject {
  const schema = Object.hasOwn(schemas, name) ? schemas[name] : undefined;
  return isJsonObject(schema) ? schema : {};
}

/** True when the schema says no more of the property than that it is a text, if as much. */
function leavesOpen(value: JsonValue, property: string, document: JsonObject): boolean {
  return schemasOf(value, document).every(({ properties }) => {
    const found =
      isJsonObject(properties) && Object.hasOwn(properties, property) ? properties[property] : undefined;
    if (found === undefined) return true;
    const { enum: values, const: only, type } = follow(document, found);
    return (
      values === undefined &&
      only === undefined &&
      [type].flat().some((name) => name === undefined || name === "string")
    );
  });
}

function requires(value: JsonValue, property: string, document: JsonObject): boolean {
  return schemasOf(value, document).some(
    ({ required }) => Array.isArray(required) && required.includes(property),
  );
}

/** The schema and the parts of its `allOf`, references followed. */
function schemasOf(value: JsonValue, document: JsonObject): JsonObject[] {
  const found = new Set([follow(document, value)]);
  for (const schema of found) for (const part of partsOf(schema)) found.add(follow(document, part));
  return [...found];
}
