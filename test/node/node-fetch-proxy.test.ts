import { X509Certificate } from "node:crypto";
import { type ClientSettings, createDataMasqueClient, unwrap } from "datamasque-client";
import { type NodeFetchOptions, nodeFetch } from "datamasque-client/node";
import { createSandbox } from "datamasque-client/sandbox";
import { describe, expect, it } from "vitest";
import { type RecordingServer, startRecordingServer } from "../support/recording-server.js";
import { createSelfSignedCertificate } from "../support/tls-certificate.js";
import { closingAfterEach } from "./closing.js";
import { startProxy } from "./proxy-server.js";
import { emptyDataMasque, startTlsFront } from "./tls-front.js";

const certificate = createSelfSignedCertificate();
const ca = certificate.cert;
const CREDENTIALS = "proxy%20user:p%40ss-of-proxy";
const DECODED = "proxy user:p@ss-of-proxy";
const closing = closingAfterEach();

async function startInstance(): Promise<RecordingServer> {
  return closing(await startRecordingServer(emptyDataMasque));
}

async function startTlsInstance(): Promise<{ url: string; server: RecordingServer }> {
  const server = await startInstance();
  return { server, url: closing(await startTlsFront(server.url, certificate)).url };
}

function listConnections(
  baseUrl: string,
  options: NodeFetchOptions,
  more: Partial<ClientSettings> = {},
): Promise<unknown> {
  const fetch = nodeFetch(options);
  return unwrap(
    createDataMasqueClient({ baseUrl, token: "token-of-a-test", retry: 0, fetch, ...more }).GET(
      "/api/connections/",
    ),
  );
}

describe("plain HTTP through a proxy", () => {
  it("is forwarded, not tunnelled, with the credentials of the proxy URL", async () => {
    const server = await startInstance();
    const proxy = closing(await startProxy({ credentials: DECODED }));
    expect(await listConnections(server.url, { proxy: proxy.url(CREDENTIALS) })).toEqual([]);
    expect(proxy.requests).toMatchObject([
      {
        method: "GET",
        target: `${server.url}/api/connections/`,
        headers: { "proxy-authorization": `Basic ${Buffer.from(DECODED).toString("base64")}` },
      },
    ]);
    expect(server.requests[0]?.headers).toMatchObject({
      host: new URL(server.url).host,
      authorization: "Token token-of-a-test",
    });
  });

  it("needs no credentials where the proxy asks for none, and leaves names to the proxy", async () => {
    const server = await startInstance();
    const proxy = closing(await startProxy({ everythingTo: Number(new URL(server.url).port) }));
    const masking = "http://masking.example.com";
    expect(await listConnections(masking, { proxy: new URL(proxy.url()) })).toEqual([]);
    expect(proxy.requests).toMatchObject([{ method: "GET", target: `${masking}/api/connections/` }]);
    expect(proxy.requests[0]?.headers).not.toHaveProperty("proxy-authorization");
    expect(server.requests[0]?.headers.host).toBe("masking.example.com");
  });
});

