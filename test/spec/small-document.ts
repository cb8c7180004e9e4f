import { fileURLToPath } from "node:url";
import type { JsonObject } from "../../scripts/spec/json.js";
import { readDocument } from "../../scripts/spec/read-document.js";

/** A document with one of each kind of operation and schema, small enough to read at a glance. */
export const smallDocumentFile = fileURLToPath(new URL("./fixtures/small.openapi.yaml", import.meta.url));

/** The content of {@link smallDocumentFile}. */
export function readSmallDocument(): Promise<JsonObject> {
  return readDocument(smallDocumentFile, "small.openapi.yaml");
}
