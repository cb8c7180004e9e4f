import { join } from "node:path";
import { InputError } from "../document/input-error.js";
import type { JsonObject } from "../document/json.js";
import { operationShapes } from "../document/operations.js";
import { readDocument } from "../document/read-document.js";
import { API_DOCUMENTS, type ApiDocument, packageRoot } from "./documents.js";

/**
 * Makes sure that a document does not describe another API of DataMasque than the one it is said to be of.
 * One that is a part of an API, or of an API that the package does not know, passes.
 *
 * @param label how the message names the document
 * @throws InputError when it has operations of another API, and none of this one
 */
export async function requireNamedApi(
  document: JsonObject,
  label: string,
  { baseName, source }: ApiDocument,
): Promise<void> {
  for (const other of API_DOCUMENTS.filter((one) => one.source !== source)) {
    const theirs = await sharedWith(document, other.source);
    // Read second, and seldom: the one document is large.
    if (theirs === 0 || (await sharedWith(document, source)) > 0) continue;
    throw new InputError(
      `${label}: describes the API ${other.baseName}: it has ${theirs} of its operations, ` +
        `and none of ${baseName}; give --api ${other.baseName}.`,
    );
  }
}

/** How many operations a document has of those of a document of the package. */
async function sharedWith(document: JsonObject, source: string): Promise<number> {
  const known = new Set(operationShapes(await readDocument(join(packageRoot(), source), source)));
  return operationShapes(document).filter((shape) => known.has(shape)).length;
}
