import type { inFlightMaskingContract } from "../../../generated/in-flight-masking.contract.gen.js";
import type { JsonObject } from "../../http/json-values.js";
import type { SandboxRequestInfo } from "../../http/request-info.js";
import type { JwtBearer } from "../../store/jwt-tokens.js";

/** `METHOD /path/{parameter}/`, as in the document of the in-flight masking API. */
export type InFlightOperation = keyof typeof inFlightMaskingContract;

/** One request to the in-flight masking service, with a token that is good. */
export interface InFlightCall {
  readonly url: URL;
  /** The request as faults see it. */
  readonly info: SandboxRequestInfo;
  /** The plan that the path names, or the empty string. */
  readonly planName: string;
  /** Who calls; throws the 401 reply when the token is not good. */
  bearer(): JwtBearer;
  /** The body, checked against the document; throws the 422 reply when it does not fit. */
  readBody(): JsonObject;
}

/** Answers one operation. Throws an `ErrorReply` to refuse. */
export type InFlightHandler = (call: InFlightCall) => Response;

/** Handlers by operation; the service is simulated as a whole. */
export type InFlightHandlers = { readonly [Key in InFlightOperation]: InFlightHandler };
