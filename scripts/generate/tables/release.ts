import { isJsonObject, type JsonObject } from "../../../src/document/json.js";

/**
 * The source of the release that a document describes.
 * It has the type of a literal, so that whatever lists releases does not compile until it lists the new one.
 */
export function releaseSource(document: JsonObject): string {
  const version = isJsonObject(document.info) ? document.info.version : undefined;
  return `/** The release of the server that the API document describes. */
export const DOCUMENT_RELEASE = ${JSON.stringify(typeof version === "string" ? version : "")};
`;
}
