import { describe, expect, it } from "vitest";
import { InputError } from "../../src/document/input-error.js";
import type { JsonObject, JsonValue } from "../../src/document/json.js";
import { openApiDocument } from "../../src/document/read-document.js";

const answer = (schema: JsonValue): JsonObject => ({
  description: "Ok",
  content: { "application/json": { schema } },
});

function api(schemas: JsonValue, responses: JsonValue = { 200: answer({ $ref: "#/components/schemas/A" }) }) {
  return {
    openapi: "3.1.0",
    info: { title: "T", version: "1" },
    paths: { "/a": { get: { responses } } },
    components: { schemas },
  };
}

function read(document: JsonObject): JsonObject {
  return openApiDocument(document, "a.yaml", () => {});
}

describe("a document in which something stands that cannot stand there", () => {
  it.each<[string, JsonObject, string]>([
    [
      "no text for a reference",
      api({ A: { properties: { b: { $ref: null } } } }),
      '#/components/schemas/A/properties/b/$ref: must be a text such as "#/components/schemas/Name", found null.',
    ],
    [
      "a reference that is an object, of a member called scopes",
      api({ A: { properties: { scopes: { $ref: {} } } } }),
      "#/components/schemas/A/properties/scopes/$ref: must be a text",
    ],
    [
      "a reference of a link",
      { ...api({}), components: { links: { a: { $ref: 0 } } } },
      "#/components/links/a/$ref: must",
    ],
    ["a member that is no schema", api({ A: { properties: { b: 0 } } }), "/A/properties/b: must be a schema"],
    ["no map of members", api({ A: { properties: [] } }), "/A/properties: must be an object, found []."],
    ["an alternative that is no schema", api({ A: { oneOf: [{}, ""] } }), "/A/oneOf/1: must be a schema"],
    ["no list of alternatives", api({ A: { anyOf: {} } }), "/A/anyOf: must be a list, found {}."],
    ["elements that are no schema", api({ A: { items: null } }), "/A/items: must be a schema"],
    [
      "a type that is none",
      api({ A: { type: ["string", 1] } }),
      "/A/type: must be a text, or a list of texts",
    ],
    ["members that are no list", api({ A: { required: "b" } }), "/A/required: must be a list"],
    ["no answer", api({}, { 200: null }), "#/paths/~1a/get/responses/200: must be an object, found null."],
    ["no answers", api({}, 0), "#/paths/~1a/get/responses: must be an object, found 0."],
    ["no path", { ...api({}), paths: { "/a": "" } }, "#/paths/~1a: must be an object"],
    ["no paths", { ...api({}), paths: [] }, "#/paths: must be an object, found []."],
    [
      "a reference to itself, over another",
      api({ A: { $ref: "#/components/schemas/B" }, B: { $ref: "#/components/schemas/A" } }),
      "  #/components/schemas/A: leads back to itself, by references alone or through allOf, so that nothing says what it is.\n" +
        "  #/components/schemas/B: leads back to itself",
    ],
    [
      "a schema that holds where it holds itself",
      api({
        A: {},
        "B/c": { allOf: [{ type: "object" }, { allOf: [{ $ref: "#/components/schemas/B~1c" }] }] },
      }),
      "places:\n  #/components/schemas/B~1c: leads back to itself",
    ],
    ["no components", { ...api({}), components: 0 }, "#/components: must be an object, found 0."],
  ])("is refused with its place: %s", (_, document, line) => {
    expect(() => read(document)).toThrow(InputError);
    expect(() => read(document)).toThrow("a.yaml: is malformed. Mend it at these places:\n  #/");
    expect(() => read(document)).toThrow(line);
  });

  it("is told of all of it at once", () => {
    for (const place of ["A", "B/$ref", "C/allOf"]) {
      const document = api({ A: 0, B: { $ref: [] }, C: { allOf: null } });
      expect(() => read(document)).toThrow(`  #/components/schemas/${place}: must be`);
    }
  });
});

it.each<[string, JsonObject]>([
  [
    "members that are called like keywords",
    api({ A: { properties: { $ref: {}, items: {}, allOf: {}, type: {} } } }),
  ],
  [
    "a schema in its own members, and in those that it is an alternative of",
    api({
      A: {
        oneOf: [{ $ref: "#/components/schemas/B" }],
        properties: { a: { $ref: "#/components/schemas/A" } },
      },
      B: { allOf: [{ $ref: "#/components/schemas/A" }, { items: { $ref: "#/components/schemas/B" } }] },
      C: { allOf: [{ $ref: "#/components/schemas/A" }, { $ref: "#/components/schemas/A" }] },
    }),
  ],
  ["a schema that is true or false", api({ A: { properties: { b: true }, items: false } })],
  [
    "a parameter that is required",
    api({}, { 200: { description: "Ok", headers: { required: { required: true } } } }),
  ],
  [
    "names of its own",
    {
      ...api({
        A: {
          dependentRequired: { items: ["b"], properties: ["b"] },
          default: { $ref: null },
          "x-a": { $ref: 1 },
        },
      }),
      security: [{ headers: [] }],
      servers: [{ url: "/", variables: { items: { default: "a" }, type: { default: "b" } } }],
      "x-paths": { paths: 0 },
    },
  ],
  [
    "values of the API",
    api({ A: { example: { $ref: null, items: 0 }, enum: [{ allOf: 0 }], const: { type: 0 } } }),
  ],
])("a document may have %s", (_, document) => {
  expect(read(document)).toEqual(document);
});
