import { createDataMasqueClient, DataMasqueConfigError, unwrap } from "datamasque-client";
import { afterEach, describe, expect, it, vi } from "vitest";
import { createTokenSession, type IssuedToken } from "../../src/session/token-session.js";
import { errorOf, passwordClient } from "../middleware/clients.js";
import {
  answering,
  LOGIN,
  startScriptedDataMasque,
  unauthorized,
} from "../middleware/scripted-datamasque.js";
import type { Answer } from "../support/recording-server.js";

const CONNECTIONS = "GET /api/connections/";

afterEach(() => void vi.restoreAllMocks());

/** A token source as an app without types may write it. */
function returning(value: unknown): () => string;
function returning(value: unknown): () => unknown {
  return () => value;
}

describe("a login that DataMasque refuses", () => {
  it.each([400, 401, 403, 500])(
    "with %i is the API error of the login, after one request",
    async (status) => {
      const server = await startScriptedDataMasque();
      server.script(LOGIN, answering(status, { non_field_errors: ["Unable to log in."] }));
      const dm = passwordClient(server);
      const error = await errorOf(dm.GET("/api/connections/"));
      expect(error).toMatchObject({
        name: "DataMasqueApiError",
        status,
        method: "POST",
        path: "/api/auth/token/login/",
        message: `POST ${server.url}/api/auth/token/login/ answered ${status}: Unable to log in.`,
      });
      expect(server.calls()).toEqual([LOGIN]);
    },
  );

  it("is told as an event, the first one as well as one after a token expired", async () => {
    const server = await startScriptedDataMasque();
    const logins: unknown[] = [];
    const dm = passwordClient(server, {
      onEvent: (event) => void (event.type === "login" && logins.push([event.cause, event.ok])),
    });
    const refused = answering(400, { detail: "no" });
    server.script(LOGIN, refused, server.normally, refused);
    await errorOf(dm.GET("/api/connections/"));
    await unwrap(dm.GET("/api/connections/"));
    server.expireTokens();
    await errorOf(dm.GET("/api/connections/"));
    await unwrap(dm.GET("/api/connections/"));
    expect(logins).toEqual([
      ["first", false],
      ["first", true],
      ["expired", false],
      ["expired", true],
    ]);
  });

  it("is not remembered: the next call logs in afresh", async () => {
    const server = await startScriptedDataMasque();
    server.script(LOGIN, answering(400, { detail: "no" }));
    const dm = passwordClient(server);
    await errorOf(dm.GET("/api/connections/"));
    await unwrap(dm.GET("/api/connections/"));
    expect(server.calls()).toEqual([LOGIN, LOGIN, CONNECTIONS]);
  });

  it("after a token expired is not remembered either", async () => {
    const server = await startScriptedDataMasque();
    const dm = passwordClient(server);
    await unwrap(dm.GET("/api/connections/"));
    server.expireTokens();
    server.forget();
    server.script(LOGIN, answering(400, { detail: "locked" }));
    expect(await errorOf(dm.GET("/api/connections/"))).toMatchObject({
      status: 400,
      message: expect.stringContaining("locked"),
    });
    await unwrap(dm.GET("/api/connections/"));
    expect(server.calls()).toEqual([CONNECTIONS, LOGIN, CONNECTIONS, LOGIN, CONNECTIONS]);
  });
});

describe("a login without a usable token", () => {
  const answers: [string, Answer][] = [
    ["no body", (_request, response) => void response.writeHead(204).end()],
    ["an empty body", (_request, response) => void response.writeHead(200).end()],
    [
      "an HTML page",
      (_request, response) => void response.writeHead(200).end("<!doctype html><title>Sign in</title>"),
    ],
    ["no key", answering(200, { token: "key" })],
    ["an empty key", answering(200, { key: "" })],
    ["a key that is no text", answering(200, { key: 7 })],
    ["a key with a line break", answering(200, { key: "key\r\nX-Evil: 1" })],
    ["a key that no header can carry", answering(200, { key: "schlüssel" })],
    ["a list", answering(200, ["key"])],
    ["null", answering(200, null)],
  ];
  it.each(answers)("%s: sends nothing further, and says what to check", async (_name, answer) => {
    const server = await startScriptedDataMasque();
    server.script(LOGIN, answer);
    const error = await errorOf(passwordClient(server).GET("/api/connections/"));
    expect(error).toMatchObject({
      name: "DataMasqueTransportError",
      kind: "unexpected-content",
      message: expect.stringMatching(/login.*without a usable token.*baseUrl/),
    });
    expect(server.calls()).toEqual([LOGIN]);
  });
});

describe("a login at a server that is not ready", () => {
  it("is repeated although it is a POST", async () => {
    vi.spyOn(Math, "random").mockReturnValue(0);
    const server = await startScriptedDataMasque();
    server.script(LOGIN, answering(502, {}), (_request, response) => void response.destroy());
    await unwrap(passwordClient(server).GET("/api/connections/"));
    expect(server.calls()).toEqual([LOGIN, LOGIN, LOGIN, CONNECTIONS]);
  });

  it("is the not-ready error when it stays so", async () => {
    const server = await startScriptedDataMasque();
    server.script(LOGIN, answering(502, {}));
    const error = await errorOf(passwordClient(server, { retry: 0 }).GET("/api/connections/"));
    expect(error).toMatchObject({ name: "DataMasqueNotReadyError", path: "/api/auth/token/login/" });
    expect(server.calls()).toEqual([LOGIN]);
  });
});

