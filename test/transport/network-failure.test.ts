import { createServer } from "node:https";
import type { Socket } from "node:net";
import { inspect } from "node:util";
import { createDataMasqueClient, DataMasqueTransportError } from "datamasque-client";
import { nodeFetch } from "datamasque-client/node";
import { afterEach, beforeEach, describe, expect, it, onTestFinished, vi } from "vitest";
import { plainCall } from "../../src/calls/plain-call.js";
import { isNetworkFailure, networkFailure } from "../../src/errors/failure-kinds.js";
import { startProxy } from "../node/proxy-server.js";
import { listenOnLoopback } from "../support/recording-server.js";
import { createSelfSignedCertificate } from "../support/tls-certificate.js";
import { startRawServer, unusedPort } from "./serve.js";

const SECRET = "tok-8f3a1c";

async function failureOf(baseUrl: string): Promise<DataMasqueTransportError> {
  const dm = createDataMasqueClient({ baseUrl, token: SECRET, retry: 0 });
  const error: unknown = await dm.GET("/api/connections/").then(
    () => undefined,
    (thrown: unknown) => thrown,
  );
  if (!(error instanceof DataMasqueTransportError))
    throw new Error(`not a transport error: ${inspect(error)}`);
  expect(inspect(error, { depth: null })).not.toContain(SECRET);
  return error;
}

async function startTlsServer(): Promise<number> {
  const server = createServer(createSelfSignedCertificate(), (_, response) => response.end("[]"));
  onTestFinished(() => new Promise<void>((resolve) => server.close(() => resolve())));
  return listenOnLoopback(server);
}

function answeringRaw(text: string): (socket: Socket) => void {
  return (socket) => socket.end(text);
}

function fetchFailed(code: string): TypeError {
  return new TypeError("fetch failed", { cause: Object.assign(new Error("lower level"), { code }) });
}

describe("a real network failure becomes a DataMasqueTransportError", () => {
  it("for a port that nobody listens on", async () => {
    const error = await failureOf(`http://127.0.0.1:${await unusedPort()}`);
    expect(error).toMatchObject({ kind: "refused", code: "ECONNREFUSED", sent: false });
    expect(error.message).toMatch(
      /GET http:\/\/127\.0\.0\.1:\d+\/api\/connections\/: the connection was refused/,
    );
    expect(error.hint).toContain("baseUrl");
    expect(error.cause).toBeInstanceOf(TypeError);
  });

  it("for a host name that cannot be resolved", async () => {
    // A label of more than 63 characters is refused by the resolver itself, so no question leaves the machine.
    const error = await failureOf(`http://${"a".repeat(64)}.invalid`);
    expect(error).toMatchObject({ kind: "dns", sent: false });
    expect(error.message).toContain("Check the host of baseUrl");
  });

  it("for https to a port that speaks http", async () => {
    const server = await startRawServer(
      answeringRaw("HTTP/1.1 400 Bad Request\r\nContent-Length: 0\r\n\r\n"),
    );
    const error = await failureOf(`https://127.0.0.1:${server.port}`);
    expect(error).toMatchObject({ kind: "tls", sent: false });
    expect(error.hint).toMatch(/does not speak TLS.* http:/);
  });

  it("for http to a port that speaks TLS", async () => {
    const error = await failureOf(`http://127.0.0.1:${await startTlsServer()}`);
    expect(["reset", "protocol"]).toContain(error.kind);
    expect(error.hint).toContain("If the port speaks TLS: write baseUrl with https:");
    expect(error.sent).toBe(true);
  });

  it("for a certificate that nobody vouches for", async () => {
    const error = await failureOf(`https://127.0.0.1:${await startTlsServer()}`);
    expect(error).toMatchObject({ kind: "tls", code: "DEPTH_ZERO_SELF_SIGNED_CERT", sent: false });
    expect(error.hint).toContain("nodeFetch({ ca })");
  });

  it("for a connection that is reset", async () => {
    const server = await startRawServer((socket) => socket.resetAndDestroy());
    const error = await failureOf(`http://127.0.0.1:${server.port}`);
    expect(error).toMatchObject({ kind: "reset", sent: true });
    expect(server.received).toHaveLength(1);
  });

  it("for a connection that is closed before the headers", async () => {
    const server = await startRawServer((socket) => socket.end());
    const error = await failureOf(`http://127.0.0.1:${server.port}`);
    expect(error).toMatchObject({ kind: "reset", code: "UND_ERR_SOCKET", sent: true });
  });

  it("for something that is not HTTP at all", async () => {
    const server = await startRawServer(answeringRaw("SSH-2.0-OpenSSH_9.6\r\n"));
    const error = await failureOf(`http://127.0.0.1:${server.port}`);
    expect(error).toMatchObject({ kind: "protocol", sent: true });
    expect(error.hint).toContain("scheme, host and port of baseUrl");
  });

  it("for headers without end", async () => {
    const server = await startRawServer(
      answeringRaw(`HTTP/1.1 200 OK\r\nX-Long: ${"x".repeat(64 * 1024)}\r\n\r\n`),
    );
    const error = await failureOf(`http://127.0.0.1:${server.port}`);
    expect(error).toMatchObject({ kind: "protocol", code: "UND_ERR_HEADERS_OVERFLOW" });
  });

  it("for a port that fetch refuses to use", async () => {
    const error = await failureOf("http://127.0.0.1:6667");
    expect(error).toMatchObject({ kind: "network" });
  });
});

