import { createPrivateKey, X509Certificate } from "node:crypto";
import type { TlsOptions } from "node:tls";
import { inspect } from "node:util";
import { type ClientSettings, createDataMasqueClient, unwrap } from "datamasque-client";
import { nodeFetch } from "datamasque-client/node";
import { describe, expect, it } from "vitest";
import { type RecordingServer, startRecordingServer } from "../support/recording-server.js";
import { createSelfSignedCertificate } from "../support/tls-certificate.js";
import { closingAfterEach } from "./closing.js";
import { startProxy } from "./proxy-server.js";
import { emptyDataMasque, startTlsFront, type TlsFront } from "./tls-front.js";

const certificate = createSelfSignedCertificate();
const ca = certificate.cert;
const closing = closingAfterEach();

/** A server that answers nobody before `together` requests wait, so that it is known how many came at a time. */
async function startGatheringServer(together: number): Promise<RecordingServer> {
  const waiting: (() => void)[] = [];
  return closing(
    await startRecordingServer(async (_, response) => {
      await new Promise<void>((resolve) => {
        waiting.push(resolve);
        if (waiting.length === together) for (const release of waiting.splice(0)) release();
      });
      response.end("gathered");
    }),
  );
}

async function fetchTimes(
  times: number,
  fetch: ReturnType<typeof nodeFetch>,
  url: string,
): Promise<string[]> {
  const one = async (): Promise<string> => (await fetch(url, {})).text();
  return Promise.all(Array.from({ length: times }, one));
}

const own = createSelfSignedCertificate();
const other = createSelfSignedCertificate("other.example.com");

interface Instance {
  front: TlsFront;
  server: RecordingServer;
}

async function startInstance(tls: TlsOptions = own): Promise<Instance> {
  const server = closing(await startRecordingServer(emptyDataMasque));
  return { server, front: closing(await startTlsFront(server.url, tls)) };
}

function listConnections(
  baseUrl: string,
  fetch: ClientSettings["fetch"],
  more: Partial<ClientSettings> = {},
): Promise<unknown> {
  const dm = createDataMasqueClient({ baseUrl, token: "token-of-a-test", fetch, retry: 2, ...more });
  return unwrap(dm.GET("/api/connections/"));
}

describe("connections", () => {
  it("limits the sockets to the instance, and uses each again", async () => {
    const server = await startGatheringServer(3);
    const { url, counts } = closing(await startTlsFront(server.url, certificate));
    expect(await fetchTimes(9, nodeFetch({ ca, connections: 3 }), url)).toHaveLength(9);
    expect(counts).toEqual({ made: 3, most: 3 });
  });

  it("limits the tunnels through a proxy", async () => {
    const server = await startGatheringServer(3);
    const { url, counts } = closing(await startTlsFront(server.url, certificate));
    const proxy = closing(await startProxy());
    await fetchTimes(9, nodeFetch({ ca, connections: 3, proxy: proxy.url() }), url);
    expect(counts).toEqual({ made: 3, most: 3 });
    expect(proxy.requests).toHaveLength(3);
  });

  it("limits the sockets to a proxy that forwards plain HTTP", async () => {
    const server = await startGatheringServer(3);
    const proxy = closing(await startProxy());
    await fetchTimes(9, nodeFetch({ connections: 3, proxy: proxy.url() }), server.url);
    expect(proxy.mostConnections()).toBe(3);
    expect(proxy.requests).toHaveLength(9);
  });

  it("of one leaves the calls to come one after the other", async () => {
    const server = await startGatheringServer(1);
    const { url, counts } = closing(await startTlsFront(server.url, certificate));
    await fetchTimes(4, nodeFetch({ ca, connections: 1 }), url);
    expect(counts).toEqual({ made: 1, most: 1 });
  });

  it("has no limit by default, as the global fetch", async () => {
    const server = await startGatheringServer(30);
    const { url, counts } = closing(await startTlsFront(server.url, certificate));
    await fetchTimes(30, nodeFetch({ ca }), url);
    expect(counts.most).toBe(30);
  });
});

