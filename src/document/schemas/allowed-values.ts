import { isDeepStrictEqual } from "node:util";
import type { ExactValue } from "../exact-integers.js";
import { isJsonObject } from "../json.js";
import { isMultiple, isNumber } from "./exact-numbers.js";

/** The type of a value, in the words of JSON Schema. */
export function typeOfValue(value: ExactValue): string {
  if (value === null) return "null";
  if (Array.isArray(value)) return "array";
  if (typeof value === "bigint") return "integer";
  if (typeof value === "number") return Number.isInteger(value) ? "integer" : "number";
  return typeof value;
}

/** Whether a value is of one of some types. */
export function isOfTypes(value: ExactValue, types: ReadonlySet<string> | undefined): boolean {
  const type = typeOfValue(value);
  return types === undefined || types.has(type) || (type === "integer" && types.has("number"));
}

/** Whether a value keeps a limit. A limit of another type of value is none. */
export function keepsLimit(value: ExactValue, keyword: string, limit: ExactValue): boolean {
  if (keyword === "uniqueItems") return !Array.isArray(value) || isWithoutRepetition(value);
  if (keyword === "pattern") return typeof value !== "string" || matches(value, limit);
  if (!isNumber(limit)) return true;
  if (keyword === "multipleOf") return !isNumber(value) || isMultiple(value, limit);
  const size = sizeOf(value, keyword);
  if (size === undefined) return true;
  if (keyword.startsWith("exclusiveMin")) return size > limit;
  if (keyword.startsWith("exclusiveMax")) return size < limit;
  return keyword.startsWith("min") ? size >= limit : size <= limit;
}

/** What of a value a limit is about. */
function sizeOf(value: ExactValue, keyword: string): number | bigint | undefined {
  if (/Length$/.test(keyword)) return typeof value === "string" ? [...value].length : undefined;
  if (/Items$/.test(keyword)) return Array.isArray(value) ? value.length : undefined;
  if (/Properties$/.test(keyword)) return isJsonObject(value) ? Object.keys(value).length : undefined;
  if (/Contains$/.test(keyword)) return undefined;
  return isNumber(value) ? value : undefined;
}

function isWithoutRepetition(list: readonly ExactValue[]): boolean {
  return withoutRepetition(list).length === list.length;
}

/** Each value of a list once. */
export function withoutRepetition(list: readonly ExactValue[]): ExactValue[] {
  return list.filter((value, index) => list.findIndex((other) => isDeepStrictEqual(other, value)) === index);
}

function matches(text: string, pattern: ExactValue): boolean {
  try {
    return new RegExp(String(pattern), "u").test(text);
  } catch {
    // What is no regular expression here holds nothing back.
    return true;
  }
}
