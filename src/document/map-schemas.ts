import { isJsonObject, type JsonObject, type JsonValue } from "./json.js";
import { NAME_MAPS, VALUE_MEMBERS } from "./map-parts.js";

const MAPS: ReadonlySet<string> = new Set([...NAME_MAPS, "paths"]);
const VALUES: ReadonlySet<string> = new Set([...VALUE_MEMBERS, "examples"]);

/** Changes every object of a document or a schema, the inner ones first, and lets examples and other values be. */
export function mapSchemas(value: JsonValue, change: (object: JsonObject) => JsonObject): JsonValue {
  if (Array.isArray(value)) return value.map((element) => mapSchemas(element, change));
  if (!isJsonObject(value)) return value;
  return change(
    Object.fromEntries(
      Object.entries(value).map(([key, member]) => {
        if (VALUES.has(key) || key.startsWith("x-")) return [key, member];
        return [key, MAPS.has(key) ? mapNamed(member, change) : mapSchemas(member, change)];
      }),
    ),
  );
}

/** Changes what a map of names holds, but not the map itself. */
export function mapNamed(map: JsonValue, change: (object: JsonObject) => JsonObject): JsonValue {
  if (!isJsonObject(map)) return mapSchemas(map, change);
  return Object.fromEntries(Object.entries(map).map(([name, member]) => [name, mapSchemas(member, change)]));
}
