import { isJsonObject, type JsonObject, type JsonValue } from "../../src/document/json.js";
import { follow } from "../../src/document/references.js";
import { membersOf } from "./schema-kinds.js";

/** How much of a schema a value has: what is required, or every member that the schema names. */
type Extent = "minimal" | "full";

const textSamples = ["text", "1", "ERROR_SAMPLE", "0b1f6f0e-5a0a-4a55-9a58-0b7f4c4f2a10"];

/** Values that fit a schema: a minimal and a full one, of a union such a pair for each of its members. */
export function valuesOf(document: JsonObject, schema: JsonValue): unknown[] {
  const members = membersOf(follow(document, schema));
  if (members !== undefined) return members.flatMap((member) => valuesOf(document, member));
  return [oneValue(document, schema, "minimal"), oneValue(document, schema, "full")];
}

function oneValue(document: JsonObject, schema: JsonValue, extent: Extent): unknown {
  const resolved = follow(document, schema);
  const [firstMember] = membersOf(resolved) ?? [];
  if (firstMember !== undefined) return oneValue(document, firstMember, extent);
  if (resolved.const !== undefined) return resolved.const;
  if (Array.isArray(resolved.enum)) return resolved.enum[0];
  const type = Array.isArray(resolved.type) ? resolved.type[0] : resolved.type;
  switch (type) {
    case undefined:
      return { anything: true };
    case "null":
      return null;
    case "boolean":
      return true;
    case "integer":
    case "number":
      return typeof resolved.minimum === "number" ? resolved.minimum : 1;
    case "string":
      return textOf(resolved);
    case "array":
      return extent === "minimal" ? [] : [oneValue(document, resolved.items ?? {}, extent)];
    case "object":
      return objectOf(document, resolved, extent);
    default:
      throw new Error(`no value is known for type ${JSON.stringify(type)}`);
  }
}

function textOf({ format, pattern, minLength }: JsonObject): unknown {
  if (format === "binary") return new Blob(["content"]);
  if (format === "date-time") return "2026-01-05T09:00:00Z";
  const least = typeof minLength === "number" ? minLength : 0;
  const samples = textSamples.map((sample) => sample.padEnd(least, "x"));
  const sample = samples.find((text) => typeof pattern !== "string" || new RegExp(pattern, "u").test(text));
  if (sample === undefined) throw new Error(`no sample fits ${pattern}: add one to textSamples`);
  return sample;
}

function objectOf(document: JsonObject, schema: JsonObject, extent: Extent): Record<string, unknown> {
  const properties = isJsonObject(schema.properties) ? schema.properties : {};
  const required = Array.isArray(schema.required) ? schema.required : [];
  const members = Object.entries(properties)
    .filter(([name]) => extent === "full" || required.includes(name))
    .map(([name, property]): [string, unknown] => [name, oneValue(document, property, extent)]);
  const { additionalProperties: rest } = schema;
  if (extent === "full" && isJsonObject(rest)) members.push(["some_key", oneValue(document, rest, extent)]);
  return Object.fromEntries(members);
}
