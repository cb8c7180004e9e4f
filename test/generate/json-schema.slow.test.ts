import { isDeepStrictEqual } from "node:util";
import { beforeAll, describe, expect, it } from "vitest";
import { createValidators } from "../../scripts/generate/validators/validators.js";
import { isJsonObject, type JsonObject, type JsonValue } from "../../src/document/json.js";
import { componentSchemas } from "../../src/document/references.js";
import { plainSchemas } from "../../src/generate/shapes/plain-schemas.js";
import { typesSource } from "../../src/generate/types/typescript-types.js";
import { disagreeingSchemas } from "./disagreeing-schemas.js";
import { checkedPart, isValid } from "./json-schema-oracle.js";
import { runValidators, type ValidatorsByName } from "./load-validators.js";
import { Random } from "./random.js";
import { likelyValue, randomSchema } from "./random-schemas.js";

// Another seed gives other schemas: change it for a while to look for more.
const random = new Random(13);
const schemas = new Map(Array.from({ length: 400 }, (_, index) => [`S${index}`, randomSchema(random)]));
const values = new Map(
  [...schemas].map(([name, schema]) => [name, Array.from({ length: 40 }, () => likelyValue(random, schema))]),
);
const document = plainSchemas({
  openapi: "3.1.0",
  info: { title: "Random", version: "1" },
  paths: {},
  components: { schemas: Object.fromEntries(schemas) },
});
let source: string;
let validators: ValidatorsByName;

beforeAll(async () => {
  source = (await createValidators(componentSchemas(document))).source;
  validators = await runValidators(source);
});

/** Every keyword that can make a value invalid. */
const ASSERTIONS = [
  ...["type", "enum", "const", "allOf", "anyOf", "oneOf", "not", "if", "then", "else", "format"],
  ...["minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum", "multipleOf"],
  ...["minLength", "maxLength", "pattern"],
  ...[
    "items",
    "prefixItems",
    "minItems",
    "maxItems",
    "uniqueItems",
    "contains",
    "minContains",
    "maxContains",
  ],
  ...[
    "properties",
    "required",
    "additionalProperties",
    "patternProperties",
    "propertyNames",
    "minProperties",
  ],
  ...["maxProperties", "dependentRequired", "dependentSchemas", "unevaluatedProperties"],
];

function keywordsOf(value: JsonValue): string[] {
  if (Array.isArray(value)) return value.flatMap(keywordsOf);
  if (!isJsonObject(value)) return [];
  return Object.entries(value).flatMap(([key, member]) => [key, ...keywordsOf(member)]);
}

/** What is wrong with a value, as a line for the report of a test; nothing for most of them. */
type Judge = (value: JsonValue, outcome: { success: boolean; data?: unknown }) => string | undefined;

/** The shortest lines first, of at most one value of each schema. */
function findings(judgeFor: (name: string, schema: JsonObject) => Judge): string[] {
  return [...schemas]
    .flatMap(([name, schema]) => {
      const validator = validators.get(`z${name}`);
      if (validator === undefined) return [`no validator for ${name}`];
      const judge = judgeFor(name, schema);
      for (const value of values.get(name) ?? []) {
        const finding = judge(value, validator.safeParse(value));
        if (finding !== undefined)
          return [`${finding}: ${JSON.stringify(value)} for ${JSON.stringify(schema)}`];
      }
      return [];
    })
    .sort((one, other) => one.length - other.length);
}

describe("the validators of random schemas, beside a validator of JSON Schema", () => {
  it("meet every keyword, and values of either sort", () => {
    const keywords = new Set([...schemas.values()].flatMap(keywordsOf));
    expect(ASSERTIONS.filter((keyword) => !keywords.has(keyword))).toEqual([]);
    const verdicts = [...schemas].flatMap(([name, schema]) => (values.get(name) ?? []).map(isValid(schema)));
    expect(verdicts.filter((valid) => valid).length).toBeGreaterThan(verdicts.length / 4);
    expect(verdicts.filter((valid) => !valid).length).toBeGreaterThan(verdicts.length / 4);
  });

  it("refuse nothing that is valid, and change nothing in it", () => {
    const refused = findings((_, schema) => {
      const valid = isValid(schema);
      return (value, { success, data }) => {
        if (!valid(value)) return undefined;
        if (!success) return "refused";
        return isDeepStrictEqual(data, value) ? undefined : "changed";
      };
    });
    expect(refused).toEqual([]);
  });

  it("let through nothing that is invalid by a keyword which they look at", () => {
    const passed = findings((name) => {
      const plain = componentSchemas(document)[name];
      const valid = isValid(checkedPart(isJsonObject(plain) ? plain : {}));
      return (value, { success }) => (success && !valid(value) ? "passed" : undefined);
    });
    expect(passed).toEqual([]);
  });

  it("say the same as the types", async () => {
    const types = await typesSource(document);
    const disagreeing = await disagreeingSchemas(types, source, [...schemas.keys()]);
    expect(disagreeing.map((name) => JSON.stringify(schemas.get(name)))).toEqual([]);
  });
});
