import { isJsonObject, type JsonObject, type JsonValue } from "../../document/json.js";

/**
 * A schema of certain values with those alone that its type allows, and with no type but theirs.
 * Lists and objects among them are told by their type: generated code does not compare these.
 */
export function plainValues(schema: JsonObject): JsonObject {
  const { const: only, enum: list, type, ...others } = schema;
  if (only === undefined && !Array.isArray(list)) return schema;
  const told = Array.isArray(type) ? type : type === undefined ? undefined : [type];
  const values = (only === undefined && Array.isArray(list) ? list : [only ?? null]).filter(
    (value) => told === undefined || typesOf(value).some((name) => told.includes(name)),
  );
  const scalars = values.filter((value) => typeof value !== "object");
  const nothingElse = scalars.length === values.length;
  if (nothingElse && only !== undefined && only !== null)
    return { ...others, type: typeOf(only), const: only };
  const types = [...new Set(scalars.map(typeOf))];
  const [single] = types;
  const compounds = [
    ...new Set(values.filter((value) => typeof value === "object" && value !== null).map(typeOf)),
  ];
  const hasNull = values.includes(null);
  if (values.length === 0) return { ...others, not: {} };
  if (scalars.length === 0 && compounds.length === 0) return { ...others, type: "null" };
  if (compounds.length === 0) {
    if (types.length > 1 || single === undefined) return { ...others, enum: values };
    return { ...others, type: hasNull ? [single, "null"] : single, enum: values };
  }
  return {
    ...others,
    anyOf: [
      ...(scalars.length === 0 ? [] : [{ enum: scalars }]),
      ...compounds.map((name) => ({ type: name })),
      ...(hasNull ? [{ type: "null" }] : []),
    ],
  };
}

function typesOf(value: JsonValue): string[] {
  return typeOf(value) === "integer" ? ["integer", "number"] : [typeOf(value)];
}

function typeOf(value: JsonValue): string {
  if (value === null) return "null";
  if (Array.isArray(value)) return "array";
  if (typeof value === "number") return Number.isInteger(value) ? "integer" : "number";
  return isJsonObject(value) ? "object" : typeof value;
}