describe("a self-signed certificate", () => {
  it("is refused by default, with what to do about it, and without a repeat", async () => {
    const { front, server } = await startInstance();
    await expect(listConnections(front.url, nodeFetch())).rejects.toMatchObject({
      name: "DataMasqueTransportError",
      kind: "tls",
      code: "DEPTH_ZERO_SELF_SIGNED_CERT",
      sent: false,
      message: expect.stringContaining("nodeFetch({ ca })"),
    });
    expect(front.counts.made).toBe(1);
    expect(server.requests).toEqual([]);
  });

  it("is refused in the same way by the global fetch", async () => {
    const { front, server } = await startInstance();
    await expect(listConnections(front.url, undefined)).rejects.toMatchObject({
      kind: "tls",
      code: "DEPTH_ZERO_SELF_SIGNED_CERT",
    });
    expect(server.requests).toEqual([]);
  });

  it("is accepted with verifySsl: false, by that client and by no other in the process", async () => {
    const { front, server } = await startInstance();
    const lenient = nodeFetch({ verifySsl: false });
    expect(await listConnections(front.url, lenient, { verifySsl: false })).toEqual([]);
    await expect(listConnections(front.url, nodeFetch())).rejects.toMatchObject({ kind: "tls" });
    await expect(listConnections(front.url, undefined)).rejects.toMatchObject({ kind: "tls" });
    expect(await listConnections(front.url, lenient)).toEqual([]);
    expect(server.calls()).toEqual(["GET /api/connections/", "GET /api/connections/"]);
    expect(process.env.NODE_TLS_REJECT_UNAUTHORIZED).toBeUndefined();
  });

  it.each([
    ["text", own.cert],
    ["the bytes of a file", Buffer.from(own.cert)],
    ["one of several", [other.cert, Buffer.from(own.cert)]],
    ["under an older label", own.cert.replaceAll(" CERTIFICATE", " X509 CERTIFICATE")],
    ["a bundle with comments", `# others\n${other.cert}\n# ours\n${own.cert}`],
  ])("is accepted when ca names it: %s", async (_, ca) => {
    const { front, server } = await startInstance();
    expect(await listConnections(front.url, nodeFetch({ ca }))).toEqual([]);
    expect(server.calls()).toEqual(["GET /api/connections/"]);
  });

  it("is refused when ca names another one", async () => {
    const { front, server } = await startInstance();
    await expect(listConnections(front.url, nodeFetch({ ca: other.cert }))).rejects.toMatchObject({
      kind: "tls",
    });
    expect(server.requests).toEqual([]);
  });

  it("is refused when it is for another host, though the authority is trusted", async () => {
    const { front, server } = await startInstance(other);
    const fetch = nodeFetch({ ca: other.cert });
    await expect(listConnections(front.url, fetch)).rejects.toMatchObject({
      kind: "tls",
      code: "ERR_TLS_CERT_ALTNAME_INVALID",
    });
    expect(await listConnections(front.url.replace("localhost", "127.0.0.1"), fetch)).toEqual([]);
    expect(server.calls()).toEqual(["GET /api/connections/"]);
  });
});

describe("a client certificate", () => {
  const user = createSelfSignedCertificate("user.example.com");
  const passphrase = "a-passphrase-of-a-test";
  const locked = createPrivateKey(user.key)
    .export({ type: "pkcs8", format: "pem", cipher: "aes-256-cbc", passphrase })
    .toString();

  it.each([
    ["with a plain key", { key: user.key }],
    ["with an encrypted key", { key: Buffer.from(locked), passphrase }],
  ])("is shown to an instance that asks for it, %s", async (_, key) => {
    const { front, server } = await startInstance({
      ...own,
      ca: user.cert,
      requestCert: true,
      rejectUnauthorized: true,
    });
    expect(await listConnections(front.url, nodeFetch({ ca: own.cert, cert: user.cert, ...key }))).toEqual(
      [],
    );
    expect(server.calls()).toEqual(["GET /api/connections/"]);
    expect(front.clients).toEqual([new X509Certificate(user.cert).fingerprint256]);
  });

  it("is missed by an instance that asks for it", async () => {
    const { front, server } = await startInstance({
      ...own,
      ca: user.cert,
      requestCert: true,
      rejectUnauthorized: true,
    });
    await expect(listConnections(front.url, nodeFetch({ ca: own.cert }), { retry: 0 })).rejects.toMatchObject(
      {
        name: "DataMasqueTransportError",
      },
    );
    expect(server.requests).toEqual([]);
  });

  it("goes without a trace of the key and its passphrase into an error", async () => {
    const { front } = await startInstance({
      ...own,
      ca: user.cert,
      requestCert: true,
      rejectUnauthorized: true,
    });
    const fetch = nodeFetch({ ca: other.cert, cert: user.cert, key: locked, passphrase });
    const error: unknown = await listConnections(front.url, fetch, { retry: 0 }).catch((thrown) => thrown);
    expect(error).toMatchObject({ kind: "tls" });
    const shown = inspect([error, fetch], { depth: 20, showHidden: true });
    expect(shown).not.toContain(passphrase);
    expect(shown).not.toContain("PRIVATE KEY");
  });
});
