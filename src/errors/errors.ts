import { messageOfBody } from "./error-message.js";

/** Shared by all copies of this package in a process, so that guards work across them. */
const BRAND = Symbol.for("datamasque-client.error");

/** What tells the errors of this package apart; what extends one of them is one of its kind. */
type Brand = "error" | "api" | "config" | "not-ready" | "transport" | "gateway";

/**
 * The root of every error that this package throws.
 *
 * What it tells, and what its chain of causes tells, holds no secret of the client
 * (password, token, PAT, headers that are named like one) or of the call
 * (fields that are named like one, key files), however a server writes it:
 * `<redacted>` stands in its place.
 *
 * - of a secret of 12 characters and more no 8 in a row are told
 * - one of 4 to 11 characters is hidden wherever it stands, in longer words, too
 * - a shorter one is hidden where it is the whole text, or stands in quotes
 * - words such as `password` stay, even if they are the password
 */
export class DataMasqueError extends Error {
  /** The name of the class. */
  override readonly name: string = "DataMasqueError";
  get [BRAND](): Brand {
    return "error";
  }
}

/**
 * The caller's own input cannot work: an option, an id, a credential.
 * Thrown before anything is sent;
 * the message says what is wrong, where, and what to do.
 */
export class DataMasqueConfigError extends DataMasqueError {
  override readonly name: string = "DataMasqueConfigError";
  override get [BRAND](): Brand {
    return "config";
  }
}

/** What {@link DataMasqueApiError} is made of. */
export interface ApiFailure {
  /** HTTP method of the call. */
  method: string;
  /** The operation's path as the API document writes it, such as `/api/runs/{id}/`. */
  path: string;
  /** HTTP status of the answer. */
  status: number;
  /** The parsed body (text if it was not JSON, `undefined` if it was empty), without secrets. */
  body: unknown;
  /** The server's `X-Request-Id`, where it sends one. */
  requestId?: string | undefined;
  /** Milliseconds that the answer asks to wait before another attempt (`Retry-After`). */
  retryAfterMs?: number | undefined;
  /** Where the call went: origin and path with its ids, without the query. */
  url?: string | undefined;
  /** What the caller can do about it. */
  hint?: string | undefined;
  /** Whether a write may have been done although it was answered with a failure. @default false */
  mayHaveBeenDone?: boolean | undefined;
}

/**
 * DataMasque answered, and refused:
 * any status from 400 on except a 502 for a read, and a rejection that the Snowflake gateway did not write.
 */
export class DataMasqueApiError extends DataMasqueError {
  override readonly name: string = "DataMasqueApiError";
  /** HTTP method of the call. */
  declare readonly method: string;
  /** The operation's path as the API document writes it, such as `/api/runs/{id}/`. */
  declare readonly path: string;
  /** HTTP status of the answer. */
  declare readonly status: number;
  /**
   * The parsed body: an object in one of several shapes, text if it was not JSON, `undefined` if it was empty.
   * Secrets in it are replaced by `<redacted>`, what is nested more than 64 levels deep as well;
   * it has at most 262,144 characters.
   */
  declare readonly body: unknown;
  /** The server's `X-Request-Id`, where it sends one. */
  declare readonly requestId: string | undefined;
  /** Milliseconds to wait before another attempt, where the answer asks for it (`Retry-After`). */
  declare readonly retryAfterMs: number | undefined;
  /** Where the call went: origin and path with its ids, without the query; `undefined` where the platform does not tell. */
  declare readonly url: string | undefined;
  /** What the caller can do about it, where that is known. */
  declare readonly hint: string | undefined;
  /**
   * Whether a write may have been done all the same: the server or a proxy failed on it with 500, 502 or 504,
   * or a DELETE that had to be sent again found nothing.
   * Look before you repeat it.
   */
  declare readonly mayHaveBeenDone: boolean;

  constructor(failure: ApiFailure) {
    const said = messageOfBody(failure.body);
    const message = `${failure.method} ${failure.url ?? failure.path} answered ${failure.status}${said ? `: ${said}` : ""}`;
    super(withHint(message, failure.hint));
    Object.assign(this, { mayHaveBeenDone: false }, failure);
  }

  override get [BRAND](): Brand {
    return "api";
  }
}

