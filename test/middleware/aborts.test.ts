import { unwrap } from "datamasque-client";
import type { Middleware } from "openapi-fetch";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { type Answer, closedGate } from "../support/recording-server.js";
import { errorOf, passwordClient } from "./clients.js";
import { answering, LOGIN, type ScriptedDataMasque, startScriptedDataMasque } from "./scripted-datamasque.js";

const CONNECTIONS = "GET /api/connections/";
const REASON = { why: "the user left the page" };

const unhandled: unknown[] = [];
const note = (reason: unknown): void => void unhandled.push(reason);
beforeEach(() => void process.on("unhandledRejection", note));
afterEach(async () => {
  // Node tells of an unhandled rejection once the microtasks of the turn are done.
  for (let turn = 0; turn < 5; turn += 1) await new Promise(setImmediate);
  process.off("unhandledRejection", note);
  expect(unhandled.splice(0)).toEqual([]);
});

/** Lets the next requests of a call wait until the test lets them go. */
function hold(server: ScriptedDataMasque, call: string, answer: Answer = server.normally) {
  const gate = closedGate();
  server.script(call, async (request, response) => {
    await gate.opened;
    return answer(request, response);
  });
  return gate;
}

describe("a call that its caller gives up", () => {
  it.each([
    ["an object", REASON],
    ["a text", "enough"],
    ["an error", new Error("enough")],
  ])(
    "before it begins sends nothing, not even a login, and rejects with the reason: %s",
    async (_name, reason) => {
      const server = await startScriptedDataMasque();
      const dm = passwordClient(server);
      expect(await errorOf(dm.GET("/api/connections/", { signal: AbortSignal.abort(reason) }))).toBe(reason);
      expect(server.calls()).toEqual([]);
    },
  );

  it("in a middleware before the login does not log in", async () => {
    const server = await startScriptedDataMasque();
    const sent: string[] = [];
    const dm = passwordClient(server, {
      onEvent: (event) => void (event.type === "request" && sent.push(new URL(event.url).pathname)),
    });
    const controller = new AbortController();
    const giveUp: Middleware = { onRequest: () => controller.abort(REASON) };
    dm.use(giveUp);
    expect(await errorOf(dm.GET("/api/connections/", { signal: controller.signal }))).toBe(REASON);
    dm.eject(giveUp);
    // By the time that this one is answered, whatever the first had begun would have left.
    await unwrap(dm.GET("/api/healthcheck/"));
    expect(sent).toEqual(["/api/healthcheck/"]);
    expect(server.calls()).toEqual(["GET /api/healthcheck/"]);
  });

  it("during the login ends the login, too, and the next call logs in anew", async () => {
    const server = await startScriptedDataMasque();
    const dm = passwordClient(server);
    const ended = closedGate();
    server.script(LOGIN, async (_request, response) => {
      response.once("close", ended.open);
      await ended.opened;
    });
    const controller = new AbortController();
    const call = errorOf(dm.GET("/api/connections/", { signal: controller.signal }));
    await server.arrived(LOGIN, 1);
    controller.abort(REASON);
    expect(await call).toBe(REASON);
    const next = unwrap(dm.GET("/api/connections/"));
    await ended.opened;
    expect(await next).toEqual([]);
    expect(server.calls()).toEqual([LOGIN, LOGIN, CONNECTIONS]);
  });

  it("like all who wait for a login ends the pause before its repeat", async () => {
    const server = await startScriptedDataMasque();
    const controllers = [new AbortController(), new AbortController()];
    const logins: boolean[] = [];
    const ended = closedGate();
    const dm = passwordClient(server, {
      onEvent(event) {
        if (event.type === "retry") for (const controller of controllers) controller.abort(REASON);
        if (event.type !== "login") return;
        logins.push(event.ok);
        ended.open();
      },
    });
    server.script(LOGIN, answering(503, { detail: "busy" }, { "Retry-After": "29" }));
    const calls = controllers.map(({ signal }) => errorOf(dm.GET("/api/connections/", { signal })));
    expect(await Promise.all(calls)).toEqual([REASON, REASON]);
    await ended.opened;
    expect(logins).toEqual([false]);
    expect(server.calls()).toEqual([LOGIN]);
  });

  it("during a login that another waits for leaves the other alone", async () => {
    const server = await startScriptedDataMasque();
    const dm = passwordClient(server);
    const login = hold(server, LOGIN);
    const [first, second] = [new AbortController(), new AbortController()];
    const calls = [first, second].map(({ signal }) => errorOf(dm.GET("/api/users/", { signal })));
    const other = unwrap(dm.GET("/api/connections/"));
    await server.arrived(LOGIN, 1);
    first.abort(REASON);
    second.abort(REASON);
    expect(await Promise.all(calls)).toEqual([REASON, REASON]);
    login.open();
    expect(await other).toEqual([]);
    expect(server.calls()).toEqual([LOGIN, CONNECTIONS]);
  });

  it("during the renewal of a token leaves the other alone", async () => {
    const server = await startScriptedDataMasque();
    const dm = passwordClient(server);
    await unwrap(dm.GET("/api/connections/"));
    server.expireTokens();
    server.forget();
    const login = hold(server, LOGIN);
    const controller = new AbortController();
    const call = errorOf(dm.GET("/api/users/", { signal: controller.signal }));
    await server.arrived(LOGIN, 1);
    const other = unwrap(dm.GET("/api/connections/"));
    await server.arrived(CONNECTIONS, 1);
    controller.abort(REASON);
    expect(await call).toBe(REASON);
    login.open();
    expect(await other).toEqual([]);
    // The other may come to wait for the login only when that has been given up: then it begins one of its own.
    const besideLogins = server.calls().filter((one) => one !== LOGIN);
    expect(besideLogins).toEqual(["GET /api/users/", CONNECTIONS, CONNECTIONS]);
  });

  it("like all who wait for a login that then fails leaves nothing unhandled", async () => {
    const server = await startScriptedDataMasque();
    const failed = closedGate();
    const dm = passwordClient(server, {
      onEvent: (event) => void (event.type === "login" && failed.open()),
    });
    const login = hold(server, LOGIN, answering(400, { detail: "no" }));
    const controller = new AbortController();
    const { signal } = controller;
    const calls = [1, 2, 3].map(() => errorOf(dm.GET("/api/connections/", { signal })));
    await server.arrived(LOGIN, 1);
    controller.abort(REASON);
    expect(await Promise.all(calls)).toEqual([REASON, REASON, REASON]);
    login.open();
    await failed.opened;
    await unwrap(dm.GET("/api/connections/"));
    expect(server.calls()).toEqual([LOGIN, LOGIN, CONNECTIONS]);
  });

  it("while the body of a 401 arrives does not log in", async () => {
    const server = await startScriptedDataMasque();
    const controller = new AbortController();
    const sent: string[] = [];
    const dm = passwordClient(server, {
      onEvent: (event) => {
        if (event.type === "request") sent.push(new URL(event.url).pathname);
        if (event.type === "response" && event.status === 401) setImmediate(() => controller.abort(REASON));
      },
    });
    await unwrap(dm.GET("/api/connections/"));
    server.forget();
    sent.length = 0;
    server.script(CONNECTIONS, (_request, response) => {
      response.writeHead(401, { "Content-Length": "100" });
      response.write('{"detail":');
    });
    expect(await errorOf(dm.GET("/api/connections/", { signal: controller.signal }))).toBe(REASON);
    // By the time that this one is answered, a login that the first had begun would have left, if not arrived.
    await unwrap(dm.GET("/api/users/"));
    expect(sent).toEqual(["/api/connections/", "/api/users/"]);
    expect(server.calls()).toEqual([CONNECTIONS, "GET /api/users/"]);
  });

  it("during the replay rejects with the reason", async () => {
    const server = await startScriptedDataMasque();
    const dm = passwordClient(server);
    await unwrap(dm.GET("/api/connections/"));
    server.expireTokens();
    server.forget();
    server.script(CONNECTIONS, server.normally);
    const replay = hold(server, CONNECTIONS, (_request, response) => void response.destroy());
    const controller = new AbortController();
    const call = errorOf(dm.GET("/api/connections/", { signal: controller.signal }));
    await server.arrived(CONNECTIONS, 2);
    controller.abort(REASON);
    expect(await call).toBe(REASON);
    replay.open();
    expect(server.calls()).toEqual([CONNECTIONS, LOGIN, CONNECTIONS]);
  });

  it("while the body of a replay arrives rejects with the reason", async () => {
    const server = await startScriptedDataMasque();
    const dm = passwordClient(server);
    await unwrap(dm.GET("/api/users/"));
    server.expireTokens();
    const begun = closedGate();
    server.script(CONNECTIONS, server.normally, async (_request, response) => {
      response.writeHead(200, { "Content-Length": "100" });
      await new Promise((sent) => response.write("[", sent));
      begun.open();
    });
    const controller = new AbortController();
    const call = errorOf(dm.GET("/api/connections/", { signal: controller.signal }));
    await begun.opened;
    controller.abort(REASON);
    expect(await call).toBe(REASON);
  });
});

