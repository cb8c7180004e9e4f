import { Ajv2020 } from "ajv/dist/2020.js";
import addFormats from "ajv-formats";
import { isJsonObject, type JsonObject, type JsonValue } from "../../src/document/json.js";
import { mapSchemas } from "../../src/document/map-schemas.js";

// Not strict: real documents hold keywords that do not go with their type, and formats of their own.
const ajv = new Ajv2020({ strict: false, logger: false });
addFormats.default(ajv);

/** Keywords that our validators do not look at: what these alone would refuse passes. */
const UNCHECKED: ReadonlySet<string> = new Set([
  "multipleOf",
  "uniqueItems",
  "contains",
  "minContains",
  "maxContains",
  "propertyNames",
  "minProperties",
  "maxProperties",
  "dependentRequired",
  "dependentSchemas",
  "unevaluatedProperties",
  "unevaluatedItems",
  "not",
  "if",
  "then",
  "else",
]);

/** Formats that our validators look at as closely as ajv does; of others they let through more, or everything. */
const CHECKED_FORMATS: ReadonlySet<string> = new Set(["date-time", "date", "ipv4", "ipv6", "uuid"]);

/** What limits values without a type being told. */
const UNTYPED: ReadonlySet<string> = new Set(["enum", "const", "allOf", "anyOf", "oneOf", "$ref"]);

/** Tells whether a value is valid by JSON Schema, as ajv reads it. */
export function isValid(schema: JsonObject): (value: JsonValue) => boolean {
  const validate = ajv.compile(schema);
  return (value) => validate(value) === true;
}

/** The part of a schema that our validators look at. */
export function checkedPart(schema: JsonObject): JsonObject {
  const part = mapSchemas(schema, ({ oneOf, ...object }) => {
    const checked = Object.entries(object).filter(
      ([key, value]) =>
        !UNCHECKED.has(key) &&
        (key !== "format" || CHECKED_FORMATS.has(String(value))) &&
        (object.type !== undefined || UNTYPED.has(key)),
    );
    // That not more than one of them fits is nothing that we look at.
    return { ...Object.fromEntries(checked), ...(oneOf === undefined ? {} : { anyOf: oneOf }) };
  });
  return isJsonObject(part) ? part : {};
}
