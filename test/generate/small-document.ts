import { fileURLToPath } from "node:url";
import type { JsonObject } from "../../src/document/json.js";
import { readDocument } from "../../src/document/read-document.js";

/** A document with one of each kind of operation and schema, small enough to read at a glance. */
export const smallDocumentFile = fileURLToPath(new URL("./fixtures/small.openapi.yaml", import.meta.url));

/** The content of {@link smallDocumentFile}. */
export function readSmallDocument(): Promise<JsonObject> {
  return readDocument(smallDocumentFile, "small.openapi.yaml");
}