/** What {@link DataMasqueNotReadyError} is made of. */
export type NotReadyFailure = Pick<ApiFailure, "method" | "path" | "status" | "retryAfterMs" | "url">;

/**
 * Status 502 for a read or a login: the proxy of the instance is up, DataMasque itself is still starting.
 * Try again in a while. A write that is answered with 502 may have been done: it is a {@link DataMasqueApiError}.
 */
export class DataMasqueNotReadyError extends DataMasqueError {
  override readonly name: string = "DataMasqueNotReadyError";
  /** HTTP method of the call. */
  declare readonly method: string;
  /** The operation's path as the API document writes it. */
  declare readonly path: string;
  /** Always 502. */
  declare readonly status: number;
  /** Milliseconds to wait before another attempt, where the answer asks for it (`Retry-After`). */
  declare readonly retryAfterMs: number | undefined;
  /** Where the call went: origin and path with its ids, without the query; `undefined` where the platform does not tell. */
  declare readonly url: string | undefined;

  constructor(failure: NotReadyFailure) {
    const { method, url, path, status } = failure;
    super(`${method} ${url ?? path} answered ${status}: DataMasque is still starting, try again later`);
    Object.assign(this, failure);
  }

  override get [BRAND](): Brand {
    return "not-ready";
  }
}

/**
 * What went wrong between here and the server.
 *
 * - `refused`, `dns`, `connect-timeout`: no connection was made, nothing was sent
 * - `tls`: the certificate or the handshake was not accepted
 * - `proxy`: the proxy did not pass the request on: for want of credentials, by its rules, since it did not reach the server,
 *   or without a word; the server received nothing, unless `sent` is `true`
 * - `timeout`: no answer within `timeoutMs`
 * - `reset`: the connection was lost, before or while the answer arrived
 * - `protocol`: what answered does not speak HTTP
 * - `redirect`: a redirect that must not be followed
 * - `body-source`: the request body cannot be read, or not a second time
 * - `unexpected-content`: the answer is not what this API sends, such as an HTML page
 * - `aborted`: the `fetch` in use gave up by itself
 * - `network`: anything else
 */
export type TransportFailureKind =
  | "refused"
  | "dns"
  | "connect-timeout"
  | "tls"
  | "proxy"
  | "timeout"
  | "reset"
  | "protocol"
  | "redirect"
  | "body-source"
  | "unexpected-content"
  | "aborted"
  | "network";

/** What {@link DataMasqueTransportError} is made of. */
export interface TransportFailure {
  /** What went wrong. */
  kind: TransportFailureKind;
  /** One sentence on what happened. */
  message: string;
  /** What the caller can do about it. */
  hint?: string | undefined;
  /** The platform's own code, such as `ECONNREFUSED`. */
  code?: string | undefined;
  /** `false` when it is certain that the server received nothing. @default true */
  sent?: boolean;
  /** Whether a write may have been done all the same. @default false */
  mayHaveBeenDone?: boolean;
  /** The platform's own error. */
  cause?: unknown;
}

/** No usable answer arrived: refused, DNS, TLS, timeout, lost connection, forbidden redirect. */
export class DataMasqueTransportError extends DataMasqueError {
  override readonly name: string = "DataMasqueTransportError";
  /** What went wrong. */
  declare readonly kind: TransportFailureKind;
  /** The platform's own code, such as `ECONNREFUSED`, where it gives one. */
  declare readonly code: string | undefined;
  /** What the caller can do about it. */
  declare readonly hint: string | undefined;
  /** `false` when it is certain that the server received nothing, so that even a write can be repeated. */
  declare readonly sent: boolean;
  /** Whether a write may have been done although its answer was lost or could not be read: look before you repeat it. */
  declare readonly mayHaveBeenDone: boolean;

  constructor(failure: TransportFailure) {
    const { message, cause, ...told } = failure;
    super(withHint(message, told.hint), cause === undefined ? undefined : { cause });
    Object.assign(this, { sent: true, mayHaveBeenDone: false }, told);
  }

  override get [BRAND](): Brand {
    return "transport";
  }
}

/**
 * Why the Snowflake gateway rejected a request, as far as its answer tells.
 *
 * - `missing`: no PAT was sent
 * - `rejected`: the PAT is wrong, expired or revoked, or was not taken for one
 * - `expired`: the PAT has expired
 * - `network`: the address of the caller is not admitted, by a network policy or by the endpoint
 * - `privilege`: the role of the PAT may not use the endpoint
 * - `unknown`: a text that is not known; it stands in `detail`
 */
