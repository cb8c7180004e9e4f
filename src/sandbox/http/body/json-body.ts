import { detailError, type ErrorReply, fieldError } from "../django-errors.js";
import { isJsonObject, isTooDeep, type JsonObject } from "../json-values.js";

const decoder = new TextDecoder("utf-8", { fatal: true });

/**
 * Reads a body as Django REST Framework does: text that is not JSON is a 400, and so is JSON that is not an object.
 */
export function parseJsonBody(body: Uint8Array, mediaType: string): JsonObject {
  if (mediaType !== "application/json") throw unsupportedMediaType(mediaType);
  const value = parse(body);
  if (isTooDeep(value)) throw detailError(400, "JSON parse error - the body is nested too deep.");
  if (value === null) throw fieldError({ non_field_errors: ["No data provided"] });
  if (!isJsonObject(value)) {
    const reason = `Invalid data. Expected a dictionary, but got ${pythonType(value)}.`;
    throw fieldError({ non_field_errors: [reason] });
  }
  return value;
}

function pythonType(value: unknown): string {
  if (Array.isArray(value)) return "list";
  if (typeof value === "number") return Number.isInteger(value) ? "int" : "float";
  return typeof value === "boolean" ? "bool" : "str";
}

function parse(body: Uint8Array): unknown {
  try {
    return JSON.parse(decoder.decode(body));
  } catch {
    // The engine's own message quotes the text, which may hold a password.
    throw detailError(400, "JSON parse error - the body is not valid JSON.");
  }
}

/** The media type of a `Content-Type` header, without its parameters. */
export function mediaTypeOf(contentType: string | null): string {
  return (contentType ?? "").split(";")[0]?.trim().toLowerCase() ?? "";
}

/** 415: nothing reads a body of that kind. */
export function unsupportedMediaType(mediaType: string): ErrorReply {
  return detailError(415, `Unsupported media type "${mediaType}" in request.`);
}
