import { DataMasqueTransportError, type TransportFailureKind } from "../errors.js";

/** What is said of a kind of failure: what happened, what to do. */
const TEXTS: Readonly<Partial<Record<TransportFailureKind, readonly [what: string, hint?: string]>>> = {
  refused: [
    "the connection was refused",
    "Check the host and port of baseUrl, and that the instance is running",
  ],
  dns: ["the host name could not be resolved", "Check the host of baseUrl"],
  "connect-timeout": [
    "no connection was made in time",
    "Check that a firewall or proxy lets you reach the host",
  ],
  tls: [
    "the TLS certificate or handshake was not accepted",
    'For a certificate of your own pass fetch: nodeFetch({ ca }) from "datamasque-client/node"; for a server without TLS write baseUrl with http:',
  ],
  reset: ["the connection was lost"],
  timeout: ["the server did not answer in time", "Raise timeoutMs if the server is slow by nature"],
  protocol: ["the answer is not HTTP", "Check the port and the scheme of baseUrl"],
  redirect: [
    "an upload was answered with a redirect, which is not followed",
    "Check the scheme, host and path of baseUrl",
  ],
  "body-source": [
    "the request body could not be read",
    "Check that the file exists and does not change while it is sent",
  ],
  aborted: ["the platform gave up the request"],
  "unexpected-content": [
    "the answer is not what this API sends",
    "Check that baseUrl is the root of a DataMasque instance",
  ],
};

const NOTHING_SENT: readonly TransportFailureKind[] = ["refused", "dns", "connect-timeout", "tls"];

/** Codes of Node and undici; the others of TLS and of the HTTP parser are told by how they begin. */
const KIND_BY_CODE: readonly [codes: RegExp, kind: TransportFailureKind][] = [
  [/^(ECONNREFUSED|EHOSTUNREACH|ENETUNREACH|ConnectionRefused)$/, "refused"],
  [/^(ENOTFOUND|EAI_)/, "dns"],
  [/^(UND_ERR_CONNECT_TIMEOUT|ETIMEDOUT)$/, "connect-timeout"],
  [/CERT|SELF_SIGNED|VERIFY|^ERR_(TLS|SSL)|^EPROTO$/, "tls"],
  [/^(UND_ERR_SOCKET|ECONNRESET|EPIPE|UND_ERR_BODY_TIMEOUT)$/, "reset"],
  [/^UND_ERR_HEADERS_TIMEOUT$/, "timeout"],
  [/^(UND_ERR_HEADERS_OVERFLOW|Z_DATA_ERROR|HPE_)/, "protocol"],
];

/** Turns what `fetch` or the reading of a body threw into a {@link DataMasqueTransportError}. */
export function networkFailure(error: unknown, call: string): DataMasqueTransportError {
  const code = codeOf(error);
  return transportFailure(code === undefined ? kindByText(error) : kindByCode(code), call, code, code, error);
}

/** Makes the error for a kind of failure, in the words that go with the kind. */
export function transportFailure(
  kind: TransportFailureKind,
  call: string,
  detail?: string,
  code?: string,
  cause?: unknown,
): DataMasqueTransportError {
  const [what, hint] = TEXTS[kind] ?? ["the request failed"];
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

function kindByCode(code: string): TransportFailureKind {
  return KIND_BY_CODE.find(([codes]) => codes.test(code))?.[1] ?? "network";
}

function kindByText(error: unknown): TransportFailureKind {
  const text = textOf(error);
  if (/unexpected redirect|redirect mode/i.test(text)) return "redirect";
  if (/NotReadableError|could not be read/i.test(text)) return "body-source";
  if (/AbortError/.test(text)) return "aborted";
  return /\bterminated\b/.test(text) ? "reset" : "network";
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
