import type { JsonObject, JsonValue } from "../../../src/document/json.js";

/**
 * A schema of lists with nothing in it but one schema for all elements, or one for each of them.
 * A tuple is what names its elements and says nothing of others: its length is then taken to be meant, too.
 * Of a list that goes on after such elements, any element may be anywhere.
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
  const isThatLong = (length: JsonValue | undefined): boolean =>
    length === undefined || length === prefixItems.length;
  const isTuple = (items === undefined || items === false) && isThatLong(minItems) && isThatLong(maxItems);
  if (isTuple) return { ...others, prefixItems };
  const elements = [
    ...prefixItems,
    ...(items === false ? [] : [items === undefined || items === true ? {} : items]),
  ];
  return { ...others, ...lengths, items: { anyOf: elements } };
}
