import { isJsonObject, type JsonObject, type JsonValue } from "./json.js";
import { mapParts } from "./map-parts.js";
import { mapSchemas } from "./map-schemas.js";
import { listed, type Warn } from "./self-contained.js";

/** What stays outside when a schema is wrapped: it is about the place and not about the kind of value. */
const PLACE_KEYWORDS = ["title", "description", "deprecated", "readOnly", "writeOnly", "default", "example"];

/** The end of the place of a schema, whatever holds it. */
const SCHEMA_PLACE = new RegExp(
  "/(?:schema|items|additionalProperties|unevaluatedProperties|unevaluatedItems)$" +
    "|/(?:not|if|then|else|contains|propertyNames|contentSchema)$" +
    String.raw`|/(?:schemas|properties|patternProperties|dependentSchemas|\$defs|definitions)/[^/]*$` +
    String.raw`|/(?:allOf|anyOf|oneOf|prefixItems)/\d+$`,
);

/** Keywords beside which the tools behind this know no schema that is only `true` or `false`. */
const ONE_SCHEMA = ["schema", "not", "if", "then", "else", "contains"];
const SCHEMA_LISTS = ["allOf", "anyOf", "oneOf", "prefixItems"];
const SCHEMA_MAPS = ["schemas", "$defs", "dependentSchemas"];

/**
 * The same document as OpenAPI 3.1, so that everything behind it, overlays included, knows one way to say things:
 * `nullable` becomes a type, and exclusive limits become numbers. Documents of 3.1 say `nullable`, too,
 * though it means nothing there: generators of the frameworks of servers go on writing it, and mean what 3.0 did.
 *
 * @param label how the warning names the document
 * @param warn told where a document of 3.1 says `nullable`
 */
export function asOpenApi31(document: JsonObject, label = "the document", warn: Warn = () => {}): JsonObject {
  if (typeof document.openapi === "string" && document.openapi.startsWith("3.0")) {
    const rewritten = mapSchemas(document, (object) => withoutNullable(exclusiveAsNumbers(object)));
    return { ...(isJsonObject(rewritten) ? rewritten : {}), openapi: "3.1.0" };
  }
  const nullable: string[] = [];
  const rewritten = mapParts(document, (object, kind, place) => {
    if (kind === "value") return object;
    if (!SCHEMA_PLACE.test(place)) return withSchemaObjects(object);
    if (object.nullable === true) nullable.push(place);
    return withoutNullable(withSchemaObjects(object));
  });
  if (nullable.length > 0) {
    warn(
      `${label}: OpenAPI 3.1 has no "nullable"; ` +
        `read as "or null" in ${nullable.length === 1 ? "1 place" : `${nullable.length} places`}: ${listed(nullable, ", ")}`,
    );
  }
  return rewritten;
}

function exclusiveAsNumbers(schema: JsonObject): JsonObject {
  const { exclusiveMinimum, exclusiveMaximum } = schema;
  if (typeof exclusiveMinimum !== "boolean" && typeof exclusiveMaximum !== "boolean") return schema;
  const limits = Object.entries(schema).flatMap(([key, value]): [string, JsonValue][] => {
    if (/^exclusiveM/.test(key) && typeof value === "boolean") return [];
    if (key === "minimum" && exclusiveMinimum === true) return [["exclusiveMinimum", value]];
    return [[key === "maximum" && exclusiveMaximum === true ? "exclusiveMaximum" : key, value]];
  });
  return Object.fromEntries(limits);
}

function withoutNullable(schema: JsonObject): JsonObject {
  if (typeof schema.nullable !== "boolean") return schema;
  const { nullable, ...others } = schema;
  if (!nullable) return others;
  const { type, enum: list } = others;
  if (typeof type === "string" || Array.isArray(type)) {
    const types = typeof type === "string" ? [type] : type;
    const withNull = Array.isArray(list) && !list.includes(null) ? { enum: [...list, null] } : {};
    return { ...others, type: types.includes("null") ? types : [...types, "null"], ...withNull };
  }
  const isKind = ([key]: [string, JsonValue]): boolean => !PLACE_KEYWORDS.includes(key);
  const kind = Object.entries(others).filter(isKind);
  // Without anything that limits it, it may be null already.
  if (kind.length === 0) return others;
  const place = Object.entries(others).filter((entry) => !isKind(entry));
  return { ...Object.fromEntries(place), anyOf: [Object.fromEntries(kind), { type: "null" }] };
}

function withSchemaObjects(part: JsonObject): JsonObject {
  const asObject = (value: JsonValue): JsonValue => {
    if (typeof value !== "boolean") return value;
    return value ? {} : { not: {} };
  };
  return Object.fromEntries(
    Object.entries(part).map(([key, value]) => {
      if (ONE_SCHEMA.includes(key)) return [key, asObject(value)];
      if (SCHEMA_LISTS.includes(key) && Array.isArray(value)) return [key, value.map(asObject)];
      if (!SCHEMA_MAPS.includes(key) || !isJsonObject(value)) return [key, value];
      return [
        key,
        Object.fromEntries(Object.entries(value).map(([name, member]) => [name, asObject(member)])),
      ];
    }),
  );
}