describe("networkFailure", () => {
  it.each([
    ["ECONNREFUSED", "refused", false],
    ["EHOSTUNREACH", "refused", false],
    ["ENETUNREACH", "refused", false],
    ["ENOTFOUND", "dns", false],
    ["EAI_AGAIN", "dns", false],
    ["EAI_FAIL", "dns", false],
    ["UND_ERR_CONNECT_TIMEOUT", "connect-timeout", false],
    ["ETIMEDOUT", "connect-timeout", false],
    ["DEPTH_ZERO_SELF_SIGNED_CERT", "tls", false],
    ["SELF_SIGNED_CERT_IN_CHAIN", "tls", false],
    ["UNABLE_TO_VERIFY_LEAF_SIGNATURE", "tls", false],
    ["CERT_HAS_EXPIRED", "tls", false],
    ["UNABLE_TO_GET_ISSUER_CERT_LOCALLY", "tls", false],
    ["EPROTO", "tls", false],
    ["ERR_TLS_CERT_ALTNAME_INVALID", "tls", false],
    ["ERR_SSL_WRONG_VERSION_NUMBER", "tls", false],
    ["UND_ERR_SOCKET", "reset", true],
    ["ECONNRESET", "reset", true],
    ["EPIPE", "reset", true],
    ["UND_ERR_BODY_TIMEOUT", "reset", true],
    ["UND_ERR_HEADERS_TIMEOUT", "timeout", true],
    ["UND_ERR_HEADERS_OVERFLOW", "protocol", true],
    ["HPE_INVALID_CONSTANT", "protocol", true],
    ["HPE_INVALID_HEADER_TOKEN", "protocol", true],
    ["HPE_CLOSED_CONNECTION", "protocol", true],
    ["Z_DATA_ERROR", "protocol", true],
    ["SOMETHING_NEW", "network", true],
  ])("reads %s as %s", (code, kind, sent) => {
    const cause = fetchFailed(code);
    const failure = networkFailure(cause, "GET http://host.test/api/runs/");
    expect(failure).toMatchObject({ kind, code, sent, cause });
    expect(failure.message).toContain("GET http://host.test/api/runs/: ");
    expect(failure.message).toContain(`(${code})`);
  });

  it("takes the code of an AggregateError, whose own message is empty", () => {
    const aggregate = Object.assign(new AggregateError([new Error("::1"), new Error("127.0.0.1")], ""), {
      code: "ECONNREFUSED",
    });
    expect(networkFailure(new TypeError("fetch failed", { cause: aggregate }), "GET x").kind).toBe("refused");
  });

  it("passes over a numeric code, as a DOMException has it, to the textual one below", () => {
    const error = Object.assign(new Error("outer", { cause: fetchFailed("ECONNRESET") }), { code: 20 });
    expect(networkFailure(error, "GET x")).toMatchObject({ kind: "reset", code: "ECONNRESET" });
  });

  it("survives a chain of causes that bites its own tail", () => {
    const error = new TypeError("fetch failed");
    error.cause = error;
    expect(networkFailure(error, "GET x")).toMatchObject({ kind: "network", code: undefined });
  });

  it.each([
    [
      "a redirect of an upload",
      new TypeError("fetch failed", { cause: new Error("unexpected redirect") }),
      "redirect",
    ],
    [
      "a file that changed",
      new DOMException("The requested file could not be read", "NotReadableError"),
      "body-source",
    ],
    ["the platform's own abort", new DOMException("This operation was aborted", "AbortError"), "aborted"],
    ["a lost body without a cause", new TypeError("terminated"), "reset"],
    ["a bare failure", new TypeError("fetch failed"), "network"],
    ["what is no error at all", "a string", "network"],
    ["nothing", undefined, "network"],
  ])("reads %s by its text", (_what, error, kind) => {
    expect(networkFailure(error, "POST x")).toMatchObject({ kind, sent: true, code: undefined });
  });
});

