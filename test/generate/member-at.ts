import type { JsonObject, JsonValue } from "../../src/document/json.js";

/** What is at a place of a document, if anything. */
export function memberAt(document: JsonObject, ...path: string[]): JsonValue | undefined {
  return path.reduce<JsonValue | undefined>(
    (value, key) =>
      typeof value === "object" && value !== null && !Array.isArray(value) ? value[key] : undefined,
    document,
  );
}
