import { fileURLToPath } from "node:url";
import { isJsonObject, type JsonObject } from "../../src/document/json.js";
import { readDocument } from "../../src/document/read-document.js";

const own = fileURLToPath(new URL("../../openapi/datamasque.openapi.yaml", import.meta.url));

/** The document of the package as a newer server would have it: with an endpoint and a member more. */
export async function newerDocument(): Promise<JsonObject> {
  const document = await readDocument(own, "the document of the package");
  memberOf(document, "info").version = "99.0.0";
  memberOf(document, "paths")["/api/made-up/report/"] = {
    get: {
      operationId: "made_up_report",
      tags: ["rulesets"],
      parameters: [{ name: "rows", in: "query", schema: { type: "integer" } }],
      responses: {
        200: { description: "The report.", content: { "text/csv": { schema: { type: "string" } } } },
      },
    },
  };
  memberOf(document, "components", "schemas", "Ruleset", "properties").made_up = { type: "integer" };
  return document;
}

/** An object inside of a document, by the names on the way to it. */
function memberOf(document: JsonObject, ...names: readonly string[]): JsonObject {
  return names.reduce<JsonObject>((object, name) => {
    const member = object[name];
    if (!isJsonObject(member)) throw new Error(`${name} is no object`);
    return member;
  }, document);
}
