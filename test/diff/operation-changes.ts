import type { JsonObject } from "../../src/document/json.js";
import { bodyChanges } from "./body-changes.js";
import { at } from "./small-api.js";

/** One change of an operation, or of what operations share, and how it is judged. */
export interface OperationChange {
  what: string;
  edit: (document: JsonObject) => void;
  /** `kind verdict` of each change, and the same for the way back. */
  expected: string[];
  back: string[];
}

export const paths = (document: JsonObject): JsonObject => at(document, "paths");
const list = (document: JsonObject): JsonObject => at(document, "paths", "/things/", "get");
const create = (document: JsonObject): JsonObject => at(document, "paths", "/things/", "post");
const remove = (document: JsonObject): JsonObject => at(document, "paths", "/things/{id}/", "delete");
export const setParameters = (document: JsonObject, ...parameters: JsonObject[]): void => {
  list(document).parameters = parameters;
};
const limit = { name: "limit", in: "query", schema: { type: "integer" } };
export const trace = { name: "X-Trace", in: "header", schema: { type: "string" } };
const body = { "application/json": { schema: {} } };

/** Changes of operations: address, login, parameters, bodies and answers. */
export const operationChanges: readonly OperationChange[] = [
  {
    what: "an operation removed",
    edit: (document) => {
      delete at(document, "paths", "/things/").post;
    },
    expected: ["operation-removed breaking"],
    back: ["operation-added compatible"],
  },
  {
    what: "an operation added",
    edit: (document) => {
      paths(document)["/new/"] = { get: { responses: {} } };
    },
    expected: ["operation-added compatible"],
    back: ["operation-removed breaking"],
  },
  {
    what: "an operation deprecated",
    edit: (document) => {
      list(document).deprecated = true;
    },
    expected: ["deprecated attention"],
    back: ["no-longer-deprecated compatible"],
  },
  {
    what: "another operation id",
    edit: (document) => {
      list(document).operationId = "getThings";
    },
    expected: ["operation-id-changed attention"],
    back: ["operation-id-changed attention"],
  },
  {
    what: "another name for a parameter of the path",
    edit: (document) => {
      const operation = { ...remove(document), parameters: [{ ...limit, name: "thing", in: "path" }] };
      delete paths(document)["/things/{id}/"];
      paths(document)["/things/{thing}/"] = { delete: operation };
    },
    expected: ["path-renamed breaking", "type-changed breaking"],
    back: ["path-renamed breaking", "type-changed breaking"],
  },
  {
    what: "a parameter removed",
    edit: (document) => setParameters(document, trace),
    expected: ["parameter-removed breaking"],
    back: ["parameter-added compatible"],
  },
  {
    what: "an optional parameter added",
    edit: (document) => setParameters(document, limit, trace, { ...limit, name: "offset" }),
    expected: ["parameter-added compatible"],
    back: ["parameter-removed breaking"],
  },
  {
    what: "a required parameter added",
    edit: (document) => setParameters(document, limit, trace, { ...limit, name: "offset", required: true }),
    expected: ["parameter-added breaking"],
    back: ["parameter-removed breaking"],
  },
  {
    what: "a required header added",
    edit: (document) => setParameters(document, limit, trace, { ...trace, name: "X-Key", required: true }),
    expected: ["parameter-added breaking"],
    back: ["parameter-removed breaking"],
  },
  {
    what: "a parameter that becomes required",
    edit: (document) => setParameters(document, { ...limit, required: true }, trace),
    expected: ["parameter-required breaking"],
    back: ["parameter-optional compatible"],
  },
  {
    what: "a parameter that is written in another way",
    edit: (document) => setParameters(document, { ...limit, style: "spaceDelimited" }, trace),
    expected: ["parameter-style breaking"],
    back: ["parameter-style breaking"],
  },
  {
    what: "the style of a parameter written out",
    edit: (document) => setParameters(document, { ...limit, style: "form", explode: true }, trace),
    expected: [],
    back: [],
  },
  {
    what: "a parameter that lies with the path now",
    edit: (document) => {
      setParameters(document, trace);
      at(document, "paths", "/things/").parameters = [limit];
    },
    expected: ["parameter-added compatible"],
    back: ["parameter-removed breaking"],
  },
  {
    what: "a parameter of another type",
    edit: (document) => setParameters(document, { ...limit, schema: { type: "boolean" } }, trace),
    expected: ["type-changed breaking"],
    back: ["type-changed breaking"],
  },
  {
    what: "a body that becomes required",
    edit: (document) => {
      at(create(document), "requestBody").required = true;
    },
    expected: ["request-required breaking"],
    back: ["request-optional compatible"],
  },
  {
    what: "a body removed",
    edit: (document) => {
      delete create(document).requestBody;
    },
    expected: ["request-removed breaking"],
    back: ["request-added compatible"],
  },
  {
    what: "a body added, optional",
    edit: (document) => {
      remove(document).requestBody = { content: body };
    },
    expected: ["request-added compatible"],
    back: ["request-removed breaking"],
  },
  {
    what: "a body added, required",
    edit: (document) => {
      remove(document).requestBody = { required: true, content: body };
    },
    expected: ["request-added breaking"],
    back: ["request-removed breaking"],
  },
  {
    what: "a media type more for a request",
    edit: (document) => {
      at(create(document), "requestBody", "content")["multipart/form-data"] = {};
    },
    expected: ["media-type-added compatible"],
    back: ["media-type-removed breaking"],
  },
  {
    what: "another media type for an answer",
    edit: (document) => {
      at(list(document), "responses", "200").content = { "text/csv": { schema: { type: "string" } } };
    },
    expected: ["media-type-added attention", "media-type-removed breaking"],
    back: ["media-type-added attention", "media-type-removed breaking"],
  },
  {
    what: "parameters of a media type",
    edit: (document) => {
      const { content } = at(list(document), "responses", "404");
      const type = "Application/JSON; charset=utf-8";
      at(list(document), "responses", "404").content = {
        [type]: at({ content: content ?? {} }, "content", "application/json"),
      };
    },
    expected: [],
    back: [],
  },
  {
    what: "another status of success",
    edit: (document) => {
      create(document).responses = { "200": { description: "made" } };
    },
    expected: ["answer-added attention", "answer-removed breaking"],
    back: ["answer-added attention", "answer-removed breaking"],
  },
  {
    what: "an error more",
    edit: (document) => {
      at(create(document), "responses")["409"] = { description: "there already" };
    },
    expected: ["answer-added compatible"],
    back: ["answer-removed compatible"],
  },
  {
    what: "an error that a range covers now, with the same body",
    edit: (document) => {
      const responses = at(list(document), "responses");
      responses["4XX"] = responses["404"] ?? {};
      delete responses["404"];
    },
    expected: ["answer-added compatible"],
    back: ["answer-removed compatible"],
  },
  {
    what: "another body of an error",
    edit: (document) => {
      at(document, "components", "schemas").Fault = {
        type: "object",
        required: ["message"],
        properties: { message: { type: "array" } },
      };
    },
    expected: ["property-added compatible", "property-removed breaking"],
    back: ["property-added compatible", "property-removed breaking"],
  },
  {
    what: "a header of an answer removed",
    edit: (document) => {
      delete at(list(document), "responses", "200").headers;
    },
    expected: ["header-removed breaking"],
    back: ["header-added compatible"],
  },
  {
    what: "a login where none was needed",
    edit: (document) => {
      delete remove(document).security;
    },
    expected: ["login-needed breaking"],
    back: ["login-dropped compatible"],
  },
  {
    what: "no login where one was needed",
    edit: (document) => {
      list(document).security = [{}, { token: [] }];
    },
    expected: ["login-dropped compatible"],
    back: ["login-needed breaking"],
  },
  {
    what: "another way to log in, beside the old one",
    edit: (document) => {
      document.security = [{ token: [] }, { other: [] }];
    },
    expected: ["login-changed compatible"],
    back: ["login-changed breaking"],
  },
  {
    what: "another way to log in, instead of the old one",
    edit: (document) => {
      document.security = [{ token: [], other: [] }];
    },
    expected: ["login-changed breaking"],
    back: ["login-changed compatible"],
  },
  {
    what: "a login scheme that works in another way",
    edit: (document) => {
      at(document, "components", "securitySchemes").token = { type: "http", scheme: "bearer" };
    },
    expected: ["security-scheme-changed breaking"],
    back: ["security-scheme-changed breaking"],
  },
  {
    what: "another server",
    edit: (document) => {
      document.servers = [{ url: "https://other.example" }];
    },
    expected: ["servers-changed attention"],
    back: ["servers-changed attention"],
  },
  ...bodyChanges,
  {
    what: "a parameter deprecated",
    edit: (document) => setParameters(document, { ...limit, deprecated: true }, trace),
    expected: ["deprecated attention"],
    back: ["no-longer-deprecated compatible"],
  },
  {
    what: "a media type less for a request",
    edit: (document) => {
      at(create(document), "requestBody").content = { "multipart/form-data": {} };
    },
    expected: ["media-type-added compatible", "media-type-removed breaking"],
    back: ["media-type-added compatible", "media-type-removed breaking"],
  },
  {
    what: "a scope more for the login",
    edit: (document) => {
      list(document).security = [{ token: ["things:read"] }];
    },
    expected: ["scope-needed breaking"],
    back: ["scope-dropped compatible"],
  },
  {
    what: "a scope more for one of two logins",
    edit: (document) => {
      list(document).security = [{ token: [] }, { token: ["things:read"] }];
    },
    expected: ["login-changed compatible"],
    back: ["login-changed compatible"],
  },
  {
    what: "a security scheme that is new",
    edit: (document) => {
      at(document, "components", "securitySchemes").other = { type: "http", scheme: "basic" };
    },
    expected: ["security-scheme-added compatible"],
    back: ["security-scheme-removed attention"],
  },
  {
    what: "a scope more that a scheme offers, told in other words",
    edit: (document) => {
      const { flows } = at(document, "components", "securitySchemes", "oauth");
      at({ flows: flows ?? {} }, "flows", "clientCredentials").scopes = { read: "Read it.", write: "Write." };
    },
    expected: ["scheme-scope-added compatible"],
    back: ["scheme-scope-removed breaking"],
  },
  {
    what: "another address of a scheme",
    edit: (document) => {
      at(document, "components", "securitySchemes", "oauth", "flows", "clientCredentials").tokenUrl =
        "/token2";
    },
    expected: ["security-scheme-changed attention"],
    back: ["security-scheme-changed attention"],
  },
  {
    what: "a security scheme by another name",
    edit: (document) => {
      const schemes = at(document, "components", "securitySchemes");
      schemes.key = { ...at(schemes, "token"), description: "The key of a user." };
      delete schemes.token;
      document.security = [{ key: [] }];
    },
    expected: ["security-scheme-renamed compatible"],
    back: ["security-scheme-renamed compatible"],
  },
  {
    what: "a webhook",
    edit: (document) => {
      document.webhooks = { done: { post: { responses: {} } } };
    },
    expected: ["webhooks-changed attention"],
    back: ["webhooks-changed attention"],
  },
  {
    what: "tags and words only",
    edit: (document) => {
      Object.assign(list(document), {
        tags: ["things"],
        summary: "Things",
        description: "All.",
        "x-stability": 1,
      });
    },
    expected: [],
    back: [],
  },
];
