import { isJsonObject, type JsonObject, type JsonValue } from "../../src/document/json.js";

/** A document with one schema that is sent (`Sent`) and one that is got (`Got`), made anew for each test. */
export function smallApi(sent: JsonValue, got: JsonValue, others: JsonObject = {}): JsonObject {
  return {
    openapi: "3.1.0",
    info: { title: "Small", version: "1" },
    security: [{ token: [] }],
    paths: {
      "/things/": {
        get: {
          operationId: "listThings",
          parameters: [
            { name: "limit", in: "query", schema: { type: "integer" } },
            { name: "X-Trace", in: "header", schema: { type: "string" } },
          ],
          responses: {
            "200": {
              description: "ok",
              headers: { "X-Count": { schema: { type: "integer" } } },
              content: json({ type: "array", items: { $ref: "#/components/schemas/Got" } }),
            },
            "404": { description: "gone", content: json({ $ref: "#/components/schemas/Fault" }) },
          },
        },
        post: {
          operationId: "createThing",
          requestBody: { content: json({ $ref: "#/components/schemas/Sent" }) },
          responses: { "201": { description: "made" } },
        },
      },
      "/things/{id}/": {
        delete: {
          operationId: "deleteThing",
          security: [],
          parameters: [{ name: "id", in: "path", required: true, schema: { type: "string" } }],
          responses: { "204": { description: "gone" } },
        },
      },
    },
    components: {
      securitySchemes: {
        token: { type: "apiKey", in: "header", name: "Authorization" },
        oauth: {
          type: "oauth2",
          flows: { clientCredentials: { tokenUrl: "/token", scopes: { read: "Read." } } },
        },
      },
      schemas: {
        Sent: sent,
        Got: got,
        Fault: { type: "object", required: ["detail"], properties: { detail: { type: "string" } } },
        ...others,
      },
    },
  };
}

/** The object at a place of a document, such as `at(document, "paths", "/things/", "get")`. */
export function at(document: JsonObject, ...keys: string[]): JsonObject {
  let current: JsonValue | undefined = document;
  for (const key of keys) current = isJsonObject(current) ? current[key] : undefined;
  if (!isJsonObject(current)) throw new Error(`no object at ${keys.join(" > ")}`);
  return current;
}

function json(schema: JsonValue): JsonObject {
  return { "application/json": { schema } };
}
