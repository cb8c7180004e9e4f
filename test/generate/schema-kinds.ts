import { isJsonObject, type JsonObject, type JsonValue } from "../../src/document/json.js";
import { follow } from "../../src/document/references.js";
import { pinnedDiscriminator } from "../../src/generate/shapes/pinned-discriminator.js";

/** What a value can be. `integer` is a number, too; `binary` is a Blob. */
export type Kind = "string" | "integer" | "number" | "boolean" | "null" | "array" | "object" | "binary";

/** One value of each kind that JSON has. */
export const sampleByKind: ReadonlyMap<Kind, unknown> = new Map<Kind, unknown>([
  ["string", "text"],
  ["integer", 7],
  ["number", 0.5],
  ["boolean", true],
  ["null", null],
  ["array", []],
  ["object", {}],
]);

const jsonKinds = [...sampleByKind.keys()];

/** The kind of a value. */
export function kindOf(value: unknown): Kind {
  if (value === null) return "null";
  if (Array.isArray(value)) return "array";
  if (value instanceof Blob) return "binary";
  switch (typeof value) {
    case "string":
      return "string";
    case "boolean":
      return "boolean";
    case "number":
      return Number.isInteger(value) ? "integer" : "number";
    default:
      return "object";
  }
}

/** The kinds of value that a schema lets through; all of them when it says nothing. */
export function kindsOf(document: JsonObject, schema: JsonValue): ReadonlySet<Kind> {
  const resolved = follow(document, schema);
  const members = membersOf(resolved);
  if (members !== undefined) return new Set(members.flatMap((member) => [...kindsOf(document, member)]));
  const types = typeof resolved.type === "string" ? [resolved.type] : (resolved.type ?? []);
  if (!Array.isArray(types) || types.length === 0) return new Set(jsonKinds);
  const kinds = types.flatMap((type): Kind[] => {
    if (type === "string" && resolved.format === "binary") return ["binary"];
    if (type === "number") return ["integer", "number"];
    return jsonKinds.filter((kind) => kind === type);
  });
  return new Set(kinds);
}

/** The members of a union; `undefined` when the schema is none. */
export function membersOf(schema: JsonObject): JsonValue[] | undefined {
  const members = schema.oneOf ?? schema.anyOf;
  return Array.isArray(members) ? members : undefined;
}

/**
 * The schema that a value has to fit once references are followed and unions are decided;
 * `undefined` when more than one member of a union could take it.
 */
export function chosenSchema(
  document: JsonObject,
  schema: JsonValue,
  value: unknown,
): JsonObject | undefined {
  const resolved = follow(document, schema);
  const members = membersOf(resolved);
  if (members === undefined) return resolved;
  const property = pinnedDiscriminator(document, resolved);
  const [only, ...others] =
    property !== undefined && isJsonObject(value)
      ? members.filter((member) => pinnedValues(document, member, property).includes(value[property] ?? null))
      : members.filter((member) => kindsOf(document, member).has(kindOf(value)));
  return only === undefined || others.length > 0 ? undefined : chosenSchema(document, only, value);
}

function pinnedValues(document: JsonObject, schema: JsonValue, property: string): JsonValue[] {
  const resolved = follow(document, schema);
  const members = membersOf(resolved);
  if (members !== undefined) return members.flatMap((member) => pinnedValues(document, member, property));
  const properties = isJsonObject(resolved.properties) ? resolved.properties : {};
  const pinned = properties[property];
  const values = pinned === undefined ? undefined : follow(document, pinned).enum;
  return Array.isArray(values) ? values : [];
}
