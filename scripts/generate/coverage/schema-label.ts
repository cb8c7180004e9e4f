import { isJsonObject, type JsonValue } from "../../../src/document/json.js";

/** A few characters that tell a reader what a schema is: the name of a component, `Run[]`, `text`, `binary`. */
export function schemaLabel(schema: JsonValue | undefined): string {
  if (!isJsonObject(schema)) return "open";
  if (typeof schema.$ref === "string") return schema.$ref.split("/").at(-1) ?? schema.$ref;
  const union = schema.oneOf ?? schema.anyOf;
  if (Array.isArray(union)) return union.map(schemaLabel).join(" or ");
  const types = typeof schema.type === "string" ? [schema.type] : (schema.type ?? []);
  if (!Array.isArray(types) || types.length === 0) return "open";
  return types.map((type) => typeLabel(String(type), schema.items, schema.format)).join(" or ");
}

function typeLabel(type: string, items: JsonValue | undefined, format: JsonValue | undefined): string {
  if (type === "array") {
    const label = schemaLabel(items);
    return label.includes(" ") ? `(${label})[]` : `${label}[]`;
  }
  if (type !== "string") return type;
  return format === "binary" ? "binary" : "text";
}
