import { DataMasqueTransportError, type TransportFailureKind } from "./errors.js";

/** All that is to be said of one kind of failure; a new kind asks for each of it. */
interface FailureKind {
  /**
   * How a thrown error tells it: looked for in the code of Node or undici,
   * or in the texts of an error that has no code.
   * Kinds without a mark are found out in other ways.
   */
  mark?: RegExp;
  /** What happened. */
  text: string;
  /** What the caller can do about it. */
  hint?: string;
  /** Whether the server may have received something. */
  sent: boolean;
  /** Whether it may be gone at the next attempt. */
  passing: boolean;
  /** Whether it leaves open what the server made of what it received. */
  open: boolean;
}

/** What to say of an answer that cannot have been sent as it came. */
export const CHANGED = "Something on the way may have cut or changed it";

/** The first mark that fits counts, so their order matters; docs/errors.md tells them. */
export const FAILURE_KINDS: Readonly<Record<TransportFailureKind, FailureKind>> = {
  refused: {
    mark: /refused|unreach/i,
    text: "the connection was refused",
    hint: "Check the host and port of baseUrl, and that the instance runs",
    sent: false,
    passing: true,
    open: false,
  },
  dns: {
    mark: /ENOTFOUND|EAI_|dns error/,
    text: "the host name could not be resolved",
    hint: "Check the host of baseUrl",
    sent: false,
    passing: true,
    open: false,
  },
  "connect-timeout": {
    mark: /CONNECT_TIMEOUT|ETIMEDOUT/,
    text: "no connection was made in time",
    hint: "Check firewalls and proxies on the way",
    sent: false,
    passing: true,
    open: false,
  },
  tls: {
    mark: /CERT|SIGNED|VERIFY|TLS|SSL|EPROTO|certificate|ContentType/,
    text: "the TLS certificate or handshake was not accepted",
    hint: 'For your own certificate pass fetch: nodeFetch({ ca }) from "datamasque-client/node"; without TLS write baseUrl with http:',
    sent: false,
    passing: false,
    open: false,
  },
  protocol: {
    mark: /OVERFLOW|DATA_ERROR|^HPE_|HTTPParser/,
    text: "the answer is not HTTP",
    hint: "Check the scheme, host and port of baseUrl",
    sent: true,
    passing: false,
    open: true,
  },
  reset: {
    mark: /SOCKET|RESET|EPIPE|BODY_TIMEOUT|terminated|closed before|connection lost/,
    text: "the connection was lost",
    sent: true,
    passing: true,
    open: true,
  },
  timeout: {
    mark: /HEADERS_TIMEOUT/,
    text: "the server did not answer in time",
    hint: "Raise timeoutMs for a slow server",
    sent: true,
    passing: true,
    open: true,
  },
  redirect: {
    mark: /redirect/,
    text: "answered with a redirect, which is not followed",
    hint: "Check the scheme, host and port of baseUrl",
    sent: true,
    passing: false,
    open: false,
  },
  "body-source": {
    mark: /NotReadable|could not be read|LENGTH_MISMATCH/,
    text: "the request body could not be read",
    hint: "Check that the file exists and does not change",
    sent: true,
    passing: false,
    open: false,
  },
  aborted: { mark: /AbortError/, text: "fetch gave up", sent: true, passing: false, open: true },
  "unexpected-content": {
    text: "the answer is not what this API sends",
    hint: CHANGED,
    sent: true,
    passing: false,
    open: true,
  },
  proxy: {
    text: "the proxy refused to pass the request on",
    hint: "Check that its rules let you reach it",
    sent: false,
    passing: false,
    open: false,
  },
  network: {
    text: "the request failed",
    hint: "See cause; check host, port, certificate, and in a browser CORS",
    sent: true,
    passing: true,
    open: true,
  },
};

/** What to do when nothing of DataMasque is where it should be. */
export const ROOT_ADDRESS =
  "Check that baseUrl is the root of a DataMasque instance, without /api or the path of a page";
/** What more is known of some failures, by the same marks; the first that fits counts. */
const MORE_ABOUT: readonly (readonly [mark: RegExp, said: Partial<ToldFailure>])[] = [
  [
    /HEADERS_TIMEOUT/,
    {
      hint: 'fetch has this limit, 300 s in Node: pass fetch: nodeFetch() from "datamasque-client/node", which has none',
    },
  ],
  [
    /BODY_USED/,
    { kind: "unexpected-content", text: "its body has been read", hint: "Read response.clone()" },
  ],
  [/BODY_TIMEOUT/, { text: "the answer stopped in the middle" }],
  [/ALTNAME/, { hint: "The certificate is for another host: write baseUrl with one that it names" }],
  [/CERT_HAS_EXPIRED/, { hint: "Renew the certificate, or check the clock" }],
  [
    /WRONG_VERSION|PACKET_LENGTH|ContentType/,
    { hint: "The port does not speak TLS: write baseUrl with http:" },
  ],
  [/before secure TLS/, { text: "the connection was lost in the TLS handshake", sent: false }],
  [
    /bad response/,
    {
      kind: "protocol",
      text: "the answer began with a status such as 100 Continue",
      hint: CHANGED,
    },
  ],
  [/RES_CONTENT_LENGTH|Invalid EOF/, { kind: "reset", text: "the answer ended too early" }],
  [/Z_\w+_ERROR|BROTLI/, { text: "the compressed answer is damaged", hint: CHANGED }],
];

