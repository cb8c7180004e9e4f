import type { Socket } from "node:net";
import { type ClientSettings, createDataMasqueClient } from "datamasque-client";
import { nodeFetch } from "datamasque-client/node";
import { Agent, type RequestInit as UndiciInit, fetch as undiciFetch } from "undici";
import { afterEach, beforeEach, describe, expect, it, onTestFinished, vi } from "vitest";
import { plainCall } from "../../src/calls/plain-call.js";
import { startTlsFront } from "../node/tls-front.js";
import { createSelfSignedCertificate } from "../support/tls-certificate.js";
import { serve, startRawServer, unusedPort } from "./serve.js";

function clientOf(baseUrl: string, options: Partial<ClientSettings> = {}) {
  return createDataMasqueClient({ baseUrl, token: "tok", retry: 0, ...options });
}

const VARIABLES = ["HTTP_PROXY", "HTTPS_PROXY", "NODE_USE_ENV_PROXY", "NODE_OPTIONS"];
beforeEach(() => {
  for (const name of VARIABLES.flatMap((name) => [name, name.toLowerCase()])) vi.stubEnv(name, undefined);
});
afterEach(() => void vi.unstubAllEnvs());

describe.each<[string, ClientSettings["fetch"]]>([
  ["the platform's fetch", undefined],
  ["nodeFetch", nodeFetch()],
])("%s: the hint of a failure says what it comes from", (_fetch, fetch) => {
  async function failureOfRaw(answer: (socket: Socket) => void, method: "GET" | "POST" = "GET") {
    const server = await startRawServer(answer);
    const dm = clientOf(`http://127.0.0.1:${server.port}`, { fetch });
    const failure: unknown = await plainCall(dm[method])("/api/connections/").then(
      () => undefined,
      (thrown: unknown) => thrown,
    );
    return failure;
  }

  it("100 Continue that nobody asked for", async () => {
    const answer = "HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\n[]";
    expect(await failureOfRaw((socket) => socket.end(answer))).toMatchObject({
      kind: "protocol",
      message: expect.stringContaining("100 Continue"),
      hint: expect.stringContaining("Something on the way may have cut or changed it"),
    });
  });

  it("a compressed body that is damaged", async () => {
    const answer =
      "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Encoding: gzip\r\nContent-Length: 5\r\n\r\n[1,2]";
    expect(await failureOfRaw((socket) => socket.end(answer))).toMatchObject({
      kind: "protocol",
      message: expect.stringContaining("the compressed answer is damaged (Z_DATA_ERROR)"),
      hint: "Something on the way may have cut or changed it",
    });
  });

  it("a download that is shorter than its announced length, whatever it is read as", async () => {
    const server = await startRawServer((socket) => {
      socket.end("HTTP/1.1 200 OK\r\nContent-Type: application/zip\r\nContent-Length: 100\r\n\r\nPK");
    });
    const dm = clientOf(`http://127.0.0.1:${server.port}`, { fetch });
    const headers = { "Accept-Encoding": "identity" };
    const whole = async (parseAs: "blob" | "text" | "stream"): Promise<unknown> => {
      const { data } = await plainCall(dm.GET)("/api/x/", { parseAs, headers });
      return data instanceof ReadableStream ? new Response(data).arrayBuffer() : data;
    };
    for (const parseAs of ["blob", "text", "stream"] as const) {
      await expect(whole(parseAs)).rejects.toMatchObject({ kind: "reset", code: "UND_ERR_SOCKET" });
    }
    expect(server.received.join("")).not.toContain("gzip");
    expect(server.received).toHaveLength(3);
  });

  it("a connection that is closed without an answer, as a port with TLS does", async () => {
    expect(await failureOfRaw((socket) => socket.end())).toMatchObject({
      kind: "reset",
      hint: expect.stringContaining("write baseUrl with https:"),
    });
  });

  it("a write that is lost after it was sent, as on a connection that died while the process was frozen", async () => {
    expect(await failureOfRaw((socket) => socket.resetAndDestroy(), "POST")).toMatchObject({
      kind: "reset",
      mayHaveBeenDone: true,
      hint: expect.stringMatching(/may have been done: look before you repeat it$/),
    });
  });

  it("a connection that is lost in the TLS handshake, when nothing was sent", async () => {
    const server = await startRawServer((socket) => socket.destroy());
    const dm = clientOf(`https://127.0.0.1:${server.port}`, { fetch });
    await expect(plainCall(dm.POST)("/api/x/", { body: {} })).rejects.toMatchObject({
      kind: "reset",
      sent: false,
      mayHaveBeenDone: false,
      message: expect.stringContaining("lost in the TLS handshake"),
    });
  });
});

