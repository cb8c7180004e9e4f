import { isJsonObject, type JsonObject, type JsonValue } from "../../document/json.js";
import { mapSchemas } from "../../document/map-schemas.js";
import { isAnnotation } from "../../document/schemas/schema-keywords.js";
import { plainList } from "./plain-list.js";
import { plainObject } from "./plain-object.js";
import { plainValues } from "./plain-values.js";
import { mapSchemaPlaces } from "./schema-places.js";

/** Keywords that lead to other schemas which a value has to fit as well. */
const PARTS = ["$ref", "allOf", "anyOf", "oneOf"];

/**
 * The document with its schemas written in the way that both generators read alike.
 * Each of them overlooks keywords, or takes one for something that JSON Schema does not say, and not the same ones:
 * what neither can say is left out here, and the rest is said with what both know.
 */
export function plainSchemas(document: JsonObject): JsonObject {
  return mapSchemaPlaces(document, (root) => mapSchemas(asObject(root), plainSchema));
}

function plainSchema(object: JsonObject): JsonObject {
  // Definitions have become components, and openapi-typescript would make them members.
  const { $defs: _defs, contentMediaType: _mediaType, ...schema } = object;
  return withPartsApart(plainObject(plainList(plainValues(withoutBooleans(withoutSingles(schema))))));
}

/** A list of types that is one type, and a union of one schema that stands there itself, as what they are. */
function withoutSingles({ type, ...schema }: JsonObject): JsonObject {
  const typed = Array.isArray(type) && type.length === 1 ? type[0] : type;
  const plain = typed === undefined ? schema : { type: typed, ...schema };
  for (const key of ["allOf", "anyOf", "oneOf"]) {
    const { [key]: list, ...beside } = plain;
    const [only, ...others] = Array.isArray(list) ? list : [];
    const isAlone = isJsonObject(only) && others.length === 0 && only.$ref === undefined;
    if (isAlone && Object.keys(beside).every((name) => isAnnotation(name) || isNote(name))) {
      return { ...only, ...beside };
    }
  }
  return plain;
}

/** `true` and `false` as objects: some generators drop a member whose schema is one. */
function asObject(schema: JsonValue): JsonValue {
  if (typeof schema !== "boolean") return schema;
  return schema ? {} : { not: {} };
}

function withoutBooleans(schema: JsonObject): JsonObject {
  const plain = { ...schema };
  for (const key of ["allOf", "anyOf", "oneOf", "prefixItems"]) {
    const list = plain[key];
    if (Array.isArray(list)) plain[key] = list.map(asObject);
  }
  for (const key of ["properties", "patternProperties"]) {
    const map = plain[key];
    if (!isJsonObject(map)) continue;
    plain[key] = Object.fromEntries(Object.entries(map).map(([name, member]) => [name, asObject(member)]));
  }
  return plain;
}

/** Puts what stands beside a reference or a union, and limits it, into an `allOf` with it: beside, it is overlooked. */
function withPartsApart(schema: JsonObject): JsonObject {
  const parts = PARTS.filter((key) => schema[key] !== undefined);
  const limits = Object.keys(schema).filter(
    (key) => !PARTS.includes(key) && key !== "discriminator" && !isAnnotation(key) && !isNote(key),
  );
  const [only] = parts;
  const apart = parts.length > 1 || (limits.length > 0 && (only !== "allOf" || limits.includes("required")));
  if (only === undefined || !apart) return schema;
  const pick = (keys: readonly string[]): JsonObject =>
    Object.fromEntries(Object.entries(schema).filter(([key]) => keys.includes(key)));
  const { allOf } = schema;
  const unions = parts.filter((key) => key !== "allOf");
  const [firstUnion] = unions.filter((key) => key !== "$ref");
  return {
    ...Object.fromEntries(Object.entries(schema).filter(([key]) => isAnnotation(key) || isNote(key))),
    allOf: [
      ...(Array.isArray(allOf) ? allOf : []),
      ...unions.map((key) => pick(key === firstUnion ? [key, "discriminator"] : [key])),
      ...(limits.length === 0 ? [] : [pick(limits)]),
    ],
  };
}

function isNote(key: string): boolean {
  return key === "deprecated" || key === "default";
}
