import { createDataMasqueClient, type DataMasqueEvent, unwrap } from "datamasque-client";
import { describe, expect, it } from "vitest";
import { plainCall } from "../../src/calls/plain-call.js";
import { errorOf, passwordClient } from "./clients.js";
import {
  answering,
  LOGIN,
  type ScriptedDataMasque,
  startScriptedDataMasque,
  unauthorized,
} from "./scripted-datamasque.js";

const CONNECTIONS = "GET /api/connections/";

function authorizationsOf(server: ScriptedDataMasque, call: string): (string | undefined)[] {
  return server.requestsOf(call).map(({ headers }) => headers.authorization);
}

describe("the first login", () => {
  it("waits for the first call, and serves all that follow", async () => {
    const server = await startScriptedDataMasque();
    const dm = passwordClient(server);
    // By the time that this one is answered, a login that the factory had begun would have left.
    await unwrap(dm.GET("/api/healthcheck/"));
    await unwrap(dm.GET("/api/connections/"));
    await unwrap(dm.GET("/api/users/"));
    expect(server.calls()).toEqual(["GET /api/healthcheck/", LOGIN, CONNECTIONS, "GET /api/users/"]);
    expect(server.requests.map(({ headers }) => headers.authorization)).toEqual([
      undefined,
      undefined,
      "Token key-1",
      "Token key-1",
    ]);
  });

  it("posts username and password as JSON, exactly as given", async () => {
    const server = await startScriptedDataMasque();
    const odd = { username: "ada lovelace", password: ' p"ß\\ ' };
    server.script(LOGIN, answering(200, { key: "key" }));
    server.script(CONNECTIONS, answering(200, []));
    await unwrap(createDataMasqueClient({ baseUrl: server.url, ...odd }).GET("/api/connections/"));
    const [login] = server.requests;
    expect(login?.headers["content-type"]).toBe("application/json");
    expect(JSON.parse(login?.body.toString() ?? "")).toEqual(odd);
  });

  it("is kept by each client for itself", async () => {
    const server = await startScriptedDataMasque();
    await unwrap(passwordClient(server).GET("/api/connections/"));
    await unwrap(passwordClient(server).GET("/api/connections/"));
    expect(server.calls()).toEqual([LOGIN, CONNECTIONS, LOGIN, CONNECTIONS]);
    expect(authorizationsOf(server, CONNECTIONS)).toEqual(["Token key-1", "Token key-2"]);
  });

  it("keeps a path prefix of baseUrl", async () => {
    const server = await startScriptedDataMasque();
    server.script("POST /masking/api/auth/token/login/", server.login);
    server.script("GET /masking/api/connections/", answering(200, []));
    await unwrap(passwordClient({ url: `${server.url}/masking/` }).GET("/api/connections/"));
    expect(server.calls()).toEqual(["POST /masking/api/auth/token/login/", "GET /masking/api/connections/"]);
  });
});

describe("an anonymous operation", () => {
  const body = { username: "ada", password: "lovelace" };
  const anonymous: [string, string, object][] = [
    ["GET", "/api/healthcheck/", {}],
    ["GET", "/api/app/check/", {}],
    ["POST", "/api/auth/jwt/login/", { body }],
    ["POST", "/api/auth/jwt/refresh/", { body: { refresh_token: "r" } }],
    ["POST", "/api/users/admin-install/", { body }],
  ];

  it.each(anonymous)("%s %s goes out without a login and without a token", async (method, path, init) => {
    const server = await startScriptedDataMasque();
    const dm = passwordClient(server);
    const call = plainCall(method === "GET" ? dm.GET : dm.POST);
    await unwrap(call(path, init));
    await unwrap(dm.GET("/api/connections/"));
    await unwrap(call(path, init));
    expect(server.calls()).toEqual([`${method} ${path}`, LOGIN, CONNECTIONS, `${method} ${path}`]);
    expect(authorizationsOf(server, `${method} ${path}`)).toEqual([undefined, undefined]);
  });

  it.each(anonymous)("%s %s takes a 401 for an answer", async (method, path, init) => {
    const server = await startScriptedDataMasque();
    server.script(`${method} ${path}`, unauthorized);
    const dm = passwordClient(server);
    const error = await errorOf(unwrap(plainCall(method === "GET" ? dm.GET : dm.POST)(path, init)));
    expect(error).toMatchObject({ name: "DataMasqueApiError", status: 401, method, path });
    expect(server.calls()).toEqual([`${method} ${path}`]);
  });
});

