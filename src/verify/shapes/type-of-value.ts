/** So many items of a list say what it holds; the next thousand would say no more. */
const MOST_ITEMS = 200;

/** The type of a value, without anything of the value: `string`, `integer | null`, `(string | null)[]`. */
export function typeOfValue(value: unknown): string {
  if (!Array.isArray(value)) return typeOfItem(value);
  if (value.length === 0) return "empty array";
  return listOf(union(value.slice(0, MOST_ITEMS).map(typeOfItem)));
}

/** Several types as one. */
export function union(types: readonly string[]): string {
  return [...new Set(types)].join(" | ");
}

/** The type of a list of such items. */
export function listOf(type: string): string {
  return type.includes(" | ") ? `(${type})[]` : `${type}[]`;
}

function typeOfItem(value: unknown): string {
  if (value === null) return "null";
  if (Array.isArray(value)) return "array";
  if (typeof value === "number") return Number.isInteger(value) ? "integer" : "number";
  return typeof value;
}
