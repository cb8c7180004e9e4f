import type { JsonObject, JsonValue } from "../../src/document/json.js";

/** Schemas of which this many exist, in rings of ten that refer to each other. */
const ring = 10;

function ref(name: string): JsonObject {
  return { $ref: `#/components/schemas/${name.replaceAll("~", "~0").replaceAll("/", "~1")}` };
}

function answer(schema: JsonValue, example?: JsonValue): JsonObject {
  const media = { schema, ...(example === undefined ? {} : { example }) };
  return { "200": { description: "ok", content: { "application/json": media } } };
}

function parameter(name: string, place: string, schema: JsonValue): JsonObject {
  return { name, in: place, required: place === "path", schema };
}

const schemas: JsonObject = {
  "Pet.v1": {
    type: "object",
    required: ["kind"],
    discriminator: { propertyName: "kind" },
    properties: {
      kind: { type: "string" },
      tag: { type: "string", nullable: true },
      age: { type: "integer", format: "int64", nullable: true, minimum: 0, exclusiveMinimum: true },
      parent: { allOf: [ref("Pet.v1")], nullable: true },
    },
  },
  "Big-Cat": {
    allOf: [
      ref("Pet.v1"),
      { type: "object", required: ["skill"], properties: { skill: { type: "string", enum: ["lazy"] } } },
    ],
  },
  Dog: {
    allOf: [
      ref("Pet.v1"),
      { type: "object", required: ["size"], properties: { size: { type: "integer", default: 3 } } },
    ],
  },
  "Pet/Neu": { oneOf: [ref("Big-Cat"), ref("Dog")], discriminator: { propertyName: "kind" } },
  Größe: { type: "object", properties: { "breite-cm": { type: "number" }, höhe: { type: "number" } } },
  日本: { type: "string" },
  中国: { type: "integer" },
  "with-dash": { type: "string" },
  with_dash: { type: "integer" },
  "with.dash": { type: "boolean" },
  "1st": {
    type: "object",
    properties: {
      a: ref("with-dash"),
      b: ref("with_dash"),
      c: ref("with.dash"),
      d: ref("日本"),
      e: ref("中国"),
    },
  },
  class: { type: "string" },
  constructor: { type: "object", properties: { constructor: { type: "string" } } },
  Blob: { type: "object", properties: { size: { type: "string" } } },
  Node: {
    type: "object",
    properties: { left: ref("Node"), byName: { type: "object", additionalProperties: ref("Node") } },
  },
  Json: { oneOf: [{ type: "string" }, { type: "number" }, { type: "array", items: ref("Json") }] },
  Mixed: { enum: ["a", 1, true, null] },
  Untyped: {},
  Nothing: { not: {} },
  Examples: {
    type: "object",
    properties: { a: { type: "string" } },
    example: { $ref: "#/components/examples/one" },
    "x-old": { $ref: "#/components/schemas/with-dash" },
  },
};

const paths: JsonObject = {
  "/a.b/{x.y}/{z-1}": {
    get: {
      operationId: "dup",
      parameters: [
        parameter("x.y", "path", { type: "string" }),
        parameter("z-1", "path", { type: "integer", format: "int64" }),
        parameter("filter[name]", "query", { type: "array", items: { type: "string" } }),
        parameter("größe", "query", { type: "integer", nullable: true }),
      ],
      responses: answer(ref("Pet.v1"), { kind: "Dog", tag: null, age: 3, parent: { kind: "Big-Cat" } }),
    },
  },
  "/dup": {
    get: {
      operationId: "dup",
      responses: answer(
        {
          type: "object",
          properties: { "a/b": { type: "array", items: { type: "object", properties: { 日本: {} } } } },
        },
        { "a/b": [{ 日本: 1 }] },
      ),
    },
    post: {
      operationId: "dup",
      requestBody: {
        content: {
          "application/json": { schema: ref("Pet/Neu") },
          "multipart/form-data": {
            schema: { type: "object", properties: { file: { type: "string", format: "binary" } } },
          },
        },
      },
      responses: answer(ref("Pet/Neu"), { kind: "Big-Cat", skill: "lazy" }),
    },
  },
  "/no-id": { get: { responses: answer(ref("Node"), { left: { byName: { a: {} } } }) } },
  "/no-responses": { get: { operationId: "noResponses" } },
  "/größe": { get: { operationId: "größe holen", responses: answer(ref("Größe"), { höhe: 1.5 }) } },
  "/json": { get: { operationId: "json", responses: answer(ref("Json"), ["a", [1, ["b"]]]) } },
  "/mixed": { get: { operationId: "mixed", responses: answer(ref("Mixed"), null) } },
  "/first": {
    get: { operationId: "1st", responses: answer(ref("1st"), { a: "x", b: 1, c: true, d: "y", e: 2 }) },
  },
  "/inside": {
    get: {
      operationId: "inside",
      responses: answer(
        { $ref: "#/paths/~1dup/get/responses/200/content/application~1json/schema/properties/a~1b" },
        [{ 日本: 2 }],
      ),
    },
  },
};

/**
 * A document that nobody here would write, in OpenAPI 3.0: `nullable`, discriminators without mapping, cycles,
 * names with dots, slashes and letters of the world, one operation id for several operations, answers left out.
 *
 * @param count how many further schemas there are, each with two operations
 */
export function nastyDocument(count: number): JsonObject {
  const more = Array.from({ length: count }, (_, index) => {
    const next = (step: number): string => `M${index - (index % ring) + ((index + step) % ring)}`;
    return {
      name: `M${index}`,
      schema: {
        type: "object",
        required: ["id"],
        properties: {
          id: { type: "integer" },
          next: ref(next(1)),
          list: { type: "array", items: ref(next(3)) },
        },
      },
      path: {
        parameters: [parameter("id", "path", { type: "integer" })],
        get: { operationId: `get${index}`, responses: answer(ref(`M${index}`)) },
        put: {
          operationId: `put${index}`,
          requestBody: { required: true, content: { "application/json": { schema: ref(`M${index}`) } } },
          responses: answer(ref(`M${index}`)),
        },
      },
    };
  });
  return {
    openapi: "3.0.3",
    info: { title: "Nasty", version: "2026-01" },
    paths: { ...paths, ...Object.fromEntries(more.map(({ name, path }) => [`/many/${name}/{id}`, path])) },
    components: {
      examples: { one: { value: { a: "x" } } },
      schemas: { ...schemas, ...Object.fromEntries(more.map(({ name, schema }) => [name, schema])) },
    },
  };
}