describe("the hint of a failure that nothing is known of", () => {
  it.each(["Failed to fetch", "NetworkError when attempting to fetch resource.", "Load failed"])(
    "speaks of CORS, which browsers hide behind %j",
    (words) => {
      const { kind, hint } = networkFailure(new TypeError(words), "GET x");
      expect([kind, hint]).toEqual(["network", expect.stringMatching(/cause; .* CORS$/)]);
    },
  );
});

describe("isNetworkFailure", () => {
  it.each([
    "terminated",
    "fetch failed",
    "Failed to fetch",
    "NetworkError when attempting to fetch resource.",
    "Load failed",
  ])("knows the platform's wording %j", (message) =>
    expect(isNetworkFailure(new TypeError(message))).toBe(true),
  );

  it("knows a TypeError with a cause that has a code", () => {
    expect(isNetworkFailure(new TypeError("other words", { cause: fetchFailed("EPIPE") }))).toBe(true);
  });

  it.each([
    ["a fault of a program", new TypeError("x is not a function")],
    ["another class", new RangeError("fetch failed")],
    ["a string", "terminated"],
    ["nothing", undefined],
  ])("leaves %s alone", (_what, error) => expect(isNetworkFailure(error)).toBe(false));
});

describe("a proxy that makes no tunnel", () => {
  // Without it a repeat would wait for the backoff.
  beforeEach(() => void vi.spyOn(Math, "random").mockReturnValue(0));
  afterEach(() => vi.restoreAllMocks());

  it.each([
    [502, 3],
    [503, 3],
    [504, 3],
    [403, 1],
    [407, 1],
    [500, 1],
  ])("with %i is asked %ix, also for a POST", async (tunnelStatus, times) => {
    const proxy = await startProxy({ tunnelStatus });
    onTestFinished(() => proxy.close());
    const dm = createDataMasqueClient({
      baseUrl: "https://masking.invalid",
      token: "tok",
      fetch: nodeFetch({ proxy: proxy.url() }),
    });
    const call = plainCall(dm.POST)("/api/x/", { body: { name: "n" } });
    await expect(call).rejects.toMatchObject({
      name: "DataMasqueTransportError",
      kind: "proxy",
      sent: false,
    });
    expect(proxy.requests.map(({ method, target }) => `${method} ${target}`)).toEqual(
      Array(times).fill("CONNECT masking.invalid:443"),
    );
  });
});