export type GatewayRejectionReason = "missing" | "rejected" | "expired" | "network" | "privilege" | "unknown";

/** What {@link SpcsGatewayAuthError} is made of. */
export interface GatewayFailure {
  /** HTTP status; `undefined` where the platform does not show it. */
  status: number | undefined;
  /** Why the request was rejected, for programs. */
  reason: GatewayRejectionReason;
  /** The gateway's own classification, such as `ERROR_INVALID_TOKEN`; `undefined` for a redirect. */
  responseType?: string | undefined;
  /** The gateway's own text; `undefined` for a redirect. */
  detail?: string | undefined;
  /** The gateway's request id, for Snowflake support. */
  requestId?: string | undefined;
  /** The likely cause and what to do. */
  hint: string;
}

/**
 * The Snowflake gateway in front of the instance rejected the request; it never reached DataMasque.
 * The cure is in Snowflake (the PAT, its role, a network policy), never another DataMasque login.
 */
export class SpcsGatewayAuthError extends DataMasqueError {
  override readonly name: string = "SpcsGatewayAuthError";
  /**
   * HTTP status: 401 or 403, or that of a redirect to the sign-in page of Snowflake.
   * `undefined` where the platform does not show it: redirects in browsers, and of large uploads.
   */
  declare readonly status: number | undefined;
  /** Why the request was rejected, for programs. */
  declare readonly reason: GatewayRejectionReason;
  /** The gateway's own classification, such as `ERROR_INVALID_TOKEN`; `undefined` for a redirect. */
  declare readonly responseType: string | undefined;
  /** The gateway's own text, which may be empty; `undefined` for a redirect. */
  declare readonly detail: string | undefined;
  /** The gateway's request id, for Snowflake support; not every rejection has one. */
  declare readonly requestId: string | undefined;
  /** The likely cause and what to do. */
  declare readonly hint: string;

  constructor(failure: GatewayFailure) {
    super(withHint(`The Snowflake gateway ${whatItSaid(failure)}`, failure.hint));
    Object.assign(this, failure);
  }

  override get [BRAND](): Brand {
    return "gateway";
  }
}

/** Two sentences; what a server says mostly ends with a mark of its own. */
function withHint(message: string, hint: string | undefined): string {
  return hint === undefined ? message : `${message}${/[.!?…]$/.test(message) ? "" : "."} ${hint}`;
}

function whatItSaid({ status, responseType, requestId, detail }: GatewayFailure): string {
  if (responseType === undefined) {
    return `redirected the request to its sign-in page before it reached DataMasque${status ? ` (${status})` : ""}`;
  }
  const marks = `${status} ${responseType}${requestId ? `, request ${requestId}` : ""}`;
  return `rejected the request before it reached DataMasque (${marks}): ${detail?.trim() || "no detail"}`;
}

function isBranded(error: unknown, brand: Brand): boolean {
  return isDataMasqueError(error) && error[BRAND] === brand;
}

/** Tells whether a caught value is an error of this package, also across two installed copies of it. */
export function isDataMasqueError(error: unknown): error is DataMasqueError {
  return typeof error === "object" && error !== null && BRAND in error;
}

/** Tells whether a caught value is a {@link DataMasqueApiError} or one of its subclasses. */
export function isDataMasqueApiError(error: unknown): error is DataMasqueApiError {
  return isBranded(error, "api");
}

/** Tells whether a caught value is a {@link DataMasqueNotReadyError}. */
export function isDataMasqueNotReadyError(error: unknown): error is DataMasqueNotReadyError {
  return isBranded(error, "not-ready");
}

/** Tells whether a caught value is a {@link DataMasqueTransportError}. */
export function isDataMasqueTransportError(error: unknown): error is DataMasqueTransportError {
  return isBranded(error, "transport");
}

/** Tells whether a caught value is a {@link SpcsGatewayAuthError}. */
export function isSpcsGatewayAuthError(error: unknown): error is SpcsGatewayAuthError {
  return isBranded(error, "gateway");
}

/** Tells whether a caught value is a {@link DataMasqueConfigError}. */
export function isDataMasqueConfigError(error: unknown): error is DataMasqueConfigError {
  return isBranded(error, "config");
}
