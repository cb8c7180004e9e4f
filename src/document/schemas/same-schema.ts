import { isJsonObject, type JsonObject, type JsonValue, jsonEquals } from "../json.js";
import { mapSchemas } from "../map-schemas.js";
import { isAnnotation } from "./schema-keywords.js";

const bare = new WeakMap<JsonObject, JsonValue>();

/** True when two schemas are written alike, whatever is remarked beside them at any depth. */
export function sameSchema(left: JsonValue, right: JsonValue): boolean {
  return jsonEquals(withoutRemarks(left), withoutRemarks(right));
}

function withoutRemarks(schema: JsonValue): JsonValue {
  if (!isJsonObject(schema)) return mapSchemas(schema, facts);
  const known = bare.get(schema) ?? mapSchemas(schema, facts);
  bare.set(schema, known);
  return known;
}

function facts(schema: JsonObject): JsonObject {
  return Object.fromEntries(
    Object.entries(schema).filter(
      ([keyword]) => !isAnnotation(keyword) && keyword !== "deprecated" && keyword !== "default",
    ),
  );
}