describe("HTTPS through a proxy", () => {
  it("is tunnelled, and neither side learns the credentials of the other", async () => {
    const { url, server } = await startTlsInstance();
    const proxy = closing(await startProxy({ credentials: DECODED }));
    expect(await listConnections(url, { ca, proxy: proxy.url(CREDENTIALS) })).toEqual([]);
    expect(proxy.requests).toMatchObject([{ method: "CONNECT", target: new URL(url).host }]);
    expect(Object.keys(proxy.requests[0]?.headers ?? {}).sort()).toEqual([
      "connection",
      "host",
      "proxy-authorization",
      "proxy-connection",
    ]);
    expect(server.calls()).toEqual(["GET /api/connections/"]);
    expect(server.requests[0]?.headers).not.toHaveProperty("proxy-authorization");
  });

  it("verifies the certificate of the instance in the tunnel", async () => {
    const { url, server } = await startTlsInstance();
    const proxy = closing(await startProxy());
    await expect(listConnections(url, { proxy: proxy.url() })).rejects.toMatchObject({
      kind: "tls",
      code: "DEPTH_ZERO_SELF_SIGNED_CERT",
    });
    expect(server.requests).toEqual([]);
    expect(await listConnections(url, { proxy: proxy.url(), verifySsl: false })).toEqual([]);
  });

  it("brings the gateway's token to the instance, and lets the proxy see none of it", async () => {
    const spcsPat = "pat-of-a-test-0123456789";
    const sandbox = createSandbox({ spcsPat, seed: "empty" });
    const plain = closing(await sandbox.listen());
    const { url } = closing(await startTlsFront(plain.url, certificate));
    const proxy = closing(await startProxy({ credentials: DECODED }));
    const dm = createDataMasqueClient({
      baseUrl: url,
      username: "admin",
      password: "sandbox-password",
      spcsPat,
      fetch: nodeFetch({ ca, proxy: proxy.url(CREDENTIALS) }),
    });
    expect(await unwrap(dm.GET("/api/connections/"))).toEqual([]);
    expect(sandbox.requests.map(({ method, path, status }) => `${method} ${path} ${status}`)).toEqual([
      "POST /api/auth/token/login/ 200",
      "GET /api/connections/ 200",
    ]);
    const seen = JSON.stringify(proxy.requests) + proxy.tunnelled().toString("latin1");
    expect(seen).toContain(new URL(url).host);
    for (const secret of [spcsPat, "sandbox-password", "X-SF-SPCS", "x-sf-spcs", "Token "]) {
      expect(seen).not.toContain(secret);
    }
  });
});

describe("a proxy that speaks TLS itself", () => {
  it("is verified against ca, and serves both schemes", async () => {
    const { url, server } = await startTlsInstance();
    const proxy = closing(await startProxy({ credentials: DECODED }));
    const front = closing(await startTlsFront(proxy.url(), certificate));
    const proxyUrl = front.url.replace("//", `//${CREDENTIALS}@`);
    expect(await listConnections(url, { ca, proxy: proxyUrl })).toEqual([]);
    expect(await listConnections(server.url, { ca, proxy: proxyUrl })).toEqual([]);
    expect(proxy.requests.map(({ method }) => method)).toEqual(["CONNECT", "CONNECT"]);
  });

  it("is verified also with verifySsl: false, which is about the instance", async () => {
    const { url, server } = await startTlsInstance();
    const proxy = closing(await startProxy());
    const front = closing(await startTlsFront(proxy.url(), certificate));
    await expect(listConnections(url, { verifySsl: false, proxy: front.url })).rejects.toMatchObject({
      kind: "tls",
    });
    expect(proxy.requests).toEqual([]);
    expect(server.requests).toEqual([]);
  });
});

const user = createSelfSignedCertificate("user.example.com");

describe("an HTTPS instance that noProxy names", () => {
  it("is verified against ca, and is shown the client certificate", async () => {
    const server = await startInstance();
    const asking = { ...certificate, ca: user.cert, requestCert: true, rejectUnauthorized: true };
    const { url, clients } = closing(await startTlsFront(server.url, asking));
    const proxy = closing(await startProxy());
    const options = { cert: user.cert, key: user.key, proxy: proxy.url(), noProxy: "localhost" };
    await expect(listConnections(url, options)).rejects.toMatchObject({ kind: "tls" });
    expect(server.requests).toEqual([]);
    expect(await listConnections(url, { ...options, ca })).toEqual([]);
    expect(clients).toEqual([new X509Certificate(user.cert).fingerprint256]);
    expect(proxy.requests).toEqual([]);
  });
});