/** What to do when something else than DataMasque answered. */
export const WRONG_ADDRESS = `${ROOT_ADDRESS}, and that no sign-in page or proxy answers in its place`;

/** A failure to tell: of its kind, unless it says otherwise. */
export interface ToldFailure {
  kind: TransportFailureKind;
  /** What was asked for: method and URL, or method and path. */
  call: string;
  /** What happened, where it is not just what the kind says. */
  text?: string;
  /** What stands in parentheses after it. */
  detail?: string | undefined;
  hint?: string;
  /** What to add to the hint. */
  note?: string | undefined;
  code?: string | undefined;
  sent?: boolean;
  /** Whether it leaves open what the server made of the call. */
  open?: boolean;
  /** Whether it may be gone at the next attempt. */
  passing?: boolean;
  /** Whether the call changes something at the server. */
  write?: boolean | undefined;
  cause?: unknown;
}

/** What to do after a write of which nobody knows whether it was done. */
export const LOOK_FIRST = "It may have been done: look before you repeat it";

/** After these statuses nobody knows whether the server had done its work before something failed. */
const DONE_OR_NOT = [500, 502, 504];

/** Whether it is open, after an attempt that failed so, what the server made of the request. */
export function leavesOpen(reason: number | TransportFailureKind): boolean {
  return typeof reason === "number" ? DONE_OR_NOT.includes(reason) : FAILURE_KINDS[reason].open;
}

const READS = ["GET", "HEAD", "OPTIONS"];

/** Whether a call may change something at the server. */
export function isWrite(method: string): boolean {
  return !READS.includes(method);
}

/** Makes the error for a failure, in the words that go with its kind. */
export function transportFailure({
  kind,
  call,
  detail,
  code,
  cause,
  write = false,
  note,
  passing,
  ...own
}: ToldFailure): DataMasqueTransportError {
  const { text, hint, sent, open } = { ...FAILURE_KINDS[kind], ...own };
  const message = `${call}: ${text}${detail ? ` (${detail})` : ""}`;
  const mayHaveBeenDone = write && sent && open;
  const failure = new DataMasqueTransportError({
    kind,
    message,
    hint: [hint, note, mayHaveBeenDone && LOOK_FIRST].filter(Boolean).join(". ") || undefined,
    code,
    sent,
    mayHaveBeenDone,
    cause,
  });
  if (passing) passingFailures.add(failure);
  return failure;
}

/** Failures that may be gone at the next attempt though others of their kind stay. */
const passingFailures = new WeakSet<DataMasqueTransportError>();

/** Tells whether a failure may be gone at the next attempt. */
export function isPassingFailure(failure: DataMasqueTransportError): boolean {
  return passingFailures.has(failure) || FAILURE_KINDS[failure.kind].passing;
}

/**
 * Turns what `fetch` or the reading of a body threw into a {@link DataMasqueTransportError}.
 *
 * @param write whether the call changes something at the server
 * @param own what is known better than by the error, given its kind
 * @param otherwise what it is where the platform does not tell
 */
export function networkFailure(
  error: unknown,
  call: string,
  write?: boolean,
  own?: (kind: TransportFailureKind) => Partial<ToldFailure>,
  otherwise: TransportFailureKind = "network",
): DataMasqueTransportError {
  const code = codeOf(error);
  const texts = textOf(error);
  const more = MORE_ABOUT.find(([mark]) => mark.test(`${code} ${texts}`))?.[1];
  const told = code ?? texts;
  const kind = more?.kind ?? failureKinds().find(([, { mark }]) => mark?.test(told))?.[0] ?? otherwise;
  return transportFailure({
    call,
    detail: code,
    code,
    write,
    cause: error,
    ...more,
    ...own?.(kind),
    kind,
  });
}

function failureKinds(): [TransportFailureKind, FailureKind][];
// Object.entries() does not know that an object has no other members than its type says.
function failureKinds(): [string, FailureKind][] {
  return Object.entries(FAILURE_KINDS);
}

const WORDINGS =
  /^(terminated|fetch failed|failed to fetch|network ?error|load failed|error in body stream)/i;

/** Tells whether an error is the one that a platform throws when the network fails while a body is read. */
export function isNetworkFailure(error: unknown): boolean {
  return error instanceof TypeError && (WORDINGS.test(error.message) || codeOf(error) !== undefined);
}

/** The first textual code down the chain of causes: what wraps it has none, or a number. */
function codeOf(error: unknown): string | undefined {
  let current: unknown = error;
  for (let depth = 0; depth < 8 && typeof current === "object" && current !== null; depth += 1) {
    // Node's parser keeps the bytes that it could not read, which may repeat anything that was sent.
    if (Reflect.get(current, "name") === "HTTPParserError") Reflect.deleteProperty(current, "data");
    const code: unknown = Reflect.get(current, "code");
    if (typeof code === "string" && code) return code;
    current = Reflect.get(current, "cause");
  }
  return undefined;
}

/** Names and messages down the chain of causes. */
function textOf(error: unknown, depth = 0): string {
  return error instanceof Error && depth < 8
    ? `${error.name} ${error.message} ${textOf(error.cause, depth + 1)}`
    : "";
}
