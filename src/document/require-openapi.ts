import { GenerationError } from "./generation-error.js";
import type { JsonObject } from "./json.js";

/**
 * Makes sure that an object is an OpenAPI document of a version that is read here.
 *
 * @param label how the message names the document
 * @throws GenerationError that says what it is instead
 */
export function requireOpenApi({ openapi, swagger }: JsonObject, label: string): void {
  const problem = problemOf(openapi, swagger);
  if (problem !== undefined) throw new GenerationError(`${label}: ${problem}`);
}

function problemOf(openapi: unknown, swagger: unknown): string | undefined {
  if (swagger !== undefined) {
    return `is Swagger ${JSON.stringify(swagger)}; convert it to OpenAPI 3.0 or 3.1 first.`;
  }
  if (typeof openapi !== "string") return 'is no OpenAPI document: it has no "openapi" member.';
  return /^3\.[01]\.\d+/.test(openapi) ? undefined : `is OpenAPI ${openapi}; this package reads 3.0 and 3.1.`;
}
