import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Generated, generateFromDocument } from "../../scripts/generate/pipeline.js";
import { generateProject } from "../../scripts/generate/project.js";
import { compareDocuments } from "../../src/diff/compare-documents.js";
import type { JsonObject } from "../../src/document/json.js";
import { MAIN_DOCUMENT } from "../../src/generate/documents.js";
import { REPOSITORY } from "../support/run-process.js";
import { type ExpectedJudgement, judge, rightJudgements } from "./judged-values.js";

let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "keywords-"));
});

afterAll(() => rm(folder, { recursive: true, force: true }));

function api(schemas: JsonObject, operation: JsonObject = {}): JsonObject {
  const schema = { $ref: "#/components/schemas/Page" };
  return {
    openapi: "3.1.0",
    info: { title: "Pages", version: "1" },
    paths: {
      "/pages": {
        get: {
          responses: { "200": { description: "ok", content: { "application/json": { schema } } } },
          ...operation,
        },
      },
    },
    components: { schemas },
  };
}

function generate(document: JsonObject): Promise<Generated> {
  return generateFromDocument(document, [], "pages.yaml", MAIN_DOCUMENT, "structure");
}

function answers(values: readonly [value: JsonObject, valid: boolean][]): ExpectedJudgement[] {
  const place = ["GET /pages", "responses", "200", "application/json"];
  return values.map(([value, valid]) => ({ place, value, valid }));
}

/** A list in pages as the generator of Django writes it, also into a document of 3.1. */
function pagedList(nextIs: JsonObject, kindIs: JsonObject, parentIs: JsonObject): JsonObject {
  return api({
    Page: {
      type: "object",
      required: ["count", "next"],
      properties: {
        count: { type: "integer", example: 123 },
        next: { ...nextIs, format: "uri", example: "http://api.example.org/accounts/?page=4" },
        kind: kindIs,
        parent: parentIs,
      },
    },
  });
}

describe("nullable: true in a document of 3.1", () => {
  const written = pagedList(
    { type: "string", nullable: true },
    { type: ["string"], enum: ["a"], nullable: true },
    { $ref: "#/components/schemas/Page", nullable: true },
  );
  const meant = pagedList(
    { type: ["string", "null"] },
    { type: ["string", "null"], enum: ["a", null] },
    { anyOf: [{ $ref: "#/components/schemas/Page" }, { type: "null" }] },
  );

  it("means what it meant in 3.0, to types and validators alike, with a warning", async () => {
    const generated = await generate(written);
    const { files } = await generate(meant);
    expect([...generated.files]).toEqual([...files]);
    expect(generated.warnings).toEqual([
      'pages.yaml: OpenAPI 3.1 has no "nullable"; read as "or null" in 3 places: ' +
        ["next", "kind", "parent"].map((name) => `#/components/schemas/Page/properties/${name}`).join(", "),
    ]);
    const cases = answers([
      [{ count: 1, next: null, kind: null, parent: null }, true],
      [{ count: 1, next: "http://a.test/", kind: "a", parent: { count: 0, next: null } }, true],
      [{ count: 1, next: 5 }, false],
      [{ count: null, next: null }, false],
      [{ count: 1, next: null, kind: "b" }, false],
    ]);
    expect(await judge(folder, generated, cases)).toEqual(rightJudgements(cases));
  });

  it("is counted in the warning, where it stands once", async () => {
    const once = pagedList({ type: "string", nullable: true }, { type: "string" }, { type: "string" });
    expect((await generate(once)).warnings).toEqual([
      'pages.yaml: OpenAPI 3.1 has no "nullable"; read as "or null" in 1 place: ' +
        "#/components/schemas/Page/properties/next",
    ]);
  });

  it("means the same to the comparison of documents", () => {
    expect(compareDocuments(written, meant).changes).toEqual([]);
    const never = pagedList(
      { type: "string" },
      { type: ["string"], enum: ["a"] },
      { $ref: "#/components/schemas/Page" },
    );
    expect(compareDocuments(never, written).changes).not.toEqual([]);
  });

  it("is a member like any other in an example, and no schema where there is none", async () => {
    const document = api(
      {
        Page: { type: "object", example: { nullable: true }, properties: { nullable: { type: "boolean" } } },
      },
      { nullable: true },
    );
    const { warnings, operations } = await generate(document);
    expect(warnings).toEqual([
      'pages.yaml: "nullable" means nothing in OpenAPI and is not read: #/paths/~1pages/get/nullable',
    ]);
    expect(operations).toBe(1);
  });
});

