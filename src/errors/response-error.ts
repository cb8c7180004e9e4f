import { describePage } from "./error-message.js";
import { DataMasqueApiError, type DataMasqueError, DataMasqueNotReadyError } from "./errors.js";
import { isWrite, LOOK_FIRST, leavesOpen, ROOT_ADDRESS } from "./failure-kinds.js";
import { redact } from "./redaction/redact.js";
import { secretsOf, withoutQuery } from "./redaction/secrets.js";

/** What is known of a call when its answer is turned into an error. */
export interface FailedCall {
  method: string;
  /** The operation's path as the API document writes it. */
  path: string;
  /** Whether it changes nothing, or nothing that matters when it is done twice, although its method is that of a write. */
  harmless?: boolean;
  /** Where it was sent: origin and path; for one that was redirected, the answer knows better. */
  url?(): string | undefined;
  /** Whether it is a DELETE that was sent again although an earlier attempt may have deleted. */
  repeated?: boolean | undefined;
  /** Collects the secrets that the answer may repeat. */
  secrets?: () => readonly string[];
}

const NOT_READY = 502;
const NOT_FOUND = 404;

/** Makes the error that an answer with a status from 300 on stands for. */
export function errorOfResponse(call: FailedCall, response: Response, body: unknown): DataMasqueError {
  const { method, path } = call;
  const failure = { method, path, status: response.status, retryAfterMs: retryAfterMs(response.headers) };
  const gone = call.repeated === true && response.status === NOT_FOUND;
  const doubtful = gone || (isWrite(call.method) && call.harmless !== true && leavesOpen(response.status));
  const told = redact(
    {
      body: body === "" ? undefined : body,
      requestId: response.headers.get("x-request-id") ?? undefined,
      url: response.url ? withoutQuery(response.url) : call.url?.(),
    },
    // What an answer hands out it may repeat, too: a key, and no word that other texts need.
    [...(call.secrets?.() ?? []), ...secretsOf(body).filter((text) => /^(?=.*\d)\S{12,}$/.test(text))],
  );
  if (response.status === NOT_READY && !doubtful) {
    return new DataMasqueNotReadyError({ ...failure, url: told.url });
  }
  return new DataMasqueApiError({
    ...failure,
    ...told,
    hint: gone ? REPEATED : doubtful ? LOOK_FIRST : hintFor(call, response.status, body),
    mayHaveBeenDone: doubtful,
  });
}

/** What a DELETE that finds nothing may owe to its own repeat. */
const REPEATED = "An earlier attempt may have deleted it";

/** What is known to help, by what the pages of proxies and of the web framework say. */
function hintFor({ path }: FailedCall, status: number, body: unknown): string | undefined {
  const page = typeof body === "string" ? body : "";
  if (/plain HTTP request was sent to HTTPS/i.test(page)) return "Write baseUrl with https:";
  // DataMasque tells of an object that is not there in JSON, and has everything else at its place.
  const strange = page !== "" || !path.includes("{");
  if (status === 405 || (status === NOT_FOUND && strange)) return ROOT_ADDRESS;
  if (describePage(page) === undefined) return undefined;
  if (status === 413) return "Raise the upload limit of the proxy";
  if (status === 400) return "Check the host of baseUrl, which the server does not take for its own";
  return undefined;
}

/**
 * Reads the `Retry-After` header of an answer, in seconds or as a date, as milliseconds to wait.
 * A date is counted from the answer's own `Date`, since the clock of a server may differ from this one by minutes.
 *
 * @returns `undefined` for a header that is missing or unreadable
 */
export function retryAfterMs(headers: Headers): number | undefined {
  const text = headers.get("retry-after")?.trim() ?? "";
  if (/^\d+(\.\d+)?$/.test(text)) return Number(text) * 1000;
  const date = dateIn(text);
  return date && Math.max(0, date - (dateIn(headers.get("date")) ?? Date.now()));
}

/** A date as milliseconds since 1970; dates are spelt with letters: what Date.parse() makes of "-5" is a year. */
function dateIn(text: string | null): number | undefined {
  return (text && /[a-z]/i.test(text) && Date.parse(text)) || undefined;
}
