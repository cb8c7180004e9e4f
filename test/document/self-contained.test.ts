import { describe, expect, it } from "vitest";
import { InputError } from "../../src/document/input-error.js";
import { isJsonObject, type JsonObject, type JsonValue } from "../../src/document/json.js";
import { openApiDocument } from "../../src/document/read-document.js";

const LOCAL = { $ref: "#/components/schemas/Cat" };

/** A document with one operation, some of its parts replaced. */
function api(parts: {
  media?: JsonObject;
  operation?: JsonObject;
  components?: JsonObject;
  paths?: JsonObject;
}): JsonObject {
  return {
    openapi: "3.1.0",
    info: { title: "Cats", version: "1" },
    paths: {
      "/cats": {
        get: {
          responses: {
            "200": { description: "ok", content: { "application/json": { schema: LOCAL, ...parts.media } } },
          },
          ...parts.operation,
        },
      },
      ...parts.paths,
    },
    components: { schemas: { Cat: { type: "object" } }, ...parts.components },
  };
}

function read(document: JsonObject): { document: JsonObject; warnings: string[] } {
  const warnings: string[] = [];
  return { document: openApiDocument(document, "cats.yaml", (line) => warnings.push(line)), warnings };
}

const schemas = (Other: JsonValue): JsonObject => ({ components: { schemas: { Cat: {}, Other } } });

describe("a document that refers to another", () => {
  it.each<[string, Parameters<typeof api>[0], string]>([
    [
      "over HTTP",
      { media: { schema: { $ref: "http://evil.test/a.json" } } },
      '#/paths/~1cats/get/responses/200/content/application~1json/schema/$ref: "http://evil.test/a.json"',
    ],
    [
      "by a file",
      schemas({ $ref: "file:///etc/passwd" }),
      '#/components/schemas/Other/$ref: "file:///etc/passwd"',
    ],
    [
      "by a relative file, where no operation comes",
      schemas({ properties: { a: { items: [{ $ref: "a.yaml#/b" }] } } }),
      '#/components/schemas/Other/properties/a/items/0/$ref: "a.yaml#/b"',
    ],
    ["by nothing", schemas({ $ref: "" }), '#/components/schemas/Other/$ref: ""'],
    ["by a whole path", { paths: { "/x": { $ref: "./x.yaml" } } }, '#/paths/~1x/$ref: "./x.yaml"'],
    [
      "in a property that is called like a value",
      schemas({ properties: { example: { $ref: "a.yaml" }, "x-b": { $ref: "b.yaml" } } }),
      '#/components/schemas/Other/properties/x-b/$ref: "b.yaml"',
    ],
    [
      "in a response that is called default, and a header that is called like an extension",
      { operation: { responses: { default: { headers: { "x-rate": { $ref: "h.yaml" } } } } } },
      '#/paths/~1cats/get/responses/default/headers/x-rate/$ref: "h.yaml"',
    ],
    [
      "in the place of a named example",
      { media: { examples: { one: { $ref: "one.json" } } } },
      '/examples/one/$ref: "one.json"',
    ],
    [
      "in the place of a link",
      { components: { links: { next: { $ref: "l.yaml" } } } },
      '#/components/links/next/$ref: "l.yaml"',
    ],
    [
      "by the mapping of a discriminator",
      schemas({
        oneOf: [LOCAL],
        discriminator: { propertyName: "k", mapping: { "a/b": "cat.json", c: "Cat" } },
      }),
      '#/components/schemas/Other/discriminator/mapping/a~1b: "cat.json"',
    ],
    [
      "in a keyword that nobody knows",
      schemas({ ofTomorrow: { $ref: "http://evil.test/" } }),
      '#/components/schemas/Other/ofTomorrow/$ref: "http://evil.test/"',
    ],
  ])("%s is refused by place", (_, parts, place) => {
    expect(() => read(api(parts))).toThrow(InputError);
    expect(() => read(api(parts))).toThrow("cats.yaml: refers to what lies outside of it");
    expect(() => read(api(parts))).toThrow(place);
  });

  it("has each place named on a line of its own, and only so many", () => {
    const properties = Object.fromEntries(
      Array.from({ length: 30 }, (_, index) => [`p\n${index}`, { $ref: `${index}.json` }]),
    );
    let message = "";
    try {
      read(api(schemas({ properties })));
    } catch (error) {
      message = String(error);
    }
    const lines = message.split("\n");
    expect(lines[1]).toBe('  #/components/schemas/Other/properties/p%0A0/$ref: "0.json"');
    expect(lines).toHaveLength(22);
    expect(lines.at(-1)).toBe("  and 10 more");
  });
});

describe("what only looks like a reference", () => {
  const lookalike = { $ref: "http://evil.test/", externalValue: "http://evil.test/" };
  it.each<[string, Parameters<typeof api>[0]]>([
    ["an example", { media: { example: [lookalike] } }],
    ["a named example", { media: { examples: { one: { value: lookalike } } } }],
    ["the examples of a schema", schemas({ examples: [lookalike] })],
    ["a default", schemas({ default: { a: lookalike } })],
    ["listed values", schemas({ enum: [lookalike], const: lookalike })],
    ["an extension", { operation: { "x-codeSamples": [lookalike] } }],
    ["an extension among paths", { paths: { "x-a": lookalike } }],
    [
      "the parameters of a link",
      { components: { links: { a: { parameters: lookalike, requestBody: lookalike } } } },
    ],
    [
      "properties of these names",
      schemas({ properties: { $ref: { type: "string" }, externalValue: LOCAL } }),
    ],
  ])("stays as it is: %s", (_, parts) => {
    expect(read(api(parts))).toEqual({ document: api(parts), warnings: [] });
  });
});

it("an external value is left out with a warning, and the example stays", () => {
  const named = { one: { summary: "One", externalValue: "http://evil.test/one" }, two: { value: 2 } };
  const { document, warnings } = read(api({ media: { examples: named }, components: { examples: named } }));
  expect(isJsonObject(document.components) && document.components.examples).toEqual({
    one: { summary: "One" },
    two: { value: 2 },
  });
  expect(JSON.stringify(document)).not.toContain("evil");
  expect(warnings).toEqual([
    "cats.yaml: left out, because it is never fetched: " +
      "#/paths/~1cats/get/responses/200/content/application~1json/examples/one/externalValue, " +
      "#/components/examples/one/externalValue",
  ]);
});
