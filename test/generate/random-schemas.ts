import type { JsonObject, JsonValue } from "../../src/document/json.js";
import type { Random } from "./random.js";

const texts = ["", "a", "b", "ab", "x1", "text", "🙂", "🙂🙂", "é", "Zoë\n"];
const numbers = [0, 1, -1, 2, 3, 5, 1.5, -0.5, 2 ** 31, 2 ** 53 + 2, 1e300, 0.3];
const names = ["a", "b", "x1", "kind", "extra", "default", "type"];

const formats = [
  "date-time",
  "date",
  "time",
  "duration",
  "email",
  "hostname",
  "ipv4",
  "ipv6",
  "uri",
  "uuid",
  "password",
  "byte",
  "regex",
  "int32",
  "int64",
  "float",
  "double",
  "of-our-own",
];

/** Texts that fit a format, texts that nearly do, and those that only the letter of its RFC lets through. */
export const formatSamples: readonly string[] = [
  "2026-01-05T09:00:00Z",
  "2026-01-05t09:00:00z",
  "2026-01-05 09:00:00.123456+02:00",
  "2016-12-31T23:59:60Z",
  "2026-02-29T00:00:00Z",
  "2024-02-29T00:00:00-00:00",
  "2026-01-05T09:00:00",
  "2026-01-05T24:00:00Z",
  "2026-01-05T09:00Z",
  "2026-01-05T09:00:00Zz",
  "2026-01-05",
  "2026-02-30",
  "09:00:00Z",
  "09:00:00.5+02:00",
  "09:00:00z",
  "23:59:60Z",
  "25:00:00Z",
  "09:00Z",
  "P1Y2M3DT4H",
  "P4W",
  "P",
  "joe@example.com",
  "a!b@example.com",
  "joe",
  "joe bloggs@example.com",
  "example.com",
  "-a.example",
  "127.0.0.1",
  "127.0.0.256",
  "::1",
  "1:2:3:4:5:6:7::",
  "::ffff:127.0.0.1",
  "12345::",
  "http://example.com/a?b#c",
  "urn:isbn:0451450523",
  "foo:///a",
  "http://?x",
  "/relative",
  "http://a b",
  "http://[::1]:99999/",
  "a%zz:",
  "2eb8aa08-aa98-11ea-b4aa-73b441d16380",
  "2EB8AA08-AA98-11EA-B4AA-73B441D16380",
  "2eb8aa08aa9811eab4aa73b441d16380",
  "12345678901234567890",
];

type Make = (random: Random, depth: number) => JsonObject;

/** A schema of any kind, some of whose keywords do not go with its type, as real documents have them. */
export function randomSchema(random: Random, depth = 3): JsonObject {
  const makers: readonly Make[] =
    depth === 0
      ? [text, numeric, fixed, other]
      : [text, text, numeric, numeric, fixed, other, object, object, array, array, mixed, combined, negative];
  const schema = random.pick(makers)(random, depth);
  const kind = schema.type;
  return {
    ...schema,
    ...(random.chance(0.15) ? { default: randomValue(random, 1) } : {}),
    ...(random.chance(0.1) ? { description: "Any text", title: "Of a schema" } : {}),
    ...(random.chance(0.1) ? { examples: [randomValue(random, 1)], deprecated: true } : {}),
    ...(typeof kind === "string" && kind !== "null" && random.chance(0.15) ? { type: [kind, "null"] } : {}),
  };
}

const text: Make = (random) => ({
  type: "string",
  ...(random.chance(0.3) ? { format: random.pick(formats) } : {}),
  ...(random.chance(0.3) ? { minLength: random.below(3) } : {}),
  ...(random.chance(0.3) ? { maxLength: 1 + random.below(3) } : {}),
  ...(random.chance(0.2) ? { pattern: random.pick(["^a", "b$", "^\\d+$"]) } : {}),
});

const numeric: Make = (random) => ({
  type: random.pick(["integer", "number"]),
  ...(random.chance(0.4) ? { format: random.pick(formats) } : {}),
  ...(random.chance(0.3)
    ? { [random.pick(["minimum", "exclusiveMinimum"])]: random.pick([-1, 0, 1, 1.5]) }
    : {}),
  ...(random.chance(0.3)
    ? { [random.pick(["maximum", "exclusiveMaximum"])]: random.pick([2, 5, 2 ** 53]) }
    : {}),
  ...(random.chance(0.2) ? { multipleOf: random.pick([1, 2, 0.5]) } : {}),
});

const fixed: Make = (random) => {
  const values = random.sample([...texts, ...numbers, true, false, null], 1 + random.below(4));
  if (random.chance(0.3)) return { const: values[0] ?? null };
  const kind = random.pick([undefined, undefined, "string", "integer", "number", "boolean"]);
  return {
    ...(kind === undefined ? {} : { type: random.chance(0.3) ? [kind, "null"] : kind }),
    enum: values,
  };
};

const other: Make = (random) =>
  random.pick<JsonObject>([
    { type: "boolean" },
    { type: "null" },
    {},
    { type: "boolean", format: "date" },
    { minLength: 2, minimum: 1, format: "date" },
  ]);

