import type { JsonValue } from "../../src/document/json.js";
import { object, type SchemaChange, text, whole } from "./schema-change.js";

/** The four verdicts of a change by which fewer values are valid, told in one line. */
const fewer = (
  kind: string,
  back: string,
  gotBack = "attention",
): Omit<SchemaChange, "what" | "before" | "after"> => ({
  sent: [`${kind} breaking`],
  got: [`${kind} compatible`],
  sentBack: [`${back} compatible`],
  gotBack: [`${back} ${gotBack}`],
});

const array = (more: Record<string, JsonValue>): JsonValue => ({ type: "array", ...more });
const condition = (length: number): JsonValue =>
  JSON.parse(`{ "type": "string", "if": { "minLength": 1 }, "then": { "maxLength": ${length} } }`);
const same = { sent: [], got: [], sentBack: [], gotBack: [] };

/** Changes of keywords that hold schemas, or names, and of schemas that allow nothing. */
export const keywordChanges: readonly SchemaChange[] = [
  {
    what: "a member required of which nothing is said",
    before: { type: "object" },
    after: { type: "object", required: ["a"] },
    ...fewer("property-required", "property-optional", "breaking"),
  },
  {
    what: "a member described that was required before",
    before: { type: "object", required: ["a"] },
    after: object({ a: text }, ["a"]),
    sent: ["property-added compatible"],
    got: ["property-added compatible"],
    sentBack: ["property-removed attention"],
    gotBack: ["property-removed breaking"],
  },
  {
    what: "a member described that was one of many of a kind, and is held to less",
    before: object({}, [], { additionalProperties: text }),
    after: object({ a: { type: "string", maxLength: 2 } }, [], { additionalProperties: text }),
    sent: ["limit-tightened breaking", "property-added compatible"],
    got: ["limit-tightened compatible", "property-added compatible"],
    sentBack: ["limit-loosened compatible", "property-removed attention"],
    gotBack: ["property-removed breaking"],
  },
  {
    what: "a member that can never be there",
    before: object({ a: text }),
    after: object({ a: false }),
    sent: ["property-removed breaking"],
    got: ["property-removed breaking"],
    sentBack: ["property-added compatible"],
    gotBack: ["property-added compatible"],
  },
  {
    what: "members whose names match a pattern, among any others",
    before: object({}),
    after: object({}, [], { patternProperties: { "^a": whole } }),
    ...fewer("type-narrowed", "type-widened", "breaking"),
  },
  {
    what: "members whose names match a pattern, and no others",
    before: object({}, [], { additionalProperties: false, patternProperties: { "^a": whole } }),
    after: object({}, [], { additionalProperties: false }),
    ...fewer("additional-narrowed", "additional-widened", "compatible"),
  },
  {
    what: "members whose names match a pattern, of another type",
    before: object({}, [], { patternProperties: { "^a": text } }),
    after: object({}, [], { patternProperties: { "^a": whole } }),
    sent: ["type-changed breaking"],
    got: ["type-changed breaking"],
    sentBack: ["type-changed breaking"],
    gotBack: ["type-changed breaking"],
  },
  {
    what: "a longer tuple",
    before: array({ prefixItems: [text] }),
    after: array({ prefixItems: [text, whole] }),
    ...fewer("type-narrowed", "type-widened", "breaking"),
  },
  {
    what: "a tuple of another type",
    before: array({ prefixItems: [text] }),
    after: array({ prefixItems: [whole] }),
    sent: ["type-changed breaking"],
    got: ["type-changed breaking"],
    sentBack: ["type-changed breaking"],
    gotBack: ["type-changed breaking"],
  },
  {
    what: "less that an array has to contain",
    before: array({ contains: whole }),
    after: array({ contains: { type: "integer", minimum: 3 } }),
    ...fewer("limit-tightened", "limit-loosened"),
  },
  {
    what: "less that an array may contain too often",
    before: array({ contains: { type: "integer", minimum: 3 }, maxContains: 2 }),
    after: array({ contains: whole, maxContains: 2 }),
    sent: ["keyword-changed attention"],
    got: ["keyword-changed attention"],
    sentBack: ["keyword-changed attention"],
    gotBack: ["keyword-changed attention"],
  },
  {
    what: "more of what an array has to contain",
    before: array({ contains: text }),
    after: array({ contains: text, minContains: 2 }),
    ...fewer("limit-tightened", "limit-loosened"),
  },
  {
    what: "fewer names of members",
    before: { type: "object", propertyNames: { maxLength: 3 } },
    after: { type: "object", propertyNames: { maxLength: 2 } },
    ...fewer("limit-tightened", "limit-loosened"),
  },
  {
    what: "a tighter consequence",
    before: condition(3),
    after: condition(2),
    ...fewer("limit-tightened", "limit-loosened"),
  },
  {
    what: "a member that needs one more",
    before: object({ a: text }, [], { dependentRequired: { a: ["b"] } }),
    after: object({ a: text }, [], { dependentRequired: { a: ["c", "b"] } }),
    ...fewer("constraint-added", "constraint-removed"),
  },
  {
    what: "a schema for objects that have a member",
    before: object({ a: text }, [], { dependentSchemas: { a: { minProperties: 2 } } }),
    after: object({ a: text }, [], { dependentSchemas: { a: { minProperties: 3 } } }),
    ...fewer("limit-tightened", "limit-loosened"),
  },
  {
    what: "a schema for objects that have another member",
    before: object({ a: text }, [], { dependentSchemas: { a: { minProperties: 2 } } }),
    after: object({ a: text }, [], {
      dependentSchemas: { a: { minProperties: 2 }, b: { minProperties: 2 } },
    }),
    ...fewer("constraint-added", "constraint-removed"),
  },
  {
    what: "no elements",
    before: { type: "array" },
    after: array({ items: false }),
    ...fewer("type-narrowed", "type-widened", "breaking"),
  },
  {
    what: "null and nothing else",
    before: { type: ["string", "null"] },
    after: { type: "null" },
    ...fewer("type-narrowed", "type-widened", "breaking"),
  },
  {
    what: "a text of base64, in the words of 3.1",
    before: { type: "string", format: "byte" },
    after: { type: "string", contentEncoding: "base64" },
    ...same,
  },
  {
    what: "a file, in the words of 3.1",
    before: { type: "string", format: "binary" },
    after: { contentMediaType: "application/octet-stream" },
    ...same,
  },
  {
    what: "what a type does not contain too often",
    before: array({ minContains: 2 }),
    after: array({ contains: text, minContains: 0 }),
    ...same,
  },
  { what: "a name for a place", before: text, after: { type: "string", $dynamicAnchor: "a" }, ...same },
];
