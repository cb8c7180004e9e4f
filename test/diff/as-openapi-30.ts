import { isJsonObject, type JsonObject, type JsonValue } from "../../src/document/json.js";
import { mapSchemas } from "../../src/document/map-schemas.js";

/** Says in the words of OpenAPI 3.0 what a document says in those of 3.1. */
export function asOpenApi30(document: JsonObject): JsonObject {
  const rewritten = mapSchemas(document, (object) => nullableUnion(nullableType(object)));
  if (!isJsonObject(rewritten) || !isJsonObject(rewritten.info)) throw new Error("no document");
  const { summary: _, license: __, ...info } = rewritten.info;
  return { ...rewritten, openapi: "3.0.3", info };
}

function nullableType(schema: JsonObject): JsonObject {
  const { type, ...others } = schema;
  if (!Array.isArray(type)) return schema;
  const types = type.filter((name) => name !== "null");
  const nullable = types.length < type.length ? { nullable: true } : {};
  const [only, ...more] = types;
  if (only !== undefined && more.length === 0) return { ...others, type: only, ...nullable };
  return { ...others, anyOf: types.map((name) => ({ type: name })), ...nullable };
}

function nullableUnion(schema: JsonObject): JsonObject {
  for (const keyword of ["anyOf", "oneOf"]) {
    const { [keyword]: members, ...others } = schema;
    if (!Array.isArray(members) || !members.some(isNull)) continue;
    const rest = members.filter((member) => !isNull(member));
    return { ...others, nullable: true, [rest.length === 1 ? "allOf" : keyword]: rest };
  }
  return schema;
}

function isNull(schema: JsonValue): boolean {
  return isJsonObject(schema) && schema.type === "null";
}
