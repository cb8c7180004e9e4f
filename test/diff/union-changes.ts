import { kind, object, ref, type SchemaChange, text, whole } from "./schema-change.js";

/** Changes of `oneOf` and `anyOf`. */
export const unionChanges: readonly SchemaChange[] = [
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
];
