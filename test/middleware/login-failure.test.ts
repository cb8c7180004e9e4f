import { unwrap } from "datamasque-client";
import { afterEach, describe, expect, it, vi } from "vitest";
import type { Answer } from "../support/recording-server.js";
import { errorOf, passwordClient } from "./clients.js";
import { answering, LOGIN, startScriptedDataMasque } from "./scripted-datamasque.js";

const CONNECTIONS = "GET /api/connections/";

afterEach(() => void vi.restoreAllMocks());

describe("a login that DataMasque refuses", () => {
  it.each([400, 401, 403, 429, 500])(
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
        message: `POST /api/auth/token/login/ answered ${status}: Unable to log in.`,
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
    ["another success than 200", answering(201, { key: "key" })],
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
