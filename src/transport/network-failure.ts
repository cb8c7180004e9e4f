import { DataMasqueTransportError, type TransportFailureKind } from "../errors.js";

/** For kinds that no thrown error stands for. */
const NEVER = /(?!)/;

type Row = readonly [kind: TransportFailureKind, mark: RegExp, what: string, hint?: string];

/**
 * Kinds of failure, how each is told, what is said of it.
 * A mark is looked for in the code of Node or undici, or in the texts of an error that has none; the first one counts.
 */
const FAILURES: readonly Row[] = [
  [
    "refused",
    /refused|unreach/i,
    "the connection was refused",
    "Check the host and port of baseUrl, and that the instance is running",
  ],
  ["dns", /ENOTFOUND|EAI_/, "the host name could not be resolved", "Check the host of baseUrl"],
  [
    "connect-timeout",
    /CONNECT_TIMEOUT|ETIMEDOUT/,
    "no connection was made in time",
    "Check firewalls and proxies on the way",
  ],
  [
    "tls",
    /CERT|SIGNED|VERIFY|TLS|SSL|EPROTO/,
    "the TLS certificate or handshake was not accepted",
    'For your own certificate pass fetch: nodeFetch({ ca }) from "datamasque-client/node"; without TLS write baseUrl with http:',
  ],
  [
    "protocol",
    /OVERFLOW|DATA_ERROR|^HPE_|HTTPParser/,
    "the answer is not HTTP",
    "Check the port and the scheme of baseUrl",
  ],
  ["reset", /SOCKET|RESET|EPIPE|BODY_TIMEOUT|terminated/, "the connection was lost"],
  ["timeout", /HEADERS_TIMEOUT/, "the server did not answer in time", "Raise timeoutMs for a slow server"],
  [
    "redirect",
    /redirect/,
    "an upload was answered with a redirect, which is not followed",
    "Check the scheme, host and path of baseUrl",
  ],
  [
    "body-source",
    /NotReadable|could not be read/,
    "the request body could not be read",
    "Check that the file exists and does not change while it is sent",
  ],
  ["aborted", /AbortError/, "the platform gave up"],
  [
    "unexpected-content",
    NEVER,
    "the answer is not what this API sends",
    "Check that baseUrl is the root of a DataMasque instance",
  ],
  [
    "network",
    NEVER,
    "the request failed",
    "In a browser, check that the CORS settings of the server list the origin of the page and the headers that it sends; elsewhere, see cause",
  ],
];

const NOTHING_SENT: readonly TransportFailureKind[] = ["refused", "dns", "connect-timeout", "tls"];

/** Turns what `fetch` or the reading of a body threw into a {@link DataMasqueTransportError}. */
export function networkFailure(error: unknown, call: string): DataMasqueTransportError {
  const code = codeOf(error);
  const told = code ?? textOf(error);
  const kind = FAILURES.find(([, mark]) => mark.test(told))?.[0] ?? "network";
  return transportFailure(kind, call, code, code, error);
}

/** Makes the error for a kind of failure, in the words that go with the kind. */
export function transportFailure(
  kind: TransportFailureKind,
  call: string,
  detail?: string,
  code?: string,
  cause?: unknown,
): DataMasqueTransportError {
  const [, , what = "the request failed", hint] = FAILURES.find(([known]) => known === kind) ?? [];
  return new DataMasqueTransportError({
    kind,
    message: `${call}: ${what}${detail === undefined ? "" : ` (${detail})`}`,
    hint,
    code,
    sent: !NOTHING_SENT.includes(kind),
    cause,
  });
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
    if ("name" in current && current.name === "HTTPParserError") Reflect.deleteProperty(current, "data");
    if ("code" in current && typeof current.code === "string" && current.code !== "") return current.code;
    current = "cause" in current ? current.cause : undefined;
  }
  return undefined;
}

/** Names and messages down the chain of causes. */
function textOf(error: unknown, depth = 0): string {
  return error instanceof Error && depth < 8
    ? `${error.name} ${error.message} ${textOf(error.cause, depth + 1)}`
    : "";
}