describe("a token that expired", () => {
  it("is renewed, and the call replayed with the new one, which later calls use", async () => {
    const server = await startScriptedDataMasque();
    const dm = passwordClient(server);
    await unwrap(dm.GET("/api/users/"));
    server.expireTokens();
    server.forget();
    expect(await unwrap(dm.GET("/api/connections/"))).toEqual([]);
    await unwrap(dm.GET("/api/connections/"));
    expect(server.calls()).toEqual([CONNECTIONS, LOGIN, CONNECTIONS, CONNECTIONS]);
    expect(authorizationsOf(server, CONNECTIONS)).toEqual(["Token key-1", "Token key-2", "Token key-2"]);
    expect(authorizationsOf(server, LOGIN)).toEqual([undefined]);
  });

  it("is renewed once: a second 401 is the API error, also next time", async () => {
    const server = await startScriptedDataMasque();
    server.script(CONNECTIONS, unauthorized, unauthorized, unauthorized, unauthorized);
    const dm = passwordClient(server);
    for (const requests of [
      [LOGIN, CONNECTIONS, LOGIN, CONNECTIONS],
      [CONNECTIONS, LOGIN, CONNECTIONS],
    ]) {
      server.forget();
      const error = await errorOf(unwrap(dm.GET("/api/connections/")));
      expect(error).toMatchObject({ name: "DataMasqueApiError", status: 401, path: "/api/connections/" });
      expect(server.calls()).toEqual(requests);
    }
  });

  it("is renewed for a HEAD", async () => {
    const server = await startScriptedDataMasque();
    const dm = passwordClient(server);
    await unwrap(dm.GET("/api/users/"));
    server.expireTokens();
    server.forget();
    const { response } = await plainCall(dm.HEAD)("/api/users/");
    expect(response.status).toBe(200);
    expect(server.calls()).toEqual(["HEAD /api/users/", LOGIN, "HEAD /api/users/"]);
  });

  it("is renewed whatever the body of the 401, and not for a 403", async () => {
    const server = await startScriptedDataMasque();
    server.script(
      CONNECTIONS,
      (_request, response) => void response.writeHead(401).end(),
      server.normally,
      (_request, response) => void response.writeHead(401).end("<html>no"),
      server.normally,
      answering(403, { detail: "You do not have permission to perform this action." }),
    );
    const dm = passwordClient(server);
    await unwrap(dm.GET("/api/connections/"));
    await unwrap(dm.GET("/api/connections/"));
    expect(await errorOf(unwrap(dm.GET("/api/connections/")))).toMatchObject({ status: 403 });
    expect(server.requestsOf(LOGIN)).toHaveLength(3);
    expect(server.calls().at(-1)).toBe(CONNECTIONS);
  });

  it("keeps query and headers of the call, and tells the story in events", async () => {
    const events: DataMasqueEvent[] = [];
    const server = await startScriptedDataMasque();
    server.route("GET /api/runs/", answering(200, { count: 0, next: null, previous: null, results: [] }));
    const dm = passwordClient(server, {
      headers: { "User-Agent": "job/1" },
      onEvent: (event) => events.push(event),
    });
    await unwrap(dm.GET("/api/users/"));
    server.expireTokens();
    server.forget();
    events.splice(0);
    const query = { limit: 5, offset: 10 };
    await unwrap(dm.GET("/api/runs/", { params: { query }, headers: { "X-Trace": "7" } }));
    const [first, replay] = server.requestsOf("GET /api/runs/");
    expect(String(replay?.query)).toBe("limit=5&offset=10");
    expect({ ...replay?.headers, authorization: "" }).toEqual({ ...first?.headers, authorization: "" });
    expect(events.map((event) => ("status" in event ? event.status : event.type))).toEqual([
      "request",
      401,
      "request",
      200,
      "login",
      "request",
      200,
    ]);
    expect(events.find((event) => event.type === "login")).toMatchObject({ cause: "expired", ok: true });
  });
});

describe("a static token", () => {
  it("is sent as it is, without any login, and its end is an error", async () => {
    const server = await startScriptedDataMasque();
    server.script(CONNECTIONS, answering(200, []), unauthorized);
    const dm = createDataMasqueClient({ baseUrl: server.url, token: "held-key" });
    await unwrap(dm.GET("/api/connections/"));
    expect(await errorOf(unwrap(dm.GET("/api/connections/")))).toMatchObject({ status: 401 });
    expect(server.calls()).toEqual([CONNECTIONS, CONNECTIONS]);
    expect(authorizationsOf(server, CONNECTIONS)).toEqual(["Token held-key", "Token held-key"]);
  });
});

describe("an Authorization of the call itself", () => {
  it("is sent instead of the client's, without a login or a replay", async () => {
    const server = await startScriptedDataMasque();
    const dm = passwordClient(server);
    const headers = { Authorization: "Token of-another" };
    expect(await errorOf(unwrap(dm.GET("/api/connections/", { headers })))).toMatchObject({ status: 401 });
    expect(server.calls()).toEqual([CONNECTIONS]);
    expect(authorizationsOf(server, CONNECTIONS)).toEqual(["Token of-another"]);
  });
});
