import { isJsonObject, type JsonObject, type JsonValue } from "../../document/json.js";

/**
 * A schema of objects that names each member which it requires, says of others the same whatever they are called,
 * and says that it is one: what has members is meant to be an object, also where its type is not told.
 */
export function plainObject(schema: JsonObject): JsonObject {
  const { type, properties, required, patternProperties, ...others } = schema;
  const told = Array.isArray(type) ? type : type === undefined ? undefined : [type];
  if (told !== undefined && !told.includes("object")) return schema;
  const named = isJsonObject(properties) ? properties : {};
  const patterns = isJsonObject(patternProperties) ? patternProperties : {};
  const additional = additionalWith(Object.values(patterns), others.additionalProperties);
  const names = Array.isArray(required) ? required.map(String) : [];
  const unnamed = additional === false ? [] : names.filter((name) => !Object.hasOwn(named, name));
  const members = {
    ...named,
    ...Object.fromEntries(unnamed.map((name) => [name, isJsonObject(additional) ? additional : {}])),
  };
  const wanted = names.filter((name) => Object.hasOwn(members, name));
  const isOfObjects = told !== undefined || Object.keys(members).length > 0 || isJsonObject(additional);
  if (!isOfObjects) return schema;
  return {
    ...others,
    type: type ?? "object",
    ...(properties === undefined && unnamed.length === 0 ? {} : { properties: members }),
    ...(required === undefined ? {} : { required: wanted }),
    ...(additional === undefined ? {} : { additionalProperties: additional }),
  };
}

/** What is said of members without a name of their own, when some are told by a pattern. */
function additionalWith(
  patterns: readonly JsonValue[],
  additional: JsonValue | undefined,
): JsonValue | undefined {
  if (patterns.length === 0) return additional;
  // Names that fit no pattern may be anything, so nothing is known of any.
  if (additional === undefined || additional === true) return true;
  return additional === false && patterns.length === 1
    ? (patterns[0] ?? true)
    : { anyOf: [...patterns, ...(additional === false ? [] : [additional])] };
}
