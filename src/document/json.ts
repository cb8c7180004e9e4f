import { isDeepStrictEqual } from "node:util";

/** Any value that JSON can hold. */
export type JsonValue = string | number | boolean | null | JsonValue[] | JsonObject;

/** A JSON object. */
export interface JsonObject {
  [key: string]: JsonValue;
}

/** True for a JSON object, false for an array, `null` and every primitive. */
export function isJsonObject(value: unknown): value is JsonObject {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** A deep copy without shared parts: two YAML aliases of one anchor become two values. */
export function cloneJson<T extends JsonValue>(value: T): T {
  return JSON.parse(JSON.stringify(value));
}

/** Deep equality in which the order of object keys does not count and the order of array elements does. */
export function jsonEquals(left: JsonValue, right: JsonValue): boolean {
  return isDeepStrictEqual(left, right);
}

/** One line of JSON for a message, cut at `limit` characters. */
export function jsonForMessage(value: JsonValue, limit = 400): string {
  const text = JSON.stringify(value);
  return text.length > limit ? `${text.slice(0, limit)}... (${text.length} characters)` : text;
}
