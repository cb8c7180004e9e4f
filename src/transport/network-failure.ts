import { DataMasqueTransportError, type TransportFailureKind } from "../errors.js";

interface FailureClass {
  kind: TransportFailureKind;
  sent: boolean;
  what: string;
  hint?: string;
}

const REFUSED: FailureClass = {
  kind: "refused",
  sent: false,
  what: "the connection was refused",
  hint: "Check the host and port of baseUrl, and that the instance is running",
};
const DNS: FailureClass = {
  kind: "dns",
  sent: false,
  what: "the host name could not be resolved",
  hint: "Check the host of baseUrl",
};
const CONNECT_TIMEOUT: FailureClass = {
  kind: "connect-timeout",
  sent: false,
  what: "no connection could be made in time",
  hint: "Check that a firewall or a proxy lets you reach the host",
};
const TLS: FailureClass = {
  kind: "tls",
  sent: false,
  what: "the TLS certificate or handshake was not accepted",
  hint: 'For a certificate of your own pass fetch: nodeFetch({ ca }) from "datamasque-client/node", or set NODE_EXTRA_CA_CERTS',
};
const WRONG_SCHEME: FailureClass = {
  kind: "tls",
  sent: false,
  what: "the server does not speak TLS on this port",
  hint: "Check whether baseUrl should begin with http:// or have another port",
};
const RESET: FailureClass = { kind: "reset", sent: true, what: "the connection was lost" };
const TIMEOUT: FailureClass = { kind: "timeout", sent: true, what: "the server did not answer in time" };
const PROTOCOL: FailureClass = {
  kind: "protocol",
  sent: true,
  what: "the answer is not HTTP as this platform understands it",
  hint: "Check the port and the scheme of baseUrl",
};
const REDIRECTED: FailureClass = {
  kind: "redirect",
  sent: true,
  what: "the server answered the upload with a redirect, which is never followed",
  hint: "Check the scheme, host and path of baseUrl",
};
const BODY_SOURCE: FailureClass = {
  kind: "body-source",
  sent: true,
  what: "the request body could not be read",
  hint: "Check that the file still exists and does not change while it is sent",
};
const ABORTED: FailureClass = {
  kind: "aborted",
  sent: true,
  what: "the request was given up by the platform",
};
const NETWORK: FailureClass = { kind: "network", sent: true, what: "the request failed" };

const BY_CODE: Readonly<Record<string, FailureClass>> = {
  ECONNREFUSED: REFUSED,
  EHOSTUNREACH: { ...REFUSED, what: "the host cannot be reached" },
  ENETUNREACH: { ...REFUSED, what: "the network cannot be reached" },
  ConnectionRefused: REFUSED,
  ENOTFOUND: DNS,
  EAI_AGAIN: DNS,
  EAI_FAIL: DNS,
  UND_ERR_CONNECT_TIMEOUT: CONNECT_TIMEOUT,
  ETIMEDOUT: CONNECT_TIMEOUT,
  ERR_SSL_WRONG_VERSION_NUMBER: WRONG_SCHEME,
  ERR_SSL_PACKET_LENGTH_TOO_LONG: WRONG_SCHEME,
  EPROTO: TLS,
  UND_ERR_SOCKET: RESET,
  ECONNRESET: RESET,
  EPIPE: RESET,
  UND_ERR_BODY_TIMEOUT: { ...RESET, what: "the answer stopped coming" },
  UND_ERR_HEADERS_TIMEOUT: TIMEOUT,
  UND_ERR_HEADERS_OVERFLOW: PROTOCOL,
  Z_DATA_ERROR: { ...PROTOCOL, what: "the compressed answer is damaged" },
};

/** Turns what `fetch` or the reading of a body threw into a {@link DataMasqueTransportError}. */
export function networkFailure(error: unknown, call: string): DataMasqueTransportError {
  const code = codeOf(error);
  const found = classify(error, code);
  return new DataMasqueTransportError({
    kind: found.kind,
    message: `${call}: ${found.what}${code === undefined ? "" : ` (${code})`}`,
    hint: found.hint,
    code,
    sent: found.sent,
    cause: error,
  });
}

const WORDINGS =
  /^(terminated|fetch failed|failed to fetch|network ?error|load failed|error in body stream)/i;

/** Tells whether an error is the one that a platform throws when the network fails while a body is read. */
export function isNetworkFailure(error: unknown): boolean {
  return error instanceof TypeError && (WORDINGS.test(error.message) || codeOf(error) !== undefined);
}

function classify(error: unknown, code: string | undefined): FailureClass {
  if (code !== undefined) {
    const known = BY_CODE[code];
    if (known !== undefined) return known;
    if (/CERT|SELF_SIGNED|VERIFY|^ERR_TLS|^ERR_SSL/.test(code)) return TLS;
    if (code.startsWith("HPE_")) return PROTOCOL;
    return NETWORK;
  }
  if (error instanceof Error) {
    const texts = messagesOf(error);
    if (texts.some((text) => /unexpected redirect|redirect mode/i.test(text))) return REDIRECTED;
    if (error.name === "NotReadableError" || texts.some((text) => /could not be read/i.test(text)))
      return BODY_SOURCE;
    if (error.name === "AbortError") return ABORTED;
    if (error.message === "terminated") return RESET;
  }
  return NETWORK;
}

/** The first textual code down the chain of causes: what wraps it has none, or a number. */
function codeOf(error: unknown): string | undefined {
  let current: unknown = error;
  for (let depth = 0; depth < 8 && typeof current === "object" && current !== null; depth += 1) {
    if ("code" in current && typeof current.code === "string" && current.code !== "") return current.code;
    current = "cause" in current ? current.cause : undefined;
  }
  return undefined;
}

function messagesOf(error: unknown): string[] {
  const messages: string[] = [];
  let current: unknown = error;
  for (let depth = 0; depth < 8 && current instanceof Error; depth += 1) {
    messages.push(`${current.name} ${current.message}`);
    current = current.cause;
  }
  return messages;
}
