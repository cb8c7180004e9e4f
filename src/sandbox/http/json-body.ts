import { detailError, fieldError } from "./django-errors.js";
import { isJsonObject, isTooDeep, type JsonObject } from "./json-values.js";

const decoder = new TextDecoder("utf-8", { fatal: true });

/**
 * Reads a body as Django REST Framework does: an absent body counts as `{}`, another media type is a 415,
 * text that is not JSON is a 400, and so is JSON that is not an object.
 */
export function parseJsonBody(body: Uint8Array | undefined, contentType: string | null): JsonObject {
  if (body === undefined || body.byteLength === 0) return {};
  const type = mediaType(contentType);
  if (type !== "application/json") throw detailError(415, `Unsupported media type "${type}" in request.`);
  const value = parse(body);
  if (isTooDeep(value)) throw detailError(400, "JSON parse error - the body is nested too deep.");
  if (!isJsonObject(value)) {
    const kind = Array.isArray(value) ? "list" : value === null ? "null" : typeof value;
    throw fieldError({ non_field_errors: [`Invalid data. Expected a dictionary, but got ${kind}.`] });
  }
  return value;
}

/** The same for an operation that takes a form, too. */
export function parseFormOrJsonBody(body: Uint8Array | undefined, contentType: string | null): JsonObject {
  if (mediaType(contentType) !== "application/x-www-form-urlencoded") return parseJsonBody(body, contentType);
  return Object.fromEntries(new URLSearchParams(new TextDecoder().decode(body)));
}

function mediaType(contentType: string | null): string {
  return (contentType ?? "").split(";")[0]?.trim().toLowerCase() ?? "";
}

function parse(body: Uint8Array): unknown {
  try {
    return JSON.parse(decoder.decode(body));
  } catch {
    // The engine's own message quotes the text, which may hold a password.
    throw detailError(400, "JSON parse error - the body is not valid JSON.");
  }
}