describe("keywords that the linter does not know", () => {
  it("are warned of, each with its places, and everything else is generated", async () => {
    const document = api(
      {
        Page: {
          type: "object",
          dependencies: { count: ["next"] },
          properties: {
            count: { type: "integer", "ofTo\nmorrow": 1 },
            next: { type: "string", dependencies: {} },
          },
        },
      },
      { ofTomorrow: {} },
    );
    const generated = await generate(document);
    expect([...generated.warnings].sort()).toEqual([
      'pages.yaml: "dependencies" means nothing in OpenAPI and is not read: ' +
        "#/components/schemas/Page/dependencies, #/components/schemas/Page/properties/next/dependencies",
      'pages.yaml: "ofTo\\nmorrow" means nothing in OpenAPI and is not read: ' +
        "#/components/schemas/Page/properties/count/ofTo%0Amorrow",
      'pages.yaml: "ofTomorrow" means nothing in OpenAPI and is not read: #/paths/~1pages/get/ofTomorrow',
    ]);
    const cases = answers([
      [{ count: 1, next: "n" }, true],
      [{ count: "1" }, false],
    ]);
    expect(await judge(folder, generated, cases)).toEqual(rightJudgements(cases));
  });

  it("are all those of JSON Schema 2020-12 without a warning, schemas that are true or false as well", async () => {
    const generated = await generate(
      api({
        Anything: true,
        Page: {
          $schema: "https://json-schema.org/draft/2020-12/schema",
          $id: "https://example.test/page",
          $anchor: "page",
          $dynamicAnchor: "dynamic",
          $comment: "a comment",
          $defs: { A: true },
          type: "object",
          if: true,
          // biome-ignore lint/suspicious/noThenProperty: it is a keyword of JSON Schema.
          then: true,
          else: false,
          allOf: [true, { type: "object" }],
          dependentRequired: { a: ["count"] },
          dependentSchemas: { a: true },
          propertyNames: { pattern: "^[a-z]+$" },
          patternProperties: { "^z": true },
          properties: {
            count: { type: "integer", not: false },
            any: true,
            list: {
              type: "array",
              prefixItems: [true, { type: "string" }],
              contains: true,
              minContains: 0,
              maxContains: 9,
              unevaluatedItems: true,
            },
            text: {
              type: "string",
              nullable: false,
              contentEncoding: "base64",
              contentMediaType: "application/json",
              contentSchema: { type: "object" },
              examples: ["e30="],
            },
          },
          unevaluatedProperties: true,
        },
      }),
    );
    expect(generated.warnings).toEqual([]);
    const cases = answers([
      [{ count: 1, any: [null], list: [1, "a"], text: "e30=" }, true],
      [{ count: "1" }, false],
      [{ text: 5 }, false],
    ]);
    expect(await judge(folder, generated, cases)).toEqual(rightJudgements(cases));
  });

  it("are none of them in the documents of this project", async () => {
    expect((await generateProject(REPOSITORY)).warnings).toEqual([]);
  });
});

it("what cannot be generated from is refused with its place", async () => {
  const document = api({
    Page: { type: "object", properties: { count: { type: "integer", minimum: "one" } } },
  });
  await expect(generate(document)).rejects.toThrow("#/components/schemas/Page/properties/count/minimum: ");
});
