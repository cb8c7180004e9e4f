import { createServer } from "node:https";
import type { Socket } from "node:net";
import { inspect } from "node:util";
import { createDataMasqueClient, DataMasqueTransportError } from "datamasque-client";
import { describe, expect, it, onTestFinished } from "vitest";
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
    expect(error.hint).toMatch(/without TLS.* http:/);
  });

  it("for http to a port that speaks TLS", async () => {
    const error = await failureOf(`http://127.0.0.1:${await startTlsServer()}`);
    expect(["reset", "protocol"]).toContain(error.kind);
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
    expect(error.hint).toContain("port and the scheme of baseUrl");
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
