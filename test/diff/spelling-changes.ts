import type { JsonValue } from "../../src/document/json.js";
import { object, ref, type SchemaChange, text, whole } from "./schema-change.js";

/** Two spellings of one thing. */
const same = (what: string, before: JsonValue, after: JsonValue): SchemaChange => ({
  what: `the same: ${what}`,
  before,
  after,
  sent: [],
  got: [],
  sentBack: [],
  gotBack: [],
  schemas: { Mode: { type: "string", enum: ["a", "b"] } },
  nowSchemas: { Mode: { type: "string", enum: ["a", "b"] } },
});

/** A change by which fewer values are valid, told in one line. */
const fewer = (what: string, kinds: [string, string], before: JsonValue, after: JsonValue): SchemaChange => ({
  what,
  before,
  after,
  sent: [`${kinds[0]} breaking`],
  got: [`${kinds[0]} compatible`],
  sentBack: [`${kinds[1]} compatible`],
  gotBack: [`${kinds[1]} attention`],
});

const LIMIT: [string, string] = ["limit-tightened", "limit-loosened"];
const FORMAT: [string, string] = ["format-changed", "format-changed"];
const LIST: [string, string] = ["enum-imposed", "enum-lifted"];

/** A change of words that no value is valid or invalid by, and that is told all the same. */
const aside = (what: string, before: JsonValue, after: JsonValue): SchemaChange => ({
  what,
  before,
  after,
  sent: ["format-changed compatible"],
  got: ["format-changed compatible"],
  sentBack: ["format-changed compatible"],
  gotBack: ["format-changed compatible"],
});

