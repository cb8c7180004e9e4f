import type { JsonObject } from "../../document/json.js";

/**
 * A schema of lists with nothing in it but one schema for all elements, or one for each of them.
 * A tuple is what names its elements, has all of them, and no others.
 * Of a list that may end before, or go on after such elements, any element may be anywhere.
 */
export function plainList(schema: JsonObject): JsonObject {
  const { items, prefixItems, minItems, maxItems, ...others } = schema;
  const lengths = {
    ...(minItems === undefined ? {} : { minItems }),
    ...(maxItems === undefined ? {} : { maxItems }),
  };
  if (!Array.isArray(prefixItems) || prefixItems.length === 0) {
    if (items === false) return { ...others, ...lengths, maxItems: 0 };
    const { prefixItems: _none, ...rest } = schema;
    return items === true ? { ...others, ...lengths } : rest;
  }
  const count = prefixItems.length;
  const isClosed = items === false || (typeof maxItems === "number" && maxItems <= count);
  if (isClosed && minItems === count && (maxItems ?? count) === count) return { ...others, prefixItems };
  const elements = isClosed
    ? prefixItems
    : [...prefixItems, items === undefined || items === true ? {} : items];
  const most = items === false && maxItems === undefined ? { maxItems: count } : {};
  return { ...others, ...lengths, ...most, items: { anyOf: elements } };
}