describe("a proxy that asks for a client certificate", () => {
  const asking = { ...certificate, ca: user.cert, requestCert: true };
  const options = { ca, cert: user.cert, key: user.key };

  it("is shown none, since cert and key are for the instance, which is shown them in the tunnel", async () => {
    const server = await startInstance();
    const instance = closing(await startTlsFront(server.url, { ...asking, rejectUnauthorized: true }));
    const proxy = closing(await startProxy());
    const front = closing(await startTlsFront(proxy.url(), { ...asking, rejectUnauthorized: false }));
    expect(await listConnections(instance.url, { ...options, proxy: front.url })).toEqual([]);
    expect(await listConnections(server.url, { ...options, proxy: front.url })).toEqual([]);
    expect(front.clients).toEqual([undefined, undefined]);
    expect(instance.clients).toEqual([new X509Certificate(user.cert).fingerprint256]);
  });

  it.each(["TLSv1.2", "TLSv1.3"] as const)(
    "and insists on it serves neither scheme, with one connection for an attempt: %s",
    async (maxVersion) => {
      const { url, server } = await startTlsInstance();
      const proxy = closing(await startProxy());
      const front = closing(
        await startTlsFront(proxy.url(), { ...asking, rejectUnauthorized: true, maxVersion }),
      );
      for (const baseUrl of [url, server.url]) {
        front.counts.made = 0;
        await expect(listConnections(baseUrl, { ...options, proxy: front.url })).rejects.toMatchObject({
          name: "DataMasqueTransportError",
          // Only since TLS 1.3 a client learns of it when it is done itself.
          kind: maxVersion === "TLSv1.2" ? "tls" : expect.stringMatching(/^(tls|proxy)$/),
          sent: false,
        });
        expect(front.counts.made).toBe(1);
      }
      expect(proxy.requests).toEqual([]);
      expect(server.requests).toEqual([]);
    },
  );
});

describe("a proxy that refuses", () => {
  it.each([
    ["no credentials", undefined],
    ["wrong ones", "proxy%20user:wrong-of-proxy"],
  ])("asks once only for credentials, HTTP and HTTPS, given %s", async (_, credentials) => {
    const { url, server } = await startTlsInstance();
    const proxy = closing(await startProxy({ credentials: DECODED }));
    for (const baseUrl of [server.url, url]) {
      proxy.requests.length = 0;
      const options = { ca, proxy: proxy.url(credentials) };
      const error: unknown = await listConnections(baseUrl, options, { retry: 2 }).catch((thrown) => thrown);
      expect(error).toMatchObject({
        name: "DataMasqueTransportError",
        kind: "proxy",
        sent: false,
        message: expect.stringMatching(/proxy refused to pass the request on \(407\).*user and password/),
      });
      expect(String(error)).not.toContain("of-proxy");
      expect(proxy.requests).toHaveLength(1);
    }
    expect(server.requests).toEqual([]);
  });

  it("by its rules is asked once only", async () => {
    const { url } = await startTlsInstance();
    const proxy = closing(await startProxy({ tunnelStatus: 403 }));
    await expect(listConnections(url, { ca, proxy: proxy.url() }, { retry: 2 })).rejects.toMatchObject({
      kind: "proxy",
      sent: false,
      message: expect.stringContaining("(403)"),
    });
    expect(proxy.requests).toHaveLength(1);
  });

  it.each([502, 503, 504])("since it cannot reach the instance is asked again: %d", async (tunnelStatus) => {
    const { url } = await startTlsInstance();
    const proxy = closing(await startProxy({ tunnelStatus }));
    await expect(listConnections(url, { ca, proxy: proxy.url() }, { retry: 1 })).rejects.toMatchObject({
      kind: "proxy",
      sent: false,
      message: expect.stringContaining(`the proxy could not reach the server (${tunnelStatus})`),
    });
    expect(proxy.requests).toHaveLength(2);
  });

  it("without a word is asked again, as nothing was sent, once for an attempt", async () => {
    const { url, server } = await startTlsInstance();
    const proxy = closing(await startProxy({ tunnelStatus: "none" }));
    await expect(listConnections(url, { ca, proxy: proxy.url() }, { retry: 1 })).rejects.toMatchObject({
      name: "DataMasqueTransportError",
      kind: "proxy",
      sent: false,
      message: expect.stringMatching(
        /the proxy closed the connection before it led to the server.*client cert/,
      ),
    });
    expect(proxy.requests.map(({ method }) => method)).toEqual(["CONNECT", "CONNECT"]);
    expect(server.requests).toEqual([]);
  });

  it("connections altogether counts as refused", async () => {
    const { url, server } = await startTlsInstance();
    const gone = await startProxy();
    await gone.close();
    for (const baseUrl of [server.url, url]) {
      await expect(listConnections(baseUrl, { ca, proxy: gone.url() })).rejects.toMatchObject({
        kind: "refused",
        code: "ECONNREFUSED",
        hint: expect.stringContaining("Check the URL of the proxy"),
      });
    }
  });
});
