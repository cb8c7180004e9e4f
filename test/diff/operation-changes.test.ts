import { describe, expect, it } from "vitest";
import { compareDocuments } from "../../src/diff/compare-documents.js";
import { InputError } from "../../src/document/input-error.js";
import type { JsonObject } from "../../src/document/json.js";
import { at, smallApi } from "./small-api.js";

type Edit = (document: JsonObject) => void;

const paths = (document: JsonObject): JsonObject => at(document, "paths");
const list = (document: JsonObject): JsonObject => at(document, "paths", "/things/", "get");
const create = (document: JsonObject): JsonObject => at(document, "paths", "/things/", "post");
const remove = (document: JsonObject): JsonObject => at(document, "paths", "/things/{id}/", "delete");
const setParameters = (document: JsonObject, ...parameters: JsonObject[]): void => {
  list(document).parameters = parameters;
};
const limit = { name: "limit", in: "query", schema: { type: "integer" } };
const trace = { name: "X-Trace", in: "header", schema: { type: "string" } };
const body = { "application/json": { schema: {} } };

const cases: [string, Edit, string[]][] = [
  [
    "an operation removed",
    (document) => {
      delete at(document, "paths", "/things/").post;
    },
    ["operation-removed breaking"],
  ],
  [
    "an operation added",
    (document) => {
      paths(document)["/new/"] = { get: { responses: {} } };
    },
    ["operation-added compatible"],
  ],
  [
    "an operation deprecated",
    (document) => {
      list(document).deprecated = true;
    },
    ["deprecated attention"],
  ],
  [
    "another operation id",
    (document) => {
      list(document).operationId = "getThings";
    },
    ["operation-id-changed attention"],
  ],
  [
    "another name for a parameter of the path",
    (document) => {
      const operation = { ...remove(document), parameters: [{ ...limit, name: "thing", in: "path" }] };
      delete paths(document)["/things/{id}/"];
      paths(document)["/things/{thing}/"] = { delete: operation };
    },
    ["path-renamed breaking", "type-changed breaking"],
  ],
  ["a parameter removed", (document) => setParameters(document, trace), ["parameter-removed breaking"]],
  [
    "an optional parameter added",
    (document) => setParameters(document, limit, trace, { ...limit, name: "offset" }),
    ["parameter-added compatible"],
  ],
  [
    "a required parameter added",
    (document) => setParameters(document, limit, trace, { ...limit, name: "offset", required: true }),
    ["parameter-added breaking"],
  ],
  [
    "a required header added",
    (document) => setParameters(document, limit, trace, { ...trace, name: "X-Key", required: true }),
    ["parameter-added breaking"],
  ],
  [
    "a parameter that becomes required",
    (document) => setParameters(document, { ...limit, required: true }, trace),
    ["parameter-required breaking"],
  ],
  [
    "a parameter that is written in another way",
    (document) => setParameters(document, { ...limit, style: "spaceDelimited" }, trace),
    ["parameter-style breaking"],
  ],
  [
    "the style of a parameter written out",
    (document) => setParameters(document, { ...limit, style: "form", explode: true }, trace),
    [],
  ],
  [
    "a parameter that lies with the path now",
    (document) => {
      setParameters(document, trace);
      at(document, "paths", "/things/").parameters = [limit];
    },
    ["parameter-added compatible"],
  ],
  [
    "a parameter of another type",
    (document) => setParameters(document, { ...limit, schema: { type: "boolean" } }, trace),
    ["type-changed breaking"],
  ],
  [
    "a body that becomes required",
    (document) => {
      at(create(document), "requestBody").required = true;
    },
    ["request-required breaking"],
  ],
  [
    "a body removed",
    (document) => {
      delete create(document).requestBody;
    },
    ["request-removed breaking"],
  ],
  [
    "a body added, optional",
    (document) => {
      remove(document).requestBody = { content: body };
    },
    ["request-added compatible"],
  ],
  [
    "a body added, required",
    (document) => {
      remove(document).requestBody = { required: true, content: body };
    },
    ["request-added breaking"],
  ],
  [
    "a media type more for a request",
    (document) => {
      at(create(document), "requestBody", "content")["multipart/form-data"] = {};
    },
    ["media-type-added compatible"],
  ],
  [
    "another media type for an answer",
    (document) => {
      at(list(document), "responses", "200").content = { "text/csv": { schema: { type: "string" } } };
    },
    ["media-type-added attention", "media-type-removed breaking"],
  ],
  [
    "parameters of a media type",
    (document) => {
      const { content } = at(list(document), "responses", "404");
      const type = "Application/JSON; charset=utf-8";
      at(list(document), "responses", "404").content = {
        [type]: at({ content: content ?? {} }, "content", "application/json"),
      };
    },
    [],
  ],
  [
    "another status of success",
    (document) => {
      create(document).responses = { "200": { description: "made" } };
    },
    ["answer-added attention", "answer-removed breaking"],
  ],
  [
    "an error more",
    (document) => {
      at(create(document), "responses")["409"] = { description: "there already" };
    },
    ["answer-added compatible"],
  ],
  [
    "an error that a range covers now, with the same body",
    (document) => {
      const responses = at(list(document), "responses");
      responses["4XX"] = responses["404"] ?? {};
      delete responses["404"];
    },
    ["answer-added compatible"],
  ],
  [
    "another body of an error",
    (document) => {
      at(document, "components", "schemas").Fault = {
        type: "object",
        required: ["message"],
        properties: { message: { type: "array" } },
      };
    },
    ["property-added compatible", "property-removed breaking"],
  ],
  [
    "a header of an answer removed",
    (document) => {
      delete at(list(document), "responses", "200").headers;
    },
    ["header-removed breaking"],
  ],
  [
    "a login where none was needed",
    (document) => {
      delete remove(document).security;
    },
    ["login-needed breaking"],
  ],
  [
    "no login where one was needed",
    (document) => {
      list(document).security = [{}, { token: [] }];
    },
    ["login-dropped compatible"],
  ],
  [
    "another way to log in, beside the old one",
    (document) => {
      document.security = [{ token: [] }, { other: [] }];
    },
    ["login-changed compatible"],
  ],
  [
    "another way to log in, instead of the old one",
    (document) => {
      document.security = [{ token: [], other: [] }];
    },
    ["login-changed breaking"],
  ],
  [
    "a login scheme that works in another way",
    (document) => {
      at(document, "components", "securitySchemes").token = { type: "http", scheme: "bearer" };
    },
    ["security-scheme-changed attention"],
  ],
  [
    "another server",
    (document) => {
      document.servers = [{ url: "https://other.example" }];
    },
    ["servers-changed attention"],
  ],
];

