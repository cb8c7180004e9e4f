import { openAsBlob } from "node:fs";
import { appendFile, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import {
  createDataMasqueClient,
  type DataMasqueClient,
  DataMasqueTransportError,
  type TransportFailureKind,
} from "datamasque-client";
import { afterEach, beforeEach, describe, expect, it, onTestFinished, vi } from "vitest";
import { type PlainCall, plainCall } from "../../src/calls/plain-call.js";
import { json, startRecordingServer } from "../support/recording-server.js";
import { send, serve, startRawServer, unusedPort } from "./serve.js";

const METHODS = ["GET", "HEAD", "OPTIONS", "PUT", "DELETE", "POST", "PATCH"] as const;
type Method = (typeof METHODS)[number];
const REPEATED: readonly Method[] = ["GET", "HEAD", "OPTIONS", "PUT", "DELETE"];

function callOf(dm: DataMasqueClient, method: Method): PlainCall {
  switch (method) {
    case "GET":
      return plainCall(dm.GET);
    case "HEAD":
      return plainCall(dm.HEAD);
    case "OPTIONS":
      return plainCall(dm.OPTIONS);
    case "PUT":
      return plainCall(dm.PUT);
    case "DELETE":
      return plainCall(dm.DELETE);
    case "POST":
      return plainCall(dm.POST);
    case "PATCH":
      return plainCall(dm.PATCH);
  }
}

const init = (method: Method) => (["GET", "HEAD"].includes(method) ? {} : { body: { name: "n" } });

// Without it the tests would wait for the backoff; everything else about it stays as it is.
beforeEach(() => void vi.spyOn(Math, "random").mockReturnValue(0));
afterEach(() => vi.restoreAllMocks());

describe.each(METHODS)("%s", (method) => {
  const sends = REPEATED.includes(method) ? 3 : 1;

  it.each([429, 502, 503, 504])(
    `arrives ${sends}x when the answer is %i, and ends with that answer`,
    async (status) => {
      const server = await serve((_, response) => send(response, status, "starting"));
      const dm = createDataMasqueClient({ baseUrl: server.url, token: "tok" });
      const { response } = await callOf(dm, method)("/api/x/", init(method));
      expect(response.status).toBe(status);
      expect(server.calls()).toEqual(Array.from({ length: sends }, () => `${method} /api/x/`));
    },
  );

  it(`arrives ${sends}x when the connection is reset, since the server may have acted on it`, async () => {
    const server = await startRawServer((socket) => socket.resetAndDestroy());
    const dm = createDataMasqueClient({ baseUrl: `http://127.0.0.1:${server.port}`, token: "tok" });
    const call = callOf(dm, method)("/api/x/", init(method));
    await expect(call).rejects.toMatchObject({ name: "DataMasqueTransportError", kind: "reset" });
    expect(server.received).toHaveLength(sends);
    for (const text of server.received) expect(text).toMatch(new RegExp(`^${method} /api/x/ HTTP/1.1\r\n`));
  });

  it("is sent 3x when the connection is refused, since the server has certainly not seen it", async () => {
    const sent: string[] = [];
    const dm = createDataMasqueClient({
      baseUrl: `http://127.0.0.1:${await unusedPort()}`,
      token: "tok",
      onEvent: (event) => {
        if (event.type === "request") sent.push(event.method);
      },
    });
    const call = callOf(dm, method)("/api/x/", init(method));
    await expect(call).rejects.toMatchObject({ name: "DataMasqueTransportError", kind: "refused" });
    expect(sent).toEqual([method, method, method]);
  });

  it.each([400, 401, 403, 404, 409, 422, 500, 501])("arrives once when the answer is %i", async (status) => {
    const server = await serve((_, response) => json(response, status, { detail: "no" }));
    const dm = createDataMasqueClient({ baseUrl: server.url, token: "tok" });
    await callOf(dm, method)("/api/x/", init(method));
    expect(server.requests).toHaveLength(1);
  });
});

describe("a repeat", () => {
  it("has the same body and headers as the first send", async () => {
    const server = await serve((_, response) =>
      server.requests.length < 3 ? send(response, 503) : json(response, 200, { id: "c1" }),
    );
    const dm = createDataMasqueClient({ baseUrl: server.url, token: "tok", spcsPat: "pat-1" });
    const body = { name: "äöü", nested: { values: [1, 2, 3] } };
    await plainCall(dm.PUT)("/api/x/", { body, params: { query: { q: "a b" } } });
    const [first, ...others] = server.requests;
    expect(first?.body.toString()).toBe(JSON.stringify(body));
    expect(others).toEqual([first, first]);
  });

  it("of a POST reaches a server that was down at first, once", async () => {
    const server = await serve((_, response) => json(response, 201, { id: 7 }));
    const nobody = `http://127.0.0.1:${await unusedPort()}`;
    let sends = 0;
    const dm = createDataMasqueClient({
      baseUrl: nobody,
      token: "tok",
      fetch: (url, options) => {
        sends += 1;
        return fetch(sends === 1 ? url : url.replace(nobody, server.url), options);
      },
    });
    const { data } = await plainCall(dm.POST)("/api/x/", { body: { name: "n" } });
    expect(data).toEqual({ id: 7 });
    expect(server.requests.map(({ body }) => body.toString())).toEqual(['{"name":"n"}']);
  });

  it("never follows a failure of TLS or of the protocol", async () => {
    const server = await startRawServer((socket) => socket.end("no http\r\n\r\n"));
    for (const [scheme, kind] of [
      ["https", "tls"],
      ["http", "protocol"],
    ]) {
      server.received.length = 0;
      const dm = createDataMasqueClient({ baseUrl: `${scheme}://127.0.0.1:${server.port}`, token: "tok" });
      await expect(dm.GET("/api/runs/")).rejects.toMatchObject({ kind });
      expect(server.received).toHaveLength(1);
    }
  });

  it("does not happen for a body that is a stream", async () => {
    const server = await serve((_, response) => send(response, 503));
    const dm = createDataMasqueClient({ baseUrl: server.url, token: "tok" });
    const { response } = await plainCall(dm.PUT)("/api/x/", {
      body: new Blob(["once"]).stream(),
      bodySerializer: (body: unknown) => body,
    });
    expect(response.status).toBe(503);
    expect(server.requests.map(({ body }) => body.toString())).toEqual(["once"]);
  });
});

describe("retry", () => {
  it.each([
    [0, 1],
    [1, 2],
    [4, 5],
  ])("%i sends %i times", async (retry, sends) => {
    const server = await serve((_, response) => send(response, 503));
    const dm = createDataMasqueClient({ baseUrl: server.url, token: "tok", retry });
    await dm.GET("/api/runs/");
    expect(server.requests).toHaveLength(sends);
  });

  it("0 does not repeat a refused connection either", async () => {
    let sends = 0;
    const dm = createDataMasqueClient({
      baseUrl: `http://127.0.0.1:${await unusedPort()}`,
      token: "tok",
      retry: 0,
      fetch: (url, options) => {
        sends += 1;
        return fetch(url, options);
      },
    });
    await expect(dm.GET("/api/runs/")).rejects.toThrow(DataMasqueTransportError);
    expect(sends).toBe(1);
  });
});

describe("the login", () => {
  const options = { username: "admin", password: "pass-word-1" };

  it.each([429, 502, 503, 504])("is repeated after %i although it is a POST", async (status) => {
    const server = await serve((request, response) => {
      if (request.path === "/api/runs/") return json(response, 200, { results: [] });
      return server.requests.length < 3 ? send(response, status) : json(response, 200, { key: "k1" });
    });
    const dm = createDataMasqueClient({ baseUrl: server.url, ...options });
    expect((await dm.GET("/api/runs/")).response.status).toBe(200);
    const login = "POST /api/auth/token/login/";
    expect(server.calls()).toEqual([login, login, login, "GET /api/runs/"]);
    for (const { body } of server.requests.slice(0, 3)) {
      expect(JSON.parse(body.toString())).toEqual(options);
    }
  });

  it("is repeated after a reset", async () => {
    const server = await startRawServer((socket) => socket.resetAndDestroy());
    const dm = createDataMasqueClient({ baseUrl: `http://127.0.0.1:${server.port}`, ...options });
    await expect(dm.POST("/api/runs/{id}/cancel/", { params: { path: { id: 1 } } })).rejects.toMatchObject({
      kind: "reset",
    });
    expect(server.received).toHaveLength(3);
    for (const text of server.received) expect(text).toContain("POST /api/auth/token/login/");
  });

  it.each([400, 401, 403])("is not repeated after %i", async (status) => {
    const server = await serve((_, response) =>
      json(response, status, { non_field_errors: ["Unable to log in."] }),
    );
    const dm = createDataMasqueClient({ baseUrl: server.url, ...options });
    await expect(dm.GET("/api/runs/")).rejects.toMatchObject({ name: "DataMasqueApiError", status });
    expect(server.requests).toHaveLength(1);
  });
});

describe("a failure that would only happen again", () => {
  it("since a file has changed is not repeated, also for a PUT", async () => {
    const folder = await mkdtemp(join(tmpdir(), "unrepeatable-"));
    onTestFinished(() => rm(folder, { recursive: true }));
    const path = join(folder, "seed.csv");
    await writeFile(path, "Ada\n");
    const body = await openAsBlob(path);
    await appendFile(path, "Grace\n");
    // A request whose body breaks off is a fault of the server's own, which does not matter here.
    const server = await startRecordingServer(() => {});
    onTestFinished(() => server.close());
    const sent: string[] = [];
    const dm = createDataMasqueClient({
      baseUrl: server.url,
      token: "tok",
      onEvent: (event) => void (event.type === "request" && sent.push(event.method)),
    });
    const call = plainCall(dm.PUT)("/api/x/", { body, bodySerializer: (given: unknown) => given });
    await expect(call).rejects.toMatchObject({ name: "DataMasqueTransportError", kind: "body-source" });
    expect(sent).toEqual(["PUT"]);
    expect(server.calls()).toEqual([]);
  });

  const lasting: [TransportFailureKind, number][] = [
    ["tls", 1],
    ["proxy", 1],
    ["protocol", 1],
    ["redirect", 1],
    ["body-source", 1],
    ["unexpected-content", 1],
    ["aborted", 1],
  ];
  const passing: [TransportFailureKind, number][] = [
    ["refused", 3],
    ["dns", 3],
    ["connect-timeout", 3],
    ["timeout", 3],
    ["reset", 3],
    ["network", 3],
  ];
  it.each([...lasting, ...passing])(
    "of kind %s, as a fetch may tell it, is sent %ix",
    async (kind, sends) => {
      const failing = vi.fn(() =>
        Promise.reject(new DataMasqueTransportError({ kind, message: "no", sent: false })),
      );
      const dm = createDataMasqueClient({ baseUrl: "http://datamasque.test", token: "tok", fetch: failing });
      await expect(dm.GET("/api/runs/")).rejects.toMatchObject({ kind });
      expect(failing).toHaveBeenCalledTimes(sends);
    },
  );
});

describe("a request whose answer is lost", () => {
  it.each([
    ["POST", true],
    ["PUT", true],
    ["DELETE", true],
    ["GET", false],
  ] as const)("by %s may have been done: %j", async (method, mayHaveBeenDone) => {
    for (const [kind, options] of [
      ["reset", {}],
      ["timeout", { timeoutMs: 50 }],
    ] as const) {
      const server = await startRawServer((socket) => {
        if (kind === "reset") socket.resetAndDestroy();
      });
      const baseUrl = `http://127.0.0.1:${server.port}`;
      const dm = createDataMasqueClient({ baseUrl, token: "tok", retry: 0, ...options });
      const call = callOf(dm, method)("/api/x/", init(method));
      const error: unknown = await call.catch((thrown: unknown) => thrown);
      expect(error).toMatchObject({ kind, mayHaveBeenDone });
      expect(String(error).includes("look before you repeat it")).toBe(mayHaveBeenDone);
      expect(String(error).includes("Raise timeoutMs")).toBe(kind === "timeout");
    }
  });
});
