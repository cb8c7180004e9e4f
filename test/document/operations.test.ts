import { describe, expect, it } from "vitest";
import { InputError } from "../../src/document/input-error.js";
import type { JsonObject } from "../../src/document/json.js";
import { listOperations } from "../../src/document/operations.js";

const text = { type: "string" };

function api(paths: JsonObject, components: JsonObject = {}): JsonObject {
  return { openapi: "3.1.0", paths, components };
}

describe("the operations of a document", () => {
  it("are those of every method, in the order of the paths", () => {
    const call = { responses: {} };
    const document = api({
      "/b/": { summary: "B", trace: call, get: call },
      "/a/": { delete: call, parameters: [] },
      "x-internal": { get: call },
    });
    expect(listOperations(document).map(({ key }) => key)).toEqual(["GET /b/", "TRACE /b/", "DELETE /a/"]);
  });

  it("have a name made of the key where the document gives no id", () => {
    const document = api({ "/api/runs/{id}/": { get: { responses: {} }, put: { operationId: "putRun" } } });
    expect(listOperations(document).map(({ operationId, ownId }) => [operationId, ownId])).toEqual([
      ["getApiRunsId", undefined],
      ["putRun", "putRun"],
    ]);
  });

  it("have the parameters of their path, as far as they have none of that name and place themselves", () => {
    const document = api(
      {
        "/{id}/": {
          parameters: [{ $ref: "#/components/parameters/Id" }, { name: "limit", in: "query", schema: text }],
          get: {
            parameters: [
              { name: "limit", in: "query", required: true, deprecated: true },
              { name: "limit", in: "header", content: { "application/json": { schema: text } } },
            ],
          },
        },
      },
      { parameters: { Id: { name: "id", in: "path", schema: text } } },
    );
    const parameters = listOperations(document)[0]?.parameters ?? [];
    expect(parameters.map(({ name, in: place, required }) => `${place} ${name} ${required}`)).toEqual([
      "path id true",
      "query limit true",
      "header limit false",
    ]);
    expect(parameters.map(({ schema }) => schema)).toEqual([text, {}, {}]);
    expect(parameters.map(({ deprecated }) => deprecated)).toEqual([false, true, false]);
    expect([...(parameters[2]?.content ?? [])]).toEqual([["application/json", text]]);
  });

  it("have their bodies and headers by status as written, references followed down to the schemas", () => {
    const document = api(
      {
        "/": {
          post: {
            requestBody: { $ref: "#/components/requestBodies/Sent" },
            responses: {
              "4XX": { description: "refused" },
              200: { $ref: "#/components/responses/Got" },
              "x-more": {},
            },
          },
        },
      },
      {
        requestBodies: {
          Sent: {
            required: true,
            content: { "text/csv": {}, "application/json": { schema: { $ref: "#/x" } } },
          },
        },
        responses: { Got: { headers: { "X-Count": {} }, content: { "text/plain": { schema: text } } } },
      },
    );
    const [operation] = listOperations(document);
    expect(operation?.request?.required).toBe(true);
    expect([...(operation?.request?.content ?? [])]).toEqual([
      ["text/csv", undefined],
      ["application/json", { $ref: "#/x" }],
    ]);
    expect([...(operation?.responses ?? [])].map(([status, content]) => [status, [...content]])).toEqual([
      ["200", [["text/plain", text]]],
      ["4XX", []],
    ]);
    expect([...(operation?.responseHeaders ?? [])]).toEqual([
      ["200", [{ name: "X-Count", required: false, deprecated: false, schema: {} }]],
      ["4XX", []],
    ]);
  });

  it.each([
    ["says nothing", undefined, undefined, false],
    ["asks for a login", [{ token: [] }], undefined, false],
    ["leaves the login to the caller", [{ token: [] }, {}], undefined, true],
    ["lifts what the document asks for", [], [{ token: [] }], true],
    ["inherits what the document asks for", undefined, [{ token: [] }], false],
    ["inherits that none is asked for", undefined, [], true],
  ])("are anonymous when the document says so: it %s", (_, own, inherited, anonymous) => {
    const document: JsonObject = {
      ...api({ "/": { get: own === undefined ? {} : { security: own } } }),
      ...(inherited === undefined ? {} : { security: inherited }),
    };
    expect(listOperations(document)[0]?.anonymous).toBe(anonymous);
  });

  it.each([
    ["in a circle", "#/components/parameters/A", "goes round in a circle"],
    ["to nothing", "#/components/parameters/None", "points at nothing"],
    ["out of the document", "other.yaml#/A", "bundle it into one file first"],
  ])("cannot be told when a reference leads %s", (_, $ref, message) => {
    const parameters = { A: { $ref: "#/components/parameters/B" }, B: { $ref: "#/components/parameters/A" } };
    const document = api({ "/": { get: { parameters: [{ $ref }] } } }, { parameters });
    expect(() => listOperations(document)).toThrow(InputError);
    expect(() => listOperations(document)).toThrow(message);
  });
});
