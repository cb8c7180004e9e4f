import { describe, expect, it } from "vitest";
import type { JsonObject, JsonValue } from "../../scripts/spec/json.js";
import { compareDocuments } from "../../scripts/spec-diff/compare-documents.js";
import { smallApi } from "./small-api.js";

interface Case {
  what: string;
  before: JsonValue;
  after: JsonValue;
  /** `kind verdict` of each change where the schema is sent, and where it is got. */
  sent: string[];
  got: string[];
  schemas?: JsonObject;
  nowSchemas?: JsonObject;
}

const text = { type: "string" };
const whole = { type: "integer" };
const object = (properties: JsonObject, required: string[] = [], more: JsonObject = {}): JsonObject => ({
  type: "object",
  properties,
  required,
  ...more,
});
const kind = (...values: string[]): JsonObject =>
  object({ kind: { type: "string", enum: values } }, ["kind"]);
const ref = (name: string): JsonObject => ({ $ref: `#/components/schemas/${name}` });

const cases: Case[] = [
  {
    what: "a value added to an enumeration",
    before: { type: "string", enum: ["a"] },
    after: { type: "string", enum: ["b", "a"] },
    sent: ["enum-value-added compatible"],
    got: ["enum-value-added attention"],
  },
  {
    what: "a value removed from an enumeration",
    before: { type: "string", enum: ["a", "b"] },
    after: { type: "string", enum: ["a"] },
    sent: ["enum-value-removed breaking"],
    got: ["enum-value-removed attention"],
  },
  {
    what: "a list of values where any text would do",
    before: text,
    after: { type: "string", enum: ["a"] },
    sent: ["enum-imposed breaking"],
    got: ["enum-imposed compatible"],
  },
  {
    what: "any text where there was a list of values",
    before: { type: "string", enum: ["a"] },
    after: text,
    sent: ["enum-lifted compatible"],
    got: ["enum-lifted attention"],
  },
  {
    what: "const written as an enumeration",
    before: { const: "a" },
    after: { type: "string", enum: ["a"] },
    sent: [],
    got: [],
  },
  {
    what: "another const",
    before: { const: "a" },
    after: { const: "b" },
    sent: ["enum-value-added compatible", "enum-value-removed breaking"],
    got: ["enum-value-added attention", "enum-value-removed attention"],
  },
  {
    what: "a property added, optional",
    before: object({ a: text }),
    after: object({ a: text, b: text }),
    sent: ["property-added compatible"],
    got: ["property-added compatible"],
  },
  {
    what: "a property added, required",
    before: object({ a: text }),
    after: object({ a: text, b: text }, ["b"]),
    sent: ["property-added breaking"],
    got: ["property-added compatible"],
  },
  {
    what: "a property that becomes required",
    before: object({ a: text }),
    after: object({ a: text }, ["a"]),
    sent: ["property-required breaking"],
    got: ["property-required compatible"],
  },
  {
    what: "a property that is not required any more",
    before: object({ a: text }, ["a"]),
    after: object({ a: text }),
    sent: ["property-optional compatible"],
    got: ["property-optional breaking"],
  },
  {
    what: "a property removed from a closed object",
    before: object({ a: text, b: whole }, [], { additionalProperties: false }),
    after: object({ a: text }, [], { additionalProperties: false }),
    sent: ["property-removed breaking"],
    got: ["property-removed breaking"],
  },
  {
    what: "a property removed from an open object",
    before: object({ a: text, b: whole }),
    after: object({ a: text }),
    sent: ["property-removed attention"],
    got: ["property-removed breaking"],
  },
  {
    what: "a renamed property",
    before: object({ a: { type: "string", maxLength: 3 } }, [], { additionalProperties: false }),
    after: object({ b: { type: "string", maxLength: 3 } }, [], { additionalProperties: false }),
    sent: ["property-added compatible", "property-removed breaking"],
    got: ["property-added compatible", "property-removed breaking"],
  },
  {
    what: "a property that only readers see any more",
    before: object({ a: text }, [], { additionalProperties: false }),
    after: object({ a: { type: "string", readOnly: true } }, [], { additionalProperties: false }),
    sent: ["property-removed breaking"],
    got: [],
  },
  {
    what: "a property that only writers see any more",
    before: object({ a: text }),
    after: object({ a: { type: "string", writeOnly: true } }),
    sent: [],
    got: ["property-removed breaking"],
  },
  {
    what: "null where there was none",
    before: text,
    after: { type: ["string", "null"] },
    sent: ["null-added compatible"],
    got: ["null-added breaking"],
  },
  {
    what: "null no more",
    before: { type: ["string", "null"] },
    after: text,
    sent: ["null-removed breaking"],
    got: ["null-removed compatible"],
  },
  {
    what: "null written in another way",
    before: { type: "string", nullable: true },
    after: { anyOf: [text, { type: "null" }] },
    sent: [],
    got: [],
  },
  {
    what: "another type",
    before: whole,
    after: text,
    sent: ["type-changed breaking"],
    got: ["type-changed breaking"],
  },
  {
    what: "a wider type",
    before: whole,
    after: { type: "number" },
    sent: ["type-widened compatible"],
    got: ["type-widened breaking"],
  },
  {
    what: "a narrower type",
    before: { type: ["string", "integer"] },
    after: text,
    sent: ["type-narrowed breaking"],
    got: ["type-narrowed compatible"],
  },
  {
    what: "an open schema that is described now",
    before: {},
    after: object({ a: text }),
    sent: ["type-narrowed breaking"],
    got: ["type-narrowed compatible"],
  },
  {
    what: "a type that was left out, now written",
    before: { properties: { a: text } },
    after: object({ a: text }),
    sent: [],
    got: [],
  },
  {
    what: "a lower limit from above",
    before: { type: "string", maxLength: 9 },
    after: { type: "string", maxLength: 5 },
    sent: ["limit-tightened breaking"],
    got: ["limit-tightened compatible"],
  },
  {
    what: "a lower limit from below",
    before: { type: "integer", minimum: 3 },
    after: { type: "integer", minimum: 0 },
    sent: ["limit-loosened compatible"],
    got: ["limit-loosened attention"],
  },
  {
    what: "an exclusive limit written as in 3.0",
    before: { type: "integer", minimum: 3, exclusiveMinimum: true },
    after: { type: "integer", exclusiveMinimum: 3 },
    sent: [],
    got: [],
  },
  {
    what: "a pattern",
    before: text,
    after: { type: "string", pattern: "^a" },
    sent: ["limit-tightened breaking"],
    got: ["limit-tightened compatible"],
  },
  {
    what: "a format",
    before: text,
    after: { type: "string", format: "uuid" },
    sent: ["format-changed breaking"],
    got: ["format-changed compatible"],
  },
  {
    what: "a file where there was text",
    before: text,
    after: { type: "string", format: "binary" },
    sent: ["format-changed breaking"],
    got: ["format-changed breaking"],
  },
  {
    what: "an object that is closed now",
    before: object({ a: text }),
    after: object({ a: text }, [], { additionalProperties: false }),
    sent: ["additional-narrowed breaking"],
    got: ["additional-narrowed compatible"],
  },
  {
    what: "an object that is open now",
    before: object({ a: text }, [], { additionalProperties: false }),
    after: object({ a: text }),
    sent: ["additional-widened compatible"],
    got: ["additional-widened compatible"],
  },
  {
    what: "other values in a record",
    before: { type: "object", additionalProperties: whole },
    after: { type: "object", additionalProperties: text },
    sent: ["type-changed breaking"],
    got: ["type-changed breaking"],
  },
  {
    what: "other elements in an array",
    before: { type: "array", items: { type: "string", enum: ["a"] } },
    after: { type: "array", items: { type: "string", enum: ["a", "b"] } },
    sent: ["enum-value-added compatible"],
    got: ["enum-value-added attention"],
  },
  {
    what: "an alternative added in front",
    before: { oneOf: [text, whole] },
    after: { oneOf: [{ type: "boolean" }, text, whole] },
    sent: ["alternative-added compatible"],
    got: ["alternative-added attention"],
  },
  {
    what: "an alternative removed",
    before: { oneOf: [text, whole] },
    after: { oneOf: [text] },
    sent: ["alternative-removed breaking"],
    got: ["alternative-removed attention"],
  },
  {
    what: "an alternative beside a plain schema",
    before: { type: ["string", "null"] },
    after: { anyOf: [whole, text, { type: "null" }] },
    sent: ["alternative-added compatible"],
    got: ["alternative-added attention"],
  },
  {
    what: "several types written as alternatives",
    before: { type: ["string", "integer", "null"] },
    after: { anyOf: [text, whole], nullable: true },
    sent: [],
    got: [],
  },
  {
    what: "a change inside an alternative, which also changed places",
    before: {
      oneOf: [ref("A"), ref("B")],
      discriminator: { propertyName: "kind" },
    },
    after: { oneOf: [ref("B"), ref("A")], discriminator: { propertyName: "kind" } },
    schemas: { A: kind("a"), B: kind("b") },
    nowSchemas: { A: kind("a", "aa"), B: kind("b") },
    sent: ["enum-value-added compatible"],
    got: ["enum-value-added attention"],
  },
  {
    what: "an alternative that goes by another name, told by the value that pins it",
    before: { oneOf: [ref("A"), ref("B")], discriminator: { propertyName: "kind" } },
    after: { oneOf: [ref("A"), ref("Bee")], discriminator: { propertyName: "kind" } },
    schemas: { A: kind("a"), B: kind("b") },
    nowSchemas: { A: kind("a"), Bee: object({ kind: { const: "b" }, sting: text }, ["kind"]) },
    sent: ["property-added compatible", "schema-added compatible", "schema-removed attention"],
    got: ["property-added compatible", "schema-added compatible", "schema-removed attention"],
  },
  {
    what: "a value more in the mapping of a discriminator that the members do not pin",
    before: {
      oneOf: [ref("A"), ref("B")],
      discriminator: { propertyName: "kind", mapping: { a: "#/components/schemas/A", b: "B" } },
    },
    after: {
      oneOf: [ref("A"), ref("B")],
      discriminator: { propertyName: "kind", mapping: { a: "#/components/schemas/A", b: "B", c: "B" } },
    },
    schemas: { A: object({ kind: text, x: text }), B: object({ kind: text }) },
    nowSchemas: { A: object({ kind: text, x: text }), B: object({ kind: text }) },
    sent: ["enum-value-added compatible"],
    got: ["enum-value-added attention"],
  },
  {
    what: "another discriminator",
    before: { oneOf: [ref("A"), ref("B")], discriminator: { propertyName: "kind" } },
    after: { oneOf: [ref("A"), ref("B")], discriminator: { propertyName: "type" } },
    schemas: { A: object({ kind: text, type: text, x: text }), B: object({ kind: text, type: text }) },
    nowSchemas: { A: object({ kind: text, type: text, x: text }), B: object({ kind: text, type: text }) },
    sent: ["discriminator-changed breaking"],
    got: ["discriminator-changed breaking"],
  },
  {
    what: "properties moved into a part of allOf",
    before: object({ a: text, b: whole }, ["a"]),
    after: { allOf: [ref("Base"), object({ b: whole })] },
    nowSchemas: { Base: object({ a: text }, ["a"]) },
    sent: ["schema-added compatible"],
    got: ["schema-added compatible"],
  },
  {
    what: "a property removed in a part of allOf",
    before: { allOf: [ref("Base"), object({ b: whole })] },
    after: { allOf: [ref("Base"), object({ b: whole })] },
    schemas: { Base: object({ a: text, c: text }) },
    nowSchemas: { Base: object({ a: text }) },
    sent: ["property-removed attention"],
    got: ["property-removed breaking"],
  },
  {
    what: "a change deep in a cycle",
    before: object({ child: ref("Node") }),
    after: object({ child: ref("Node") }),
    schemas: { Node: object({ next: ref("Node"), list: { type: "array", items: ref("Node") }, leaf: text }) },
    nowSchemas: {
      Node: object({ next: ref("Node"), list: { type: "array", items: ref("Node") }, leaf: whole }),
    },
    sent: ["type-changed breaking"],
    got: ["type-changed breaking"],
  },
  {
    what: "a keyword that no rule reads",
    before: { type: "object", patternProperties: { "^a": text } },
    after: { type: "object", patternProperties: { "^a": whole } },
    sent: ["keyword-changed attention"],
    got: ["keyword-changed attention"],
  },
  {
    what: "a default that the server fills in",
    before: { type: "integer", default: 1 },
    after: { type: "integer", default: 2 },
    sent: ["default-changed attention"],
    got: [],
  },
  {
    what: "words only",
    before: { type: "string", description: "a", examples: ["x"] },
    after: { type: "string", title: "A", description: "b", "x-new": 1 },
    sent: [],
    got: [],
  },
];

