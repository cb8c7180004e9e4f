import { createServer } from "node:net";
import { createDataMasqueClient, type FetchFunction, unwrap } from "datamasque-client";
import { nodeFetch } from "datamasque-client/node";
import { createSandbox } from "datamasque-client/sandbox";
import { describe, expect, it } from "vitest";
import {
  type Answer,
  json,
  listenOnLoopback,
  type RecordingServer,
  startRecordingServer,
} from "../support/recording-server.js";
import { closingAfterEach } from "./closing.js";

const closing = closingAfterEach();

async function serve(answer: Answer): Promise<RecordingServer> {
  return closing(await startRecordingServer(answer));
}

function clientOf(baseUrl: string, fetch: FetchFunction | undefined, timeoutMs = 60_000) {
  return createDataMasqueClient({ baseUrl, token: "token-of-a-test", fetch, timeoutMs, retry: 0 });
}

describe("a response of nodeFetch", () => {
  it("is one of the platform, to instanceof and to what it says of itself", async () => {
    const server = await serve((_, response) => {
      response.setHeader("Set-Cookie", ["a=1", "b=2"]);
      json(response, 201, { some: "thing" });
    });
    const response = await nodeFetch()(`${server.url}/path?query=1`, {});
    expect(response).toBeInstanceOf(Response);
    expect(response).toMatchObject({
      status: 201,
      ok: true,
      statusText: "Created",
      url: `${server.url}/path?query=1`,
      redirected: false,
      type: "basic",
    });
    expect(response.headers).toBeInstanceOf(Headers);
    expect(response.headers.getSetCookie()).toEqual(["a=1", "b=2"]);
    expect(await response.clone().json()).toEqual({ some: "thing" });
    expect(await response.json()).toEqual({ some: "thing" });
    expect(response.bodyUsed).toBe(true);
  });

  it("is readable also when its status line and headers are not plain English", async () => {
    const server = await serve((_, response) => {
      response.writeHead(400, "Caf\u00e9", { "X-Note": "Caf\u00e9" }).end("closed");
    });
    const response = await nodeFetch()(server.url, {});
    expect([response.status, response.statusText, response.headers.get("x-note")]).toEqual([
      400,
      "Caf?",
      "Caf\u00e9",
    ]);
    expect(await response.text()).toBe("closed");
  });

  it.each([
    ["GET", 204],
    ["GET", 205],
    ["GET", 304],
    ["HEAD", 200],
  ])("has no body to %s with status %i", async (method, status) => {
    const server = await serve((_, response) => void response.writeHead(status).end());
    const response = await nodeFetch()(server.url, { method });
    expect([response.status, response.body, await response.text()]).toEqual([status, null, ""]);
  });

  it("is a redirect as it came, when redirects are to be handled by the caller", async () => {
    const server = await serve(
      (_, response) => void response.writeHead(302, { Location: "/elsewhere" }).end(),
    );
    const response = await nodeFetch()(server.url, { redirect: "manual" });
    expect([response.status, response.headers.get("location")]).toEqual([302, "/elsewhere"]);
    expect(server.requests).toHaveLength(1);
  });
});

describe.each<[string, FetchFunction | undefined]>([
  ["nodeFetch", nodeFetch()],
  ["the global fetch", undefined],
])("a client with %s", (_, fetch) => {
  it("lets a middleware return the response that it was given", async () => {
    const server = await serve((_request, response) => json(response, 200, []));
    const dm = clientOf(server.url, fetch);
    const seen: (string | undefined)[] = [];
    dm.use({
      onResponse({ response }) {
        seen.push(response.url);
        return response;
      },
    });
    expect(await unwrap(dm.GET("/api/connections/"))).toEqual([]);
    expect(seen).toEqual([`${server.url}/api/connections/`]);
  });

  it("names a gateway that rejects the request", async () => {
    const sandbox = createSandbox({ spcsPat: "the-right-pat", seed: "empty" });
    const { url } = closing(await sandbox.listen());
    const dm = createDataMasqueClient({
      baseUrl: url,
      username: "admin",
      password: "sandbox-password",
      spcsPat: "another-pat",
      fetch,
    });
    await expect(unwrap(dm.GET("/api/connections/"))).rejects.toMatchObject({ name: "SpcsGatewayAuthError" });
    expect(sandbox.requests).toHaveLength(1);
  });

  it("tells a server that does not speak HTTP", async () => {
    const server = createServer((socket) => void socket.end("SSH-2.0-OpenSSH_9.9\r\n"));
    const port = await listenOnLoopback(server);
    try {
      await expect(
        unwrap(clientOf(`http://127.0.0.1:${port}`, fetch).GET("/api/connections/")),
      ).rejects.toMatchObject({
        kind: "protocol",
      });
    } finally {
      server.close();
    }
  });

  it("takes a body that breaks off for a lost connection", async () => {
    const server = await serve((_request, response) => {
      response.writeHead(200, { "Content-Type": "application/json", "Content-Length": 100 });
      response.write("[", () => response.destroy());
    });
    await expect(unwrap(clientOf(server.url, fetch).GET("/api/connections/"))).rejects.toMatchObject({
      name: "DataMasqueTransportError",
      kind: "reset",
    });
  });

  it("rejects with the caller's reason when it is aborted before the answer, and while it arrives", async () => {
    const reason = new Error("enough");
    for (const headersFirst of [false, true]) {
      const controller = new AbortController();
      const server = await serve(async (_request, response) => {
        if (headersFirst) {
          response.writeHead(200, { "Content-Type": "application/json" });
          response.write("[");
        }
        controller.abort(reason);
        await new Promise((resolve) => response.once("close", resolve));
      });
      const call = clientOf(server.url, fetch).GET("/api/connections/", { signal: controller.signal });
      await expect(unwrap(call)).rejects.toBe(reason);
    }
  });

  it("gives up a server that does not answer in time", async () => {
    const server = await serve(async (_request, response) => {
      await new Promise((resolve) => response.once("close", resolve));
    });
    await expect(unwrap(clientOf(server.url, fetch, 50).GET("/api/connections/"))).rejects.toMatchObject({
      kind: "timeout",
    });
  });
});
