import type { JsonObject } from "../../src/document/json.js";
import type { OperationChange } from "./operation-changes.js";
import { at } from "./small-api.js";

const list = (document: JsonObject): JsonObject => at(document, "paths", "/things/", "get");
const create = (document: JsonObject): JsonObject => at(document, "paths", "/things/", "post");
const answer = (document: JsonObject): JsonObject => at(list(document), "responses", "200");
const header = (document: JsonObject): JsonObject => at(answer(document), "headers", "X-Count");
const request = (document: JsonObject): JsonObject => at(create(document), "requestBody", "content");
const scheme = (document: JsonObject, name: string): JsonObject =>
  at(document, "components", "securitySchemes", name);
const limit = (document: JsonObject): JsonObject => {
  const { parameters } = list(document);
  const [first] = Array.isArray(parameters) ? parameters : [];
  return at({ first: first ?? {} }, "first");
};
const both = (verdict: string): Pick<OperationChange, "expected" | "back"> => ({
  expected: [verdict],
  back: [verdict],
});
const none = { expected: [], back: [] };

/** Moves a media type of a body to another name. */
function renameType(content: JsonObject, from: string, to: string): void {
  const media = content[from];
  delete content[from];
  content[to] = media ?? {};
}

/** Changes of how things are written, of what comes with an answer, and of what lies around an operation. */
export const bodyChanges: readonly OperationChange[] = [
  {
    what: "a header of an answer that is always there now",
    edit: (document) => {
      header(document).required = true;
    },
    expected: ["header-required compatible"],
    back: ["header-optional breaking"],
  },
  {
    what: "a header of an answer of another type",
    edit: (document) => {
      header(document).schema = { type: "string" };
    },
    ...both("type-changed breaking"),
  },
  {
    what: "a header of an answer deprecated",
    edit: (document) => {
      header(document).deprecated = true;
    },
    expected: ["deprecated attention"],
    back: ["no-longer-deprecated compatible"],
  },
  {
    what: "a header of an answer in small letters",
    edit: (document) => renameType(at(answer(document), "headers"), "X-Count", "x-count"),
    ...none,
  },
  {
    what: "any media type for a request",
    edit: (document) => renameType(request(document), "application/json", "*/*"),
    expected: ["media-type-added compatible"],
    back: ["media-type-removed breaking"],
  },
  {
    what: "a range of media types for an answer",
    edit: (document) => renameType(at(answer(document), "content"), "application/json", "application/*"),
    expected: ["media-type-added attention"],
    back: ["media-type-removed compatible"],
  },
  {
    what: "a range of media types with another schema",
    edit: (document) => {
      request(document)["*/*"] = { schema: { type: "string" } };
      delete request(document)["application/json"];
    },
    expected: ["media-type-added compatible", "type-changed breaking"],
    back: ["media-type-removed breaking", "type-changed breaking"],
  },
  {
    what: "a range of statuses in the place of one",
    edit: (document) => renameType(at(list(document), "responses"), "200", "2XX"),
    expected: ["answer-added attention"],
    back: ["answer-removed compatible"],
  },
  {
    what: "a success that is told by default",
    edit: (document) => renameType(at(list(document), "responses"), "200", "default"),
    expected: ["answer-added compatible"],
    back: ["answer-removed compatible"],
  },
  {
    what: "how a list is written that single values are not",
    edit: (document) => {
      limit(document).explode = false;
    },
    ...none,
  },
  {
    what: "how a list is written",
    edit: (document) => {
      limit(document).schema = { type: "array", items: { type: "integer" } };
      limit(document).explode = false;
    },
    expected: ["parameter-style breaking", "type-changed breaking"],
    back: ["parameter-style breaking", "type-changed breaking"],
  },
  {
    what: "reserved characters as they are",
    edit: (document) => {
      limit(document).allowReserved = true;
    },
    ...both("parameter-style attention"),
  },
  {
    what: "a parameter without a value",
    edit: (document) => {
      limit(document).allowEmptyValue = true;
    },
    expected: ["limit-loosened compatible"],
    back: ["limit-tightened breaking"],
  },
  {
    what: "how the members of a form are written",
    edit: (document) => {
      at(request(document), "application/json").encoding = { a: { contentType: "application/json" } };
    },
    ...both("encoding-changed attention"),
  },
  {
    what: "what is called back",
    edit: (document) => {
      create(document).callbacks = { done: { "{$request.body#/url}": { post: { responses: {} } } } };
    },
    ...both("callbacks-changed attention"),
  },
  {
    what: "a server of one operation",
    edit: (document) => {
      list(document).servers = [{ url: "https://other.example" }];
    },
    ...both("servers-changed attention"),
  },
  {
    what: "ways to log in, in another order and one of them twice",
    edit: (document) => {
      document.security = [{ token: [] }, { token: [] }];
    },
    ...none,
  },
  {
    what: "the name of a header for the login in small letters, and a hint at what it holds",
    edit: (document) => {
      Object.assign(scheme(document, "token"), { name: "authorization", bearerFormat: "JWT" });
    },
    ...none,
  },
  {
    what: "a login that is sent elsewhere",
    edit: (document) => {
      scheme(document, "token").in = "query";
    },
    ...both("security-scheme-changed breaking"),
  },
  {
    what: "another flow of a scheme",
    edit: (document) => {
      at(scheme(document, "oauth"), "flows").implicit = {
        authorizationUrl: "/authorize",
        scopes: { read: "" },
      };
    },
    expected: ["security-scheme-changed compatible"],
    back: ["security-scheme-changed breaking"],
  },
];