describe("a call that its caller gives up", () => {
  it("in a middleware before an anonymous call does not send it either", async () => {
    const controller = new AbortController();
    const fetch = vi.fn(async () => Response.json({}));
    const onEvent = vi.fn();
    const dm = passwordClient({ url: "http://datamasque.test" }, { fetch, onEvent });
    dm.use({ onRequest: () => controller.abort(REASON) });
    expect(await errorOf(dm.GET("/api/healthcheck/", { signal: controller.signal }))).toBe(REASON);
    expect(fetch).not.toHaveBeenCalled();
    expect(onEvent).not.toHaveBeenCalled();
  });

  it("while the body of a redirect arrives is not sent on", async () => {
    const server = await startScriptedDataMasque();
    const controller = new AbortController();
    const sent: string[] = [];
    const dm = passwordClient(server, {
      onEvent: (event) => {
        if (event.type === "request") sent.push(new URL(event.url).pathname);
        if (event.type === "response" && event.status === 302) setImmediate(() => controller.abort(REASON));
      },
    });
    server.script("GET /api/healthcheck/", (_request, response) => {
      response.writeHead(302, { Location: "/api/users/", "Content-Length": "100" });
      response.write("moved");
    });
    expect(await errorOf(dm.GET("/api/healthcheck/", { signal: controller.signal }))).toBe(REASON);
    expect(sent).toEqual(["/api/healthcheck/"]);
    expect(server.calls()).toEqual(["GET /api/healthcheck/"]);
  });
});
