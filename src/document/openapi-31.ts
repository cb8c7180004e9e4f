import { isJsonObject, type JsonObject, type JsonValue } from "./json.js";
import { mapSchemas } from "./map-schemas.js";

/** What stays outside when a schema is wrapped: it is about the place and not about the kind of value. */
const PLACE_KEYWORDS = ["title", "description", "deprecated", "readOnly", "writeOnly", "default", "example"];

/**
 * The same document as OpenAPI 3.1, so that everything behind it, overlays included, knows one way to say things:
 * `nullable` becomes a type, and exclusive limits become numbers. A document of 3.1 is returned as it is.
 */
export function asOpenApi31(document: JsonObject): JsonObject {
  if (typeof document.openapi !== "string" || !document.openapi.startsWith("3.0")) return document;
  const rewritten = mapSchemas(document, (object) => withoutNullable(exclusiveAsNumbers(object)));
  return { ...(isJsonObject(rewritten) ? rewritten : {}), openapi: "3.1.0" };
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
  if (typeof others.type === "string") {
    const { enum: list } = others;
    const withNull = Array.isArray(list) && !list.includes(null) ? { enum: [...list, null] } : {};
    return { ...others, type: [others.type, "null"], ...withNull };
  }
  const isKind = ([key]: [string, JsonValue]): boolean => !PLACE_KEYWORDS.includes(key);
  const kind = Object.entries(others).filter(isKind);
  // Without anything that limits it, it may be null already.
  if (kind.length === 0) return others;
  const place = Object.entries(others).filter((entry) => !isKind(entry));
  return { ...Object.fromEntries(place), anyOf: [Object.fromEntries(kind), { type: "null" }] };
}
