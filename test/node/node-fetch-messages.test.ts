import { createServer } from "node:net";
import { createDataMasqueClient, type FetchFunction, unwrap } from "datamasque-client";
import { nodeFetch } from "datamasque-client/node";
import { createSandbox } from "datamasque-client/sandbox";
import { describe, expect, it } from "vitest";
import {
  type Answer,
  json,
  listenOnLoopback,
  type RecordedRequest,
  type RecordingServer,
  startRecordingServer,
} from "../support/recording-server.js";
import { closingAfterEach } from "./closing.js";

const STORED = {
  id: "5f1d7a52-6f0b-4b0c-8d2e-2c1a9b7e4f10",
  name: "names.csv",
  created_date: "2026-02-01T10:15:00.000000Z",
};
const closing = closingAfterEach();

/** A server that takes the first token for expired. */
async function startExpiring(): Promise<RecordingServer> {
  let logins = 0;
  return closing(
    await startRecordingServer((request, response) => {
      if (request.path === "/api/auth/token/login/") {
        logins += 1;
        return json(response, 200, { key: `token-${logins}` });
      }
      if (request.headers.authorization !== "Token token-2") {
        return json(response, 401, { detail: "Invalid token." });
      }
      json(response, 201, STORED);
    }),
  );
}

function formIn(request: RecordedRequest | undefined): Promise<FormData> {
  const type = request?.headers["content-type"] ?? "";
  return new Response(new Uint8Array(request?.body ?? []), { headers: { "Content-Type": type } }).formData();
}

function streamOf(...chunks: string[]): ReadableStream<Uint8Array> {
  return new ReadableStream({
    start(controller) {
      for (const chunk of chunks) controller.enqueue(new TextEncoder().encode(chunk));
      controller.close();
    },
  });
}

async function serve(answer: Answer): Promise<RecordingServer> {
  return closing(await startRecordingServer(answer));
}

function clientOf(baseUrl: string, fetch: FetchFunction | undefined, timeoutMs = 60_000) {
  return createDataMasqueClient({ baseUrl, token: "token-of-a-test", fetch, timeoutMs, retry: 0 });
}

describe.each<[string, FetchFunction | undefined]>([
  ["nodeFetch", nodeFetch()],
  ["the global fetch", undefined],
])("an upload through %s", (_, fetch) => {
  const clientOf = (server: RecordingServer) =>
    createDataMasqueClient({
      baseUrl: server.url,
      username: "svc",
      password: "pass-of-a-test",
      fetch,
      retry: 0,
    });

  it("arrives as a form, and byte for byte again after a login", async () => {
    const server = await startExpiring();
    const seed_file = new File(["id,name\r\n1,Zoë\r\n"], 'na"mes.csv', { type: "text/csv" });
    const stored = await unwrap(
      clientOf(server).POST("/api/seeds/", { body: { name: "names.csv", seed_file } }),
    );
    expect(stored).toEqual(STORED);
    const [, refused, , accepted] = server.requests;
    expect(server.calls()).toEqual([
      "POST /api/auth/token/login/",
      "POST /api/seeds/",
      "POST /api/auth/token/login/",
      "POST /api/seeds/",
    ]);
    expect(accepted?.body.equals(refused?.body ?? Buffer.alloc(0))).toBe(true);
    expect(accepted?.headers["content-type"]).toBe(refused?.headers["content-type"]);
    expect(accepted?.headers["content-length"]).toBe(String(accepted?.body.length));
    const form = await formIn(accepted);
    expect(form.get("name")).toBe("names.csv");
    const arrived = form.get("seed_file");
    if (!(arrived instanceof File)) throw new Error("no file arrived");
    expect([arrived.name, arrived.type, await arrived.text()]).toEqual([
      'na"mes.csv',
      "text/csv",
      "id,name\r\n1,Zoë\r\n",
    ]);
  });

  it("of a ready-made form arrives, too", async () => {
    const server = await startExpiring();
    const body = new FormData();
    body.append("name", "names.csv");
    body.append("seed_file", new Blob(["a,b\n"]), "names.csv");
    await unwrap(clientOf(server).POST("/api/seeds/", { body }));
    const form = await formIn(server.requests.at(-1));
    expect([...form.keys()]).toEqual(["name", "seed_file"]);
    expect(server.requests.at(-1)?.body.toString()).not.toContain("[object");
  });
});

describe("a body given to nodeFetch itself", () => {
  const bytes = new TextEncoder().encode("<some bytes>");
  it.each<[string, () => RequestInit]>([
    ["text", () => ({ body: "some text, Zoë" })],
    ["text of a type", () => ({ body: "{}", headers: { "Content-Type": "application/json" } })],
    ["an ArrayBuffer", () => ({ body: bytes.slice().buffer })],
    ["a view into a larger buffer", () => ({ body: bytes.subarray(1, 11) })],
    ["a DataView", () => ({ body: new DataView(bytes.buffer, 1, 10) })],
    ["a Blob", () => ({ body: new Blob(["a", "b"], { type: "text/csv" }) })],
    ["URLSearchParams", () => ({ body: new URLSearchParams({ a: "1 & 2" }) })],
    ["a stream", () => ({ body: streamOf("one ", "two"), duplex: "half" })],
    ["nothing", () => ({ headers: new Headers({ "X-Test": "1" }) })],
    ["null", () => ({ body: null })],
  ])("is sent as by the global fetch: %s", async (_, init) => {
    const server = closing(await startRecordingServer((_request, response) => void response.end()));
    for (const fetch of [nodeFetch(), globalThis.fetch]) {
      const response = await fetch(server.url, { method: "POST", ...init() });
      await response.arrayBuffer();
    }
    const sent = server.requests.map(({ method, headers, body }) => ({
      method,
      type: headers["content-type"],
      length: headers["content-length"],
      encoding: headers["transfer-encoding"],
      test: headers["x-test"],
      body: body.toString(),
    }));
    expect(sent).toHaveLength(2);
    expect(sent[0]).toEqual(sent[1]);
  });

  it("is a form where it is a FormData, also under a type without its boundary", async () => {
    const server = closing(await startRecordingServer((_request, response) => void response.end()));
    const body = new FormData();
    body.append("field", "value");
    body.append("file", new File(["content"], "a.txt", { type: "text/plain" }));
    const headers = { "content-type": "multipart/form-data" };
    for (const init of [{ body }, { body, headers }])
      await nodeFetch()(server.url, { method: "POST", ...init });
    for (const request of server.requests) {
      const form = await formIn(request);
      expect(form.get("field")).toBe("value");
      expect(form.get("file")).toMatchObject({ name: "a.txt", type: "text/plain", size: 7 });
    }
    expect(server.requests).toHaveLength(2);
    expect(headers).toEqual({ "content-type": "multipart/form-data" });
  });

  it("is not sent as text where it is the Blob of a simulated browser", async () => {
    const server = closing(await startRecordingServer((_request, response) => void response.end()));
    const real = globalThis.Blob;
    class OtherBlob {}
    try {
      Reflect.set(globalThis, "Blob", OtherBlob);
      const sending = Reflect.apply(nodeFetch(), undefined, [
        server.url,
        { method: "POST", body: new OtherBlob() },
      ]);
      await expect(sending).rejects.toThrow(/can send only the Blob of Node/);
    } finally {
      Reflect.set(globalThis, "Blob", real);
    }
    expect(server.requests).toEqual([]);
  });
});

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
