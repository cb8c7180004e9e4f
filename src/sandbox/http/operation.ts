import type * as z from "zod/mini";
import type { datamasqueContract } from "../../generated/datamasque.contract.gen.js";
import type { RequestForm } from "./body/request-form.js";
import type { JsonObject } from "./json-values.js";

/** `METHOD /path/{parameter}/`, as in the API document. */
export type Operation = keyof typeof datamasqueContract;

/** One request, as a handler sees it. Bodies are checked against the document by the operation that is called. */
export interface OperationCall {
  readonly url: URL;
  readonly headers: Headers;
  /** A path parameter, or the empty string when the path has none of that name. */
  pathParameter(name: string): string;
  /**
   * The body, JSON or a form, with its members converted; throws the 400 or 415 reply when it is none, or does not fit.
   * Where an operation takes one of several shapes, `shapeOf` picks the one that counts.
   */
  readBody(shapeOf?: (body: JsonObject) => z.ZodMiniType): JsonObject;
  /** The body as an object, not held against the document yet; throws the 400 or 415 reply when it is none. */
  readUncheckedBody(): JsonObject;
  /** The body as a form, not checked yet; throws the 400 or 415 reply when it is none. */
  readForm(): RequestForm;
  /** Throws the 400 reply when a form, as an object of texts, parsed numbers and `Blob` files, does not fit. */
  checkForm(fields: JsonObject): void;
}

/** Answers one operation. Throws an `ErrorReply` to refuse. */
export type OperationHandler = (call: OperationCall) => Response;

/** Handlers by operation; a key that the API document does not have is a type error. */
export type OperationHandlers = { readonly [Key in Operation]?: OperationHandler };