/** What allows the same values in other words, and what lies next to it and does not. */
export const spellingChanges: readonly SchemaChange[] = [
  same("all types there are", {}, { type: ["string", "number", "boolean", "object", "array", "null"] }),
  same(
    "all types there are, whole numbers named beside numbers",
    { type: ["string", "integer", "number", "boolean", "object", "array", "null"] },
    {},
  ),
  same("null alone, as a list of values", { type: "null" }, { enum: [null] }),
  same("null alone, as a constant", { const: null }, { type: "null" }),
  same(
    "a bound of whole numbers from below",
    { type: "integer", minimum: 1 },
    { type: "integer", exclusiveMinimum: 0 },
  ),
  same(
    "a bound of whole numbers from above",
    { type: "integer", maximum: 9 },
    { type: "integer", exclusiveMaximum: 10 },
  ),
  same("a bound between whole numbers", { type: "integer", minimum: 0.5 }, { type: "integer", minimum: 1 }),
  same(
    "an open bound between whole numbers",
    { type: "integer", exclusiveMaximum: 9.5 },
    { type: "integer", maximum: 9 },
  ),
  same(
    "an open bound as in 3.0",
    { type: "integer", minimum: 0, exclusiveMinimum: true },
    { type: "integer", minimum: 1 },
  ),
  same(
    "an open bound beside a tighter closed one",
    { type: "number", minimum: 5, exclusiveMinimum: 3 },
    { type: "number", minimum: 5 },
  ),
  same(
    "a closed bound beside an open one at the same place",
    { type: "number", maximum: 5, exclusiveMaximum: 5 },
    { type: "number", exclusiveMaximum: 5 },
  ),
  same(
    "bounds in parts of allOf",
    { allOf: [{ type: "number", minimum: 1 }, { exclusiveMinimum: 2 }] },
    { type: "number", exclusiveMinimum: 2 },
  ),
  same("zero and minus zero", { type: "number", minimum: 0 }, { type: "number", minimum: -0 }),
  same("whole numbers as steps of one", { type: "number", multipleOf: 1 }, whole),
  same("steps that whole numbers keep", { type: "integer", multipleOf: 0.5 }, whole),
  same("whole numbers among the numbers", { type: ["integer", "number"] }, { type: "number" }),
  same("true and false listed", { type: "boolean" }, { type: "boolean", enum: [true, false] }),
  same("true and false listed alone", { type: "boolean" }, { enum: [false, true] }),
  same("true, false and null listed", { type: ["boolean", "null"] }, { enum: [true, false, null] }),
  same("a value listed twice", { enum: ["a"] }, { enum: ["a", "a"] }),
  same(
    "a value listed that the type forbids",
    { type: "string", enum: ["a", 1] },
    { type: "string", enum: ["a"] },
  ),
  same(
    "listed whole numbers as numbers",
    { type: "number", enum: [1, 2] },
    { type: "integer", enum: [1, 2] },
  ),
  same(
    "listed texts with a limit that they keep",
    { enum: ["a"] },
    { type: "string", enum: ["a"], maxLength: 9 },
  ),
  same(
    "listed texts with a pattern that they keep",
    { enum: ["a"] },
    { type: "string", enum: ["a"], pattern: "^a$" },
  ),
  same(
    "few whole numbers listed",
    { type: "integer", minimum: 1, maximum: 3 },
    { type: "integer", enum: [3, 2, 1] },
  ),
  same("the one whole number", { type: "integer", minimum: 1, maximum: 1 }, { const: 1 }),
  same("the empty text", { type: "string", maxLength: 0 }, { const: "" }),
  same(
    "the empty text beside others",
    { oneOf: [{ type: "integer" }, { const: "" }] },
    {
      oneOf: [{ type: "integer" }, { type: "string", maxLength: 0 }],
    },
  ),
  same("a length of at least nothing", { type: "string", minLength: 0 }, text),
  same("a number of elements of at least nothing", { type: "array", minItems: 0 }, { type: "array" }),
  same("a limit of another type", { type: "integer", maxLength: 3 }, whole),
  same("a pattern of a number", { type: "integer", pattern: "^1" }, whole),
  same("a constraint of another type", { type: "string", contains: { const: 1 } }, text),
  same(
    "no element twice among at most one",
    { type: "array", maxItems: 1, uniqueItems: true },
    { type: "array", maxItems: 1 },
  ),
  same(
    "as many members as are required",
    object({ a: text }, ["a"], { minProperties: 1 }),
    object({ a: text }, ["a"]),
  ),
  same(
    "as many members as there can be",
    object({ a: text }, [], { additionalProperties: false, maxProperties: 1 }),
    object({ a: text }, [], { additionalProperties: false }),
  ),
  same(
    "a consequence without a condition",
    JSON.parse('{ "type": "string", "then": { "maxLength": 1 } }'),
    text,
  ),
  same("null as a type", { type: ["string", "null"], enum: ["a", null] }, { enum: ["a", null] }),
  same("null as nullable", { type: "string", nullable: true, enum: ["a", null] }, { enum: ["a", null] }),
  same("null as an alternative", { anyOf: [{ enum: ["a"] }, { type: "null" }] }, { enum: [null, "a"] }),
  same("null as a list of one", { oneOf: [{ enum: ["a"] }, { enum: [null] }] }, { enum: ["a", null] }),
  same(
    "null as a constant",
    { oneOf: [ref("Mode"), { const: null }] },
    { oneOf: [ref("Mode"), { type: "null" }] },
  ),

  same(
    "an example that looks like a reference",
    { type: "object", example: { $ref: "#/nowhere" }, examples: [{ $ref: "#/nowhere" }] },
    { type: "object", example: { $ref: "other.yaml" } },
  ),
  same(
    "listed values that look like references, in another order",
    { enum: [{ $ref: "#/nowhere" }, { $ref: "other.yaml" }] },
    { enum: [{ $ref: "other.yaml" }, { $ref: "#/nowhere" }] },
  ),
  same(
    "a default that looks like a reference",
    { type: "object", default: { $ref: "#/nowhere" } },
    { allOf: [{ type: "object" }], default: { $ref: "#/nowhere" } },
  ),
  fewer(
    "a bound of numbers, which are not whole",
    LIMIT,
    { type: "number", minimum: 1 },
    { type: "number", exclusiveMinimum: 1 },
  ),
  fewer(
    "an open bound that is the tighter one",
    LIMIT,
    { type: "number", minimum: 3 },
    {
      type: "number",
      minimum: 3,
      exclusiveMinimum: 3,
    },
  ),
  fewer(
    "the next whole number",
    LIMIT,
    { type: "integer", minimum: 1 },
    { type: "integer", exclusiveMinimum: 1 },
  ),
  fewer(
    "larger steps in step",
    LIMIT,
    { type: "integer", multipleOf: 2 },
    { type: "integer", multipleOf: 4 },
  ),
  fewer("a list of numbers", LIST, { type: "number" }, { type: "number", enum: [1, 2] }),
  fewer(
    "a list in the place of a limit that it keeps",
    LIST,
    { type: "string", maxLength: 3 },
    { enum: ["a", "b"] },
  ),
  fewer(
    "no text but the empty one",
    LIST,
    { type: "string", maxLength: 5 },
    { type: "string", maxLength: 0 },
  ),
  fewer("8 bits of 16", FORMAT, { type: "integer", format: "int16" }, { type: "integer", format: "uint8" }),
  fewer(
    "addresses that are whole",
    FORMAT,
    { type: "string", format: "uri-reference" },
    { type: "string", format: "uri" },
  ),

  aside("a number of double precision", { type: "number" }, { type: "number", format: "double" }),
  aside(
    "a number of single precision",
    { type: "number", format: "double" },
    { type: "number", format: "float" },
  ),
  aside("a number by a format of somebody's own", { type: "number" }, { type: "number", format: "decimal" }),
  aside("a text that is typed in unseen", text, { type: "string", format: "password" }),
  {
    what: "a list in the place of a format, of which nobody here knows whether its values are such",
    before: { type: "string", format: "duration" },
    after: { type: "string", enum: ["P1D"] },
    sent: ["enum-imposed breaking"],
    got: ["enum-imposed compatible"],
    sentBack: ["enum-lifted compatible", "format-changed breaking"],
    gotBack: ["enum-lifted attention", "format-changed compatible"],
  },
  ...Object.entries({
    date: "2026-01-05",
    time: "09:00:00.5+01:00",
    "date-time": "2026-01-05T09:00:00Z",
    uuid: "123E4567-e89b-12d3-a456-426614174000",
    ipv4: "10.0.0.255",
  }).flatMap(([format, value]): SchemaChange[] => [
    {
      what: `a list of values in the place of the format ${format} that they are of`,
      before: { type: "string", format },
      after: { type: "string", enum: [value] },
      sent: ["enum-imposed breaking"],
      got: ["enum-imposed compatible"],
      sentBack: ["enum-lifted compatible"],
      gotBack: ["enum-lifted attention"],
    },
    {
      what: `a list of values in the place of the format ${format} that one of them is not of`,
      before: { type: "string", format },
      after: { type: "string", enum: [value, `${value}5`] },
      sent: ["enum-imposed breaking", "format-changed compatible"],
      got: ["enum-imposed compatible", "format-changed attention"],
      sentBack: ["enum-lifted compatible", "format-changed breaking"],
      gotBack: ["enum-lifted attention", "format-changed compatible"],
    },
  ]),
  ...[
    { type: "string", anyOf: [{ minLength: 1 }, { type: "null" }] },
    { allOf: [{ type: "string" }, { anyOf: [{ minLength: 1 }, { type: "null" }] }] },
    { allOf: [{ anyOf: [{ type: "string", minLength: 1 }, { enum: [null] }] }], type: ["string"] },
  ].map(
    (before, index): SchemaChange => ({
      what: `null that a union offers in vain, since what stands beside it forbids null (${index + 1})`,
      before,
      after: { type: "string", minLength: 1 },
      sent: [],
      got: [],
      sentBack: [],
      gotBack: [],
    }),
  ),
  {
    what: "null that a union offers, and that what stands beside it allows",
    before: { type: ["string", "null"], anyOf: [{ minLength: 1 }, { type: "null" }] },
    after: { type: "string", minLength: 1 },
    sent: ["null-removed breaking"],
    got: ["null-removed compatible"],
    sentBack: ["null-added compatible"],
    gotBack: ["null-added breaking"],
  },
  {
    what: "one of true and false",
    before: { type: "boolean" },
    after: { const: true },
    sent: ["enum-value-removed breaking"],
    got: ["enum-value-removed attention"],
    sentBack: ["enum-value-added compatible"],
    gotBack: ["enum-value-added attention"],
  },
  {
    what: "a wider type with a tighter limit",
    before: { type: "integer", maximum: 9 },
    after: { type: "number", maximum: 5 },
    sent: ["limit-tightened breaking", "type-widened compatible"],
    got: ["limit-tightened compatible", "type-widened breaking"],
    sentBack: ["limit-loosened compatible", "type-narrowed breaking"],
    gotBack: ["limit-loosened attention", "type-narrowed compatible"],
  },
  {
    what: "an open object with a limit that a closed one keeps anyway",
    before: object({ a: text }, [], { additionalProperties: false, maxProperties: 1 }),
    after: object({ a: text }, [], { maxProperties: 1 }),
    sent: ["additional-widened compatible"],
    got: ["additional-widened compatible"],
    sentBack: ["additional-narrowed breaking"],
    gotBack: ["additional-narrowed compatible"],
  },
  {
    what: "a limit that required members keep anyway, and that they do not keep any more",
    before: object({ a: text }, ["a"], { minProperties: 1 }),
    after: object({ a: text }, [], { minProperties: 1 }),
    sent: ["property-optional compatible"],
    got: ["property-optional breaking"],
    sentBack: ["property-required breaking"],
    gotBack: ["property-required compatible"],
  },
  {
    what: "a list beside a union that rules out some of its alternatives",
    before: { enum: [4, false] },
    after: { enum: [4, false], oneOf: [{ type: "boolean" }, { type: "integer", maximum: 3 }] },
    sent: ["alternative-removed breaking"],
    got: ["alternative-removed attention"],
    sentBack: ["alternative-added compatible"],
    gotBack: ["alternative-added attention"],
  },
  {
    what: "a listed value that a new limit forbids",
    before: { enum: ["a", "bcd"] },
    after: { enum: ["a", "bcd"], maxLength: 2 },
    sent: ["enum-value-removed breaking"],
    got: ["enum-value-removed attention"],
    sentBack: ["enum-value-added compatible"],
    gotBack: ["enum-value-added attention"],
  },
  {
    what: "one whole number more, listed",
    before: { type: "integer", minimum: 1, maximum: 2 },
    after: { type: "integer", enum: [1, 2, 3] },
    sent: ["enum-value-added compatible", "limit-loosened compatible"],
    got: ["enum-value-added attention", "limit-loosened attention"],
    sentBack: ["enum-value-removed breaking", "limit-tightened breaking"],
    gotBack: ["enum-value-removed attention", "limit-tightened compatible"],
  },
  {
    what: "values of another type",
    before: { type: "integer" },
    after: { type: "string", enum: ["a"] },
    sent: ["type-changed breaking"],
    got: ["type-changed breaking"],
    sentBack: ["type-changed breaking"],
    gotBack: ["type-changed breaking"],
  },
];
