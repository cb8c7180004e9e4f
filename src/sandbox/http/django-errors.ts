import type { JsonObject } from "./json-values.js";

/** Messages by field, the way Django REST Framework reports a rejected body. */
export type FieldErrors = { [field: string]: string[] };

/** An answer that ends the handling of a request: thrown by handlers, turned into a response by the application. */
export class ErrorReply extends Error {
  readonly status: number;
  readonly body: JsonObject;
  readonly headers: Readonly<Record<string, string>>;

  constructor(status: number, body: JsonObject, headers: Readonly<Record<string, string>> = {}) {
    super(`The sandbox answers ${status}`);
    this.name = "ErrorReply";
    this.status = status;
    this.body = body;
    this.headers = headers;
  }

  /** The reply as it goes on the wire. */
  toResponse(): Response {
    return Response.json(this.body, { status: this.status, headers: this.headers });
  }
}

/** `{"detail": "..."}`, the shape of most refusals. */
export function detailError(status: number, detail: string): ErrorReply {
  return new ErrorReply(status, { detail });
}

/** `{"<field>": ["..."]}` with status 400. */
export function fieldError(errors: FieldErrors): ErrorReply {
  return new ErrorReply(400, errors);
}

/** `{"error": "..."}` with status 400, the shape of the Snowflake stage checks. */
export function plainError(error: string): ErrorReply {
  return new ErrorReply(400, { error });
}

/** No such object, or no such path under `/api/`. */
export function notFound(): ErrorReply {
  return detailError(404, "Not found.");
}

/** 403: logged in, but not allowed. */
export function forbidden(): ErrorReply {
  return detailError(403, "You do not have permission to perform this action.");
}

/** 401: clients log in again on it, whatever the text. */
export function unauthenticated(detail: string): ErrorReply {
  return new ErrorReply(401, { detail }, { "WWW-Authenticate": "Token" });
}

/** The message for a body field that names an object the server does not have. */
export function invalidReference(id: string): string {
  return `Invalid pk "${id}" - object does not exist.`;
}

/** The message for a field that has to be there. */
export const REQUIRED = "This field is required.";
