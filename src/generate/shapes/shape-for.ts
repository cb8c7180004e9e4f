import { isJsonObject, type JsonObject, type JsonValue } from "../../document/json.js";
import { componentOf, referenceTo, SCHEMA_PREFIX } from "../../document/references.js";
import type { Direction } from "./schema-places.js";

/** The name of the component that stands for another one. */
export type RenameReference = (name: string) => string;

/** The mark of a member that a direction does not have. */
const HIDING = { request: "readOnly", answer: "writeOnly" } as const;

/** What holds no schema. */
const NO_SCHEMAS: ReadonlySet<string> = new Set([
  "default",
  "enum",
  "const",
  "example",
  "examples",
  "required",
]);

/** Parts that hold for the same value as the schema itself. */
const PARTS: ReadonlySet<string> = new Set(["allOf", "anyOf", "oneOf"]);

/** True when anything in a document is marked. */
export function isMarked(value: JsonValue): boolean {
  if (Array.isArray(value)) return value.some(isMarked);
  if (!isJsonObject(value)) return false;
  return value.readOnly === true || value.writeOnly === true || Object.values(value).some(isMarked);
}

/**
 * The shape that a schema has in one direction, without marks: members of the other direction are gone,
 * and so they are from what is required, also where another part of the same `allOf` requires them.
 *
 * @param schemas all components
 * @param rename called with each component that the shape refers to
 */
export function shapeFor(
  schema: JsonValue,
  direction: Direction,
  schemas: JsonObject,
  rename: RenameReference,
): JsonValue {
  const shape = (value: JsonValue, hiddenAbove: ReadonlySet<string>): JsonValue => {
    if (!isJsonObject(value)) return value;
    const hidden = new Set([...hiddenAbove, ...hiddenMembers(value, direction, schemas)]);
    const nothing = new Set<string>();
    return Object.fromEntries(
      Object.entries(value).flatMap(([key, member]): [string, JsonValue][] => {
        if (key === "readOnly" || key === "writeOnly") return [];
        if (key === "$ref") return [[key, renamed(member)]];
        if (key === "required" && Array.isArray(member)) {
          return [[key, member.filter((name) => !hidden.has(String(name)))]];
        }
        if (key === "discriminator") {
          return isToldByHidden(value, direction, schemas) ? [] : [[key, withTargets(member)]];
        }
        if (NO_SCHEMAS.has(key) || key.startsWith("x-")) return [[key, member]];
        if (key === "properties" && isJsonObject(member)) {
          const shown = Object.entries(member).filter(([name]) => !hidden.has(name));
          return [
            [key, Object.fromEntries(shown.map(([name, property]) => [name, shape(property, nothing)]))],
          ];
        }
        if (Array.isArray(member)) {
          return [[key, member.map((part) => shape(part, PARTS.has(key) ? hidden : nothing))]];
        }
        return [[key, shape(member, nothing)]];
      }),
    );
  };
  const renamed = (reference: JsonValue): JsonValue => {
    if (typeof reference !== "string" || !reference.startsWith(SCHEMA_PREFIX)) return reference;
    const name = componentOf(reference);
    const other = rename(name);
    return other === name ? reference : referenceTo(other);
  };
  const withTargets = (discriminator: JsonValue): JsonValue => {
    if (!isJsonObject(discriminator) || !isJsonObject(discriminator.mapping)) return discriminator;
    const targets = Object.entries(discriminator.mapping).map(([value, target]) => [value, renamed(target)]);
    return { ...discriminator, mapping: Object.fromEntries(targets) };
  };
  return shape(schema, new Set());
}

/** True for a union whose members are told apart by something that a direction does not have. */
function isToldByHidden(
  { discriminator, oneOf, anyOf }: JsonObject,
  direction: Direction,
  schemas: JsonObject,
): boolean {
  if (!isJsonObject(discriminator)) return false;
  const members = [oneOf, anyOf].flatMap((list) => (Array.isArray(list) ? list.filter(isJsonObject) : []));
  return members.some((member) =>
    hiddenMembers(member, direction, schemas).includes(String(discriminator.propertyName)),
  );
}

/** The members of an object that a direction does not have, by the schema and all parts of its `allOf`. */
function hiddenMembers(schema: JsonObject, direction: Direction, schemas: JsonObject): string[] {
  return schemasOf(schema, schemas).flatMap(({ properties }) =>
    Object.entries(isJsonObject(properties) ? properties : {}).flatMap(([name, property]) =>
      isHidden(property, direction, schemas) ? [name] : [],
    ),
  );
}

function isHidden(property: JsonValue, direction: Direction, schemas: JsonObject): boolean {
  if (!isJsonObject(property)) return false;
  return schemasOf(property, schemas).some((part) => part[HIDING[direction]] === true);
}

/** The schema, what it refers to, and the parts of its `allOf`. */
function schemasOf(schema: JsonObject, schemas: JsonObject): JsonObject[] {
  const found = new Set([schema]);
  // A set hands out what is added to it while it is walked.
  for (const { $ref, allOf } of found) {
    const target = typeof $ref === "string" ? schemas[componentOf($ref)] : undefined;
    for (const next of [target, ...(Array.isArray(allOf) ? allOf : [])])
      if (isJsonObject(next)) found.add(next);
  }
  return [...found];
}
