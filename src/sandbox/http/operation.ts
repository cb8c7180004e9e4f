import type { datamasqueContract } from "../../generated/datamasque.contract.gen.js";
import type { JsonObject } from "./json-object.js";
import type { MultipartForm } from "./multipart-form.js";

/** `METHOD /path/{parameter}/`, as in the API document. */
export type Operation = keyof typeof datamasqueContract;

/** One request, as a handler sees it. */
export interface OperationCall {
  readonly url: URL;
  readonly headers: Headers;
  /** A path parameter, or the empty string when the path has none of that name. */
  pathParameter(name: string): string;
  /** The body as a JSON object; throws the 400 or 415 reply when it is none. */
  readBody(): JsonObject;
  /** The same for an operation that takes a form, too. */
  readFormOrBody(): JsonObject;
  /** The body as a multipart form; throws the 400 or 415 reply when it is none. */
  readForm(): MultipartForm;
}

/** Answers one operation. Throws an `ErrorReply` to refuse. */
export type OperationHandler = (call: OperationCall) => Response;

/** Handlers by operation; a key that the API document does not have is a type error. */
export type OperationHandlers = { readonly [Key in Operation]?: OperationHandler };