it("the hint of a certificate for another host, whose authority is trusted, names baseUrl", async () => {
  const other = createSelfSignedCertificate("other.example.com");
  const plain = await serve((_, response) => void response.end("[]"));
  const front = await startTlsFront(plain.url, other);
  onTestFinished(() => front.close());
  const dm = clientOf(front.url, { fetch: nodeFetch({ ca: other.cert }) });
  await expect(dm.GET("/api/connections/")).rejects.toMatchObject({
    kind: "tls",
    code: "ERR_TLS_CERT_ALTNAME_INVALID",
    hint: "The certificate is for another host: write baseUrl with one that it names",
  });
});

describe("a limit that is not ours", () => {
  /** undici's own fetch with limits as those of the platform, only shorter. */
  function limitedFetch(limits: Agent.Options): NonNullable<ClientSettings["fetch"]> {
    const dispatcher = new Agent(limits);
    return async (url, { method = "GET", signal = null }) => {
      const init: UndiciInit = { method, signal, dispatcher };
      const { status, body } = await undiciFetch(url, init);
      return new Response(body instanceof ReadableStream ? body : null, { status });
    };
  }

  it("for the headers is named, and that timeoutMs is another", async () => {
    const server = await startRawServer(() => {});
    const fetch = limitedFetch({ headersTimeout: 1 });
    const dm = clientOf(`http://127.0.0.1:${server.port}`, { fetch, timeoutMs: 0 });
    await expect(dm.GET("/api/connections/")).rejects.toMatchObject({
      kind: "timeout",
      code: "UND_ERR_HEADERS_TIMEOUT",
      hint: expect.stringMatching(/fetch has this limit, 300 s in Node.*nodeFetch/),
    });
  });

  it("for the rest of a body is no lost connection", async () => {
    const server = await startRawServer((socket) => {
      socket.write("HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\n[");
    });
    const fetch = limitedFetch({ bodyTimeout: 1 });
    await expect(
      clientOf(`http://127.0.0.1:${server.port}`, { fetch }).GET("/api/connections/"),
    ).rejects.toMatchObject({
      kind: "reset",
      code: "UND_ERR_BODY_TIMEOUT",
      message: expect.stringContaining("stopped in the middle"),
    });
  });
});

describe("a proxy of the environment that the platform's fetch passes over", () => {
  const SECRET = "http://someone:hidden-word@proxy.example.com:3128";

  async function hintOf(scheme: string, options: Partial<ClientSettings> = {}): Promise<string> {
    const dm = clientOf(`${scheme}://127.0.0.1:${await unusedPort()}`, options);
    const failure: unknown = await dm.GET("/api/connections/").catch((thrown: unknown) => thrown);
    expect(failure).toMatchObject({ kind: "refused" });
    expect(String(failure)).not.toMatch(/hidden-word|proxy\.example/);
    return String(failure);
  }

  it.each([
    ["http", "HTTP_PROXY"],
    ["http", "http_proxy"],
    ["https", "HTTPS_PROXY"],
    ["https", "https_proxy"],
    ["https", "HTTP_PROXY"],
  ])("is named by the hint: %s, %s", async (scheme, name) => {
    vi.stubEnv(name, SECRET);
    expect(await hintOf(scheme)).toMatch(
      new RegExp(`does not go by ${name}, which is set: .*nodeFetch\\(\\{ proxy: "env" \\}\\)`),
    );
  });

  it("is not where it serves another scheme, or none is set", async () => {
    expect(await hintOf("http")).not.toContain("PROXY");
    vi.stubEnv("HTTPS_PROXY", SECRET);
    expect(await hintOf("http")).not.toContain("PROXY");
  });

  it.each([
    ["NODE_USE_ENV_PROXY", "1"],
    ["NODE_OPTIONS", "--use-env-proxy"],
  ])("is not where Node goes by it: %s=%s", async (name, value) => {
    vi.stubEnv("HTTP_PROXY", SECRET);
    vi.stubEnv(name, value);
    expect(await hintOf("http")).not.toContain("HTTP_PROXY");
  });

  it("is not where the caller gave another fetch", async () => {
    vi.stubEnv("HTTP_PROXY", SECRET);
    expect(await hintOf("http", { fetch: nodeFetch() })).not.toContain("HTTP_PROXY");
  });
});