it("a login answer that breaks off is a transport error", async () => {
  const server = await startScriptedDataMasque();
  server.script(LOGIN, async (_request, response) => {
    response.writeHead(200, { "Content-Length": "100" });
    await new Promise((sent) => response.write('{"key":', sent));
    response.destroy();
  });
  const error = await errorOf(passwordClient(server, { retry: 0 }).GET("/api/connections/"));
  expect(error).toMatchObject({ name: "DataMasqueTransportError", kind: "reset" });
  expect(server.calls()).toEqual([LOGIN]);
});

describe("a token source", () => {
  it.each([
    ["synchronous", (keys: string[]) => keys.shift() ?? ""],
    ["asynchronous", async (keys: string[]) => keys.shift() ?? ""],
  ])("that is %s is asked once, and once more after a 401", async (_name, take) => {
    const server = await startScriptedDataMasque();
    server.script(CONNECTIONS, answering(200, []), unauthorized, answering(200, []), answering(200, []));
    const keys = ["first", "second", "third"];
    const dm = createDataMasqueClient({ baseUrl: server.url, tokenSource: () => take(keys) });
    for (let call = 0; call < 3; call += 1) await unwrap(dm.GET("/api/connections/"));
    expect(server.requests.map(({ headers }) => headers.authorization)).toEqual([
      "Token first",
      "Token first",
      "Token second",
      "Token second",
    ]);
    expect(keys).toEqual(["third"]);
  });

  it("is not asked by the factory or for an anonymous call", async () => {
    const server = await startScriptedDataMasque();
    const tokenSource = vi.fn(() => "key");
    const dm = createDataMasqueClient({ baseUrl: server.url, tokenSource });
    await unwrap(dm.GET("/api/healthcheck/"));
    expect(tokenSource).not.toHaveBeenCalled();
    expect(server.requests[0]?.headers).not.toHaveProperty("authorization");
  });

  const failure = new Error("the vault is closed");
  it.each([
    [
      "throws",
      () => {
        throw failure;
      },
    ],
    ["rejects", () => Promise.reject(failure)],
  ])("that %s has its own error reach the caller, and is asked afresh next time", async (_name, fail) => {
    const server = await startScriptedDataMasque();
    const tokenSource = vi.fn(fail);
    const dm = createDataMasqueClient({ baseUrl: server.url, tokenSource });
    expect(await errorOf(dm.GET("/api/connections/"))).toBe(failure);
    expect(await errorOf(dm.GET("/api/connections/"))).toBe(failure);
    expect(tokenSource).toHaveBeenCalledTimes(2);
    expect(server.calls()).toEqual([]);
  });

  it.each([
    ["nothing", undefined, /tokenSource/],
    ["null", null, /tokenSource/],
    ["a number", 42, /tokenSource/],
    ["an object", { key: "key" }, /tokenSource/],
    ["an empty string", "", /empty/],
    ["a header value", "Token secret-key-1", /scheme/],
    ["a bearer token", "bearer secret-key-1", /scheme/],
    ["a trailing line break", "secret-key-1\n", /header can carry/],
    ["an inner line break", "secret-key-1\r\nX-Evil: 1", /header can carry/],
    ["a blank", "secret key-1", /header can carry/],
    ["a character beyond ASCII", "sécret-key-1", /header can carry/],
  ])(
    "that returns %s is a config error without the value, and nothing is sent",
    async (_name, value, says) => {
      const server = await startScriptedDataMasque();
      const dm = createDataMasqueClient({ baseUrl: server.url, tokenSource: returning(value) });
      const error = await errorOf(dm.GET("/api/connections/"));
      expect(error).toBeInstanceOf(DataMasqueConfigError);
      expect(error).toHaveProperty("message", expect.stringMatching(says));
      expect(error).toHaveProperty("message", expect.stringContaining("tokenSource"));
      expect(error).toHaveProperty("message", expect.not.stringMatching(/key-1/));
      expect(server.calls()).toEqual([]);
    },
  );
});

describe("the tokens that a session keeps out of what is told", () => {
  it("are the latest few, so that a client that lives for months does not grow", async () => {
    let number = 0;
    const session = createTokenSession(
      async () => {
        number += 1;
        return `token-${number}`;
      },
      () => {},
    );
    const { signal } = new AbortController();
    let token: IssuedToken | undefined;
    await session.give(signal, (first) => {
      token = first;
    });
    for (let renewal = 1; token && renewal < 1_000; renewal += 1) {
      token = await session.newerThan(token, signal);
    }
    expect(token).toEqual({ value: "token-1000" });
    expect(session.secrets().slice(0, 2)).toEqual(["token-1000", "token-999"]);
    expect(session.secrets().length).toBeLessThanOrEqual(10);
  });
});
