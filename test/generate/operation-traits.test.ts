import { describe, expect, it } from "vitest";
import { operationTraitsSource, traitsOf } from "../../scripts/generate/tables/operation-traits.js";
import type { JsonObject } from "../../src/document/json.js";
import { listOperations } from "../../src/document/operations.js";
import { readSmallDocument } from "./small-document.js";

const small = await readSmallDocument();

function traits(operation: JsonObject, document: JsonObject = {}) {
  const whole = { ...document, paths: { "/x/": { get: operation } } };
  return listOperations(whole).map((listed) => traitsOf(whole, listed))[0];
}

function response(content: JsonObject, status = "200"): JsonObject {
  return { responses: { [status]: { description: "Ok", content } } };
}

describe("the table of exceptions", () => {
  it("lists what is not plain JSON behind a login, and nothing else", () => {
    const exceptions = listOperations(small)
      .map((operation) => [operation.key, traitsOf(small, operation)])
      .filter(([, found]) => Object.keys(found ?? {}).length > 0);
    expect(Object.fromEntries(exceptions)).toEqual({
      "POST /api/login/": { anonymous: true },
      "GET /api/health/": { anonymous: true, response: "none" },
      "GET /api/files/archive/": { response: "blob" },
      "GET /api/report/": { response: "text" },
      "GET /api/rules/": { response: "text" },
      "GET /api/log/": { response: "mixed" },
    });
  });

  it("is written with one short line for each", () => {
    expect(operationTraitsSource(small, listOperations(small))).toContain(
      '  "GET /api/health/": { anonymous: true, response: "none" },\n',
    );
  });
});

describe("the kind of a success", () => {
  it.each([
    ["json", { "application/json": {} }, undefined],
    ["a json dialect", { "application/problem+json; charset=utf-8": {} }, undefined],
    ["yaml by its name", { "application/yaml": {} }, "text"],
    ["text by its name", { "text/plain": {} }, "text"],
    ["an archive by its name", { "application/zip": {} }, "blob"],
    ["text in an unknown wrapper", { "application/octet-stream": { schema: { type: "string" } } }, "text"],
    [
      "binary with the name of text",
      { "text/csv": { schema: { type: "string", format: "binary" } } },
      "blob",
    ],
    ["two names of one kind", { "text/csv": {}, "application/x-yaml": {} }, "text"],
    ["two kinds", { "application/json": {}, "application/zip": {} }, "mixed"],
  ])("of %s follows from the document", (_, content, expected) => {
    expect(traits(response(content))).toEqual(expected === undefined ? {} : { response: expected });
  });

  it("follows a reference to a schema", () => {
    const document = { components: { schemas: { Archive: { type: "string", format: "binary" } } } };
    const archive = { "text/x-archive": { schema: { $ref: "#/components/schemas/Archive" } } };
    expect(traits(response(archive), document)).toEqual({ response: "blob" });
  });

  it("knows that 204 brings nothing, and that a 200 without content means nothing", () => {
    expect(traits({ responses: { 204: { description: "Gone" } } })).toEqual({});
    expect(traits({ responses: { 200: { description: "Gone" } } })).toEqual({ response: "none" });
  });

  it("does not look at failures", () => {
    expect(traits(response({ "text/html": {} }, "400"))).toEqual({});
  });
});

describe("an anonymous operation", () => {
  const login = [{ token: [] }];
  it.each<[string, JsonObject, JsonObject, boolean]>([
    ["an empty list", { security: [] }, { security: login }, true],
    ["an empty list for all", {}, { security: [] }, true],
    ["nothing as one of the alternatives", { security: [...login, {}] }, {}, true],
    ["a login for all", {}, { security: login }, false],
    ["a login of its own", { security: login }, { security: [] }, false],
    ["no word", {}, {}, false],
  ])("with %s", (_, operation, document, expected) => {
    expect(traits({ ...operation, ...response({ "application/json": {} }) }, document)).toEqual(
      expected ? { anonymous: true } : {},
    );
  });
});