const object: Make = (random, depth) => {
  const members = random.sample(names, random.below(4));
  const properties = members.map((name): [string, JsonValue] => [name, randomSchema(random, depth - 1)]);
  return {
    type: "object",
    ...(members.length > 0 || random.chance(0.3) ? { properties: Object.fromEntries(properties) } : {}),
    ...(random.chance(0.6)
      ? { required: random.sample(random.chance(0.2) ? names : members, random.below(3)) }
      : {}),
    ...(random.chance(0.5)
      ? { additionalProperties: random.pick([true, false, false, randomSchema(random, depth - 1)]) }
      : {}),
    ...(random.chance(0.15) ? { patternProperties: { "^x": randomSchema(random, depth - 1) } } : {}),
    ...(random.chance(0.1) ? { propertyNames: { pattern: "^[a-z]" } } : {}),
    ...(random.chance(0.1) ? { minProperties: random.below(3), maxProperties: 2 + random.below(3) } : {}),
    ...(random.chance(0.05)
      ? { dependentRequired: { a: ["b"] }, dependentSchemas: { b: { required: ["a"] } } }
      : {}),
    ...(random.chance(0.05) ? { unevaluatedProperties: random.chance(0.5) } : {}),
  };
};

const array: Make = (random, depth) => ({
  type: "array",
  ...(random.chance(0.7) ? { items: randomSchema(random, depth - 1) } : { items: random.chance(0.5) }),
  ...(random.chance(0.2) ? { minItems: random.below(3) } : {}),
  ...(random.chance(0.2) ? { maxItems: random.below(4) } : {}),
  ...(random.chance(0.3) ? elements(random, depth) : {}),
  ...(random.chance(0.1) ? { uniqueItems: true } : {}),
  ...(random.chance(0.1) ? { contains: { type: "string" }, minContains: 1, maxContains: 2 } : {}),
});

/** A schema for each of the first elements, of a list that is no longer than that or goes on. */
function elements(random: Random, depth: number): JsonObject {
  const prefixItems = Array.from({ length: 1 + random.below(2) }, () => randomSchema(random, depth - 1));
  const { length } = prefixItems;
  return random.chance(0.5)
    ? { prefixItems, items: randomSchema(random, depth - 1) }
    : { prefixItems, items: false, minItems: length, maxItems: length };
}

/** Several types at once, with keywords for some of them. */
const mixed: Make = (random, depth) => ({
  ...array(random, depth),
  ...numeric(random, depth),
  ...text(random, depth),
  type: random.sample(["string", "integer", "number", "boolean", "null", "array"], 2 + random.below(2)),
});

/**
 * The parts of an `allOf` are of one kind: nothing fits a text that is an object, and TypeScript cannot say so.
 * None of them is closed: zod lets each of them know the members of the others.
 */
const combined: Make = (random, depth) => {
  const keyword = random.pick(["oneOf", "anyOf", "allOf"]);
  const make = keyword === "allOf" ? random.pick([object, text, numeric]) : undefined;
  const part = (): JsonObject => {
    const { additionalProperties, ...schema } = make?.(random, depth - 1) ?? randomSchema(random, depth - 1);
    return additionalProperties === undefined || additionalProperties === false
      ? schema
      : { ...schema, additionalProperties };
  };
  return { [keyword]: Array.from({ length: 1 + random.below(3) }, part) };
};

const negative: Make = (random, depth) => ({
  ...text(random, depth),
  ...random.pick<JsonObject>([
    { not: { const: "a" } },
    // biome-ignore lint/suspicious/noThenProperty: a keyword of JSON Schema
    { if: { minLength: 2 }, then: { pattern: "^a" }, else: { maxLength: 1 } },
  ]),
});

/** A value of any kind. */
export function randomValue(random: Random, depth = 3): JsonValue {
  const leaf = (): JsonValue =>
    random.pick<JsonValue>([
      random.pick(texts),
      random.pick(formatSamples),
      random.pick(numbers),
      true,
      false,
      null,
    ]);
  if (depth === 0 || random.chance(0.5)) return leaf();
  const values = Array.from({ length: random.below(4) }, () => randomValue(random, depth - 1));
  if (random.chance(0.4)) return values;
  return Object.fromEntries(values.map((value) => [random.pick(names), value]));
}

/** A value that is likely to fit a schema, though nothing promises that it does. */
export function likelyValue(random: Random, schema: JsonValue | undefined, depth = 4): JsonValue {
  if (
    typeof schema !== "object" ||
    schema === null ||
    Array.isArray(schema) ||
    depth === 0 ||
    random.chance(0.06)
  )
    return randomValue(random, 2);
  if (schema.const !== undefined) return schema.const;
  if (Array.isArray(schema.enum)) return random.pick(schema.enum);
  const union = schema.oneOf ?? schema.anyOf ?? schema.allOf;
  if (Array.isArray(union)) return likelyValue(random, random.pick(union), depth - 1);
  const type = Array.isArray(schema.type) ? random.pick(schema.type) : schema.type;
  switch (type) {
    case "string":
      return schema.format === undefined ? random.pick(texts) : random.pick(formatSamples);
    case "integer":
    case "number":
      return random.pick(numbers);
    case "boolean":
      return random.chance(0.5);
    case "null":
      return null;
    case "array": {
      const prefix = Array.isArray(schema.prefixItems) ? schema.prefixItems : [];
      return Array.from({ length: random.below(4) }, (_, index) =>
        likelyValue(random, prefix[index] ?? schema.items, depth - 1),
      );
    }
    case "object":
      return likelyObject(random, schema, depth);
    default:
      return randomValue(random, 2);
  }
}

function likelyObject(random: Random, schema: JsonObject, depth: number): JsonObject {
  const { properties, required, additionalProperties: rest } = schema;
  const known =
    typeof properties === "object" && properties !== null && !Array.isArray(properties) ? properties : {};
  const wanted = [
    ...(Array.isArray(required) ? required.map(String) : []),
    ...Object.keys(known).filter(() => random.chance(0.6)),
  ];
  if (random.chance(0.3)) wanted.push(random.pick(names));
  return Object.fromEntries(
    wanted.map((name) => [name, likelyValue(random, known[name] ?? rest, depth - 1)]),
  );
}
