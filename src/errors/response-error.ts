import { DataMasqueApiError, type DataMasqueError, DataMasqueNotReadyError } from "./errors.js";
import { redact, scrub } from "./redact.js";
import { retryAfterMs } from "./retry-after.js";

/** What is known of a call when its answer is turned into an error. */
export interface FailedCall {
  method: string;
  /** The operation's path as the API document writes it. */
  path: string;
  /** Collects the secrets that the request carried, which the answer may repeat. */
  secrets: () => readonly string[];
}

const NOT_READY = 502;

/** Makes the error that an answer with a status from 300 on stands for. */
export function errorOfResponse(call: FailedCall, response: Response, body: unknown): DataMasqueError {
  const wanted = retryAfterMs(response.headers);
  if (response.status === NOT_READY) {
    return new DataMasqueNotReadyError(call.method, call.path, response.status, wanted);
  }
  const secrets = call.secrets();
  const requestId = response.headers.get("x-request-id");
  return new DataMasqueApiError({
    method: call.method,
    path: call.path,
    status: response.status,
    body: redact(body === "" ? undefined : body, secrets),
    requestId: requestId === null ? undefined : scrub(requestId, secrets),
    retryAfterMs: wanted,
  });
}
