import { withFullMappings } from "./full-mappings.js";
import type { JsonObject } from "./json.js";
import { asOpenApi31 } from "./openapi-31.js";
import { withUniqueOperationIds } from "./unique-operation-ids.js";

/**
 * The document as everything behind it reads it: OpenAPI 3.1, with an id of its own for each operation that has one,
 * and with references where a discriminator names schemas.
 */
export function normaliseDocument(document: JsonObject): JsonObject {
  return withUniqueOperationIds(withFullMappings(asOpenApi31(document)));
}
