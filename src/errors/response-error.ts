import { DataMasqueApiError, type DataMasqueError, DataMasqueNotReadyError } from "./errors.js";
import { redact, scrub } from "./redact.js";

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

/**
 * Reads the `Retry-After` header of an answer, in seconds or as a date, as milliseconds to wait.
 * A date is counted from the answer's own `Date`, since the clock of a server may differ from this one by minutes.
 *
 * @param now milliseconds since 1970 that count where the answer tells no date
 * @returns `undefined` for a header that is missing or unreadable
 */
export function retryAfterMs(headers: Headers, now: number = Date.now()): number | undefined {
  const text = headers.get("retry-after")?.trim() ?? "";
  if (/^\d+(\.\d+)?$/.test(text)) return Number(text) * 1000;
  const date = dateIn(text);
  return date === undefined ? undefined : Math.max(0, date - (dateIn(headers.get("date") ?? "") ?? now));
}

function dateIn(text: string): number | undefined {
  // Dates are spelt with letters; what Date.parse() makes of "-5" is a year.
  const date = /[a-z]/i.test(text) ? Date.parse(text) : Number.NaN;
  return Number.isNaN(date) ? undefined : date;
}