describe("a change of an operation", () => {
  it.each(cases)("is judged: %s", (_, edit, expected) => {
    const before = smallApi({ type: "object" }, { type: "object" });
    const after = structuredClone(before);
    edit(after);
    const found = compareDocuments(before, after).changes.map(({ kind, verdict }) => `${kind} ${verdict}`);
    expect([...new Set(found)].sort()).toEqual(expected);
  });

  it("names the operation, and the part of it", () => {
    const before = smallApi({}, {});
    const after = structuredClone(before);
    setParameters(after, trace);
    delete paths(after)["/things/{id}/"];
    expect(compareDocuments(before, after).changes.map(({ place, uses }) => [place, uses])).toEqual([
      [
        "DELETE /things/{id}/",
        [{ direction: "call", verdict: "breaking", operations: ["DELETE /things/{id}/"] }],
      ],
      [
        "GET /things/ query limit",
        [{ direction: "request", verdict: "breaking", operations: ["GET /things/"] }],
      ],
    ]);
  });

  it("is no matter of chance: the same documents give the same list, and a document equals itself", () => {
    const before = smallApi({ type: "string" }, { type: "object", properties: { a: {}, b: {} } });
    const after = smallApi({ type: "integer" }, { type: "object", properties: {} });
    expect(compareDocuments(before, after)).toEqual(compareDocuments(before, after));
    expect(compareDocuments(before, structuredClone(before))).toEqual({
      added: [],
      removed: [],
      changes: [],
    });
  });

  it("cannot be told when a document is in several files", () => {
    const before = smallApi({}, {});
    const after = smallApi({ $ref: "other.yaml#/Sent" }, {});
    expect(() => compareDocuments(before, after)).toThrow(InputError);
    expect(() => compareDocuments(before, after)).toThrow("bundle it into one file first");
  });
});