describe("a change of a schema", () => {
  it.each(cases)("is judged where it is sent: $what", ({ before, after, sent, schemas, nowSchemas }) => {
    expect(verdicts(smallApi(before, {}, schemas), smallApi(after, {}, nowSchemas))).toEqual(sent);
  });

  it.each(cases)("is judged where it is got: $what", ({ before, after, got, schemas, nowSchemas }) => {
    expect(verdicts(smallApi({}, before, schemas), smallApi({}, after, nowSchemas))).toEqual(got);
  });

  it("is one change when it is both sent and got, with a verdict for each and the worse one overall", () => {
    const api = (...values: string[]): JsonObject =>
      smallApi(object({ mode: ref("Mode") }), object({ mode: ref("Mode") }), {
        Mode: { type: "string", enum: values },
      });
    expect(compareDocuments(api("a"), api("a", "b")).changes).toEqual([
      {
        kind: "enum-value-added",
        place: "Mode",
        text: 'value `"b"` added',
        verdict: "attention",
        uses: [
          { direction: "answer", verdict: "attention", operations: ["GET /things/"] },
          { direction: "request", verdict: "compatible", operations: ["POST /things/"] },
        ],
      },
    ]);
  });

  it("tells what a removed property was perhaps renamed to, only where there is no doubt", () => {
    const texts = (...names: string[]): string[] => {
      const after = object(Object.fromEntries(names.map((name) => [name, text])));
      return compareDocuments(smallApi({}, object({ a: text })), smallApi({}, after))
        .changes.filter(({ kind }) => kind === "property-removed")
        .map((change) => `${change.place} ${change.text}`);
    };
    expect(texts("b")).toEqual(["Got.a removed, perhaps renamed to `b`, which has the same schema"]);
    expect(texts("b", "c")).toEqual(["Got.a removed"]);
  });

  it("is found in a schema that no operation uses, but cannot break a call there", () => {
    const api = (schema: JsonObject): JsonObject => smallApi({}, {}, { Lost: schema });
    const [change, ...others] = compareDocuments(api(object({ a: text })), api(object({}))).changes;
    expect(others).toEqual([]);
    expect(change).toMatchObject({ place: "Lost.a", verdict: "attention", kind: "property-removed" });
    expect(change?.text).toContain("of no operation that both have");
  });
});

function verdicts(before: JsonObject, after: JsonObject): string[] {
  return compareDocuments(before, after)
    .changes.map(({ kind, verdict }) => `${kind} ${verdict}`)
    .sort();
}
