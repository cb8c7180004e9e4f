import { unwrap } from "datamasque-client";
import type { Middleware } from "openapi-fetch";
import { describe, expect, it, vi } from "vitest";
import { plainCall } from "../../src/calls/plain-call.js";
import { errorOf, PAT, PAT_HEADER, passwordClient } from "./clients.js";
import { rejectAtGateway } from "./gateway-answers.js";
import { answering, LOGIN, startScriptedDataMasque } from "./scripted-datamasque.js";

const CONNECTIONS = "GET /api/connections/";
const CREDENTIALS = ["authorization", "x-sf-spcs-authorization"];

/** A middleware that notes what it is shown at each hook. */
function witness() {
  const seen: string[] = [];
  const credentials: string[] = [];
  const note = (hook: string, request: Request): void => {
    seen.push(hook);
    for (const name of CREDENTIALS) if (request.headers.has(name)) credentials.push(`${hook}: ${name}`);
  };
  const middleware: Middleware = {
    onRequest: ({ request }) => note("request", request),
    onResponse: ({ request, response }) => note(`response ${response.status}`, request),
    onError: ({ request, error }) => note(`error ${error instanceof Error ? error.name : ""}`, request),
  };
  return { middleware, seen, credentials };
}

describe("middleware that is added with use()", () => {
  it("sees each call once, with its final answer, over a login and a replay", async () => {
    const server = await startScriptedDataMasque({ gatewayPat: PAT });
    const dm = passwordClient(server, { spcsPat: PAT });
    const { middleware, seen } = witness();
    dm.use(middleware);
    await unwrap(dm.GET("/api/connections/"));
    server.expireTokens();
    await unwrap(dm.GET("/api/connections/"));
    expect(seen).toEqual(["request", "response 200", "request", "response 200"]);
    expect(server.requestsOf(LOGIN)).toHaveLength(2);
  });

  it("sees a 401 only when it is final", async () => {
    const server = await startScriptedDataMasque();
    const dm = passwordClient(server);
    const { middleware, seen } = witness();
    dm.use(middleware);
    const final = answering(401, { detail: "no" });
    server.script(CONNECTIONS, final, final);
    await dm.GET("/api/connections/");
    expect(seen).toEqual(["request", "response 401"]);
  });

  it("may give one answer to several calls, and one that nothing can be added to", async () => {
    const server = await startScriptedDataMasque();
    const dm = passwordClient(server);
    const answer = new Response(null, { status: 409, headers: { "content-length": "0" } });
    dm.use({ onRequest: () => answer });
    for (const path of ["/api/connections/", "/api/users/"] as const) {
      expect(await errorOf(unwrap(dm.GET(path)))).toMatchObject({ path, status: 409 });
    }
    Object.freeze(answer);
    const error = await errorOf(unwrap(dm.GET("/api/settings/")));
    expect(error).toMatchObject({ name: "DataMasqueApiError", status: 409 });
  });

  it("is never shown a credential, neither before the send nor with the answer or a failure", async () => {
    const server = await startScriptedDataMasque({ gatewayPat: PAT });
    const dm = passwordClient(server, { spcsPat: PAT, retry: 0 });
    const { middleware, seen, credentials } = witness();
    dm.use(middleware);
    await unwrap(dm.GET("/api/connections/"));
    server.expireTokens();
    await unwrap(dm.GET("/api/connections/"));
    server.script(CONNECTIONS, (_request, response) => void response.destroy());
    await errorOf(dm.GET("/api/connections/"));
    expect(seen.slice(-2)).toEqual(["request", "error DataMasqueTransportError"]);
    expect(credentials).toEqual([]);
  });

  it("may answer by itself: then nothing is sent, not even a login", async () => {
    const server = await startScriptedDataMasque();
    const dm = passwordClient(server, { spcsPat: PAT });
    dm.use({ onRequest: () => Response.json([{ id: "cached" }]) });
    expect(await unwrap(dm.GET("/api/connections/"))).toEqual([{ id: "cached" }]);
    expect(server.calls()).toEqual([]);
  });

  it("may answer with a refusal, which is then the caller's, without a login", async () => {
    const server = await startScriptedDataMasque();
    const dm = passwordClient(server);
    dm.use({ onRequest: () => Response.json({ detail: "offline" }, { status: 401 }) });
    expect(await errorOf(unwrap(dm.GET("/api/connections/")))).toMatchObject({ status: 401 });
    expect(server.calls()).toEqual([]);
  });

  it("may throw: then nothing is sent, and its error reaches the caller", async () => {
    const server = await startScriptedDataMasque();
    const dm = passwordClient(server);
    const failure = new Error("not on Sundays");
    dm.use({
      onRequest() {
        throw failure;
      },
    });
    expect(await errorOf(dm.GET("/api/connections/"))).toBe(failure);
    expect(server.calls()).toEqual([]);
  });

  it.each([
    ["an answer", 200, { some: "thing" }],
    ["a refusal", 400, { detail: "no" }],
  ])(
    "may not read the body of %s away: the call says so, and is not repeated",
    async (_what, status, body) => {
      const server = await startScriptedDataMasque();
      const dm = passwordClient(server);
      dm.use({ onResponse: async ({ response }) => void (await response.json()) });
      server.script(CONNECTIONS, answering(status, body));
      await expect(dm.GET("/api/connections/")).rejects.toMatchObject({
        kind: "unexpected-content",
        message: expect.stringMatching(
          /^GET .*connections.*: its body has been read\. Read response\.clone\(\)$/,
        ),
        mayHaveBeenDone: false,
      });
      expect(server.requestsOf(CONNECTIONS)).toHaveLength(1);
    },
  );

  it("that reads the body of an answer to a write away leaves open whether it was done, which it was", async () => {
    const server = await startScriptedDataMasque();
    const dm = passwordClient(server);
    dm.use({ onResponse: async ({ response }) => void (await response.json()) });
    server.script("POST /api/rulesets/", answering(201, { id: "1" }));
    const call = dm.POST("/api/rulesets/", { body: { name: "crm", config_yaml: "" } });
    await expect(call).rejects.toMatchObject({ kind: "unexpected-content", mayHaveBeenDone: true });
    expect(server.requestsOf("POST /api/rulesets/")).toHaveLength(1);
  });

  it("may read a copy of the body", async () => {
    const server = await startScriptedDataMasque();
    const dm = passwordClient(server);
    const seen: unknown[] = [];
    dm.use({ onResponse: async ({ response }) => void seen.push(await response.clone().json()) });
    server.script(CONNECTIONS, answering(200, []));
    expect([await unwrap(dm.GET("/api/connections/")), seen]).toEqual([[], [[]]]);
  });

  it("gets the call as its caller made it, not the login or the replay", async () => {
    const server = await startScriptedDataMasque();
    const dm = passwordClient(server);
    const paths: string[] = [];
    dm.use({ onRequest: ({ schemaPath }) => void paths.push(schemaPath) });
    await unwrap(dm.GET("/api/connections/"));
    server.expireTokens();
    await unwrap(dm.GET("/api/users/"));
    expect(paths).toEqual(["/api/connections/", "/api/users/"]);
  });

  it("stays outside, in order, however often use() is called, and can be taken out", async () => {
    const server = await startScriptedDataMasque({ gatewayPat: PAT });
    const dm = passwordClient(server, { spcsPat: PAT });
    const order: string[] = [];
    const named = (name: string): Middleware => ({
      onRequest: ({ request }) => void order.push(`${name} ${request.headers.has("authorization")}`),
    });
    const [a, b, c] = [named("a"), named("b"), named("c")];
    dm.use(a);
    dm.use(b, c);
    dm.eject(b);
    await unwrap(dm.GET("/api/connections/"));
    expect(order).toEqual(["a false", "c false"]);
    expect(server.calls()).toEqual([LOGIN, CONNECTIONS]);
  });

  it("cannot hide a gateway rejection, whatever it does with answers", async () => {
    const server = await startScriptedDataMasque();
    const dm = passwordClient(server, { spcsPat: PAT });
    const onResponse = vi.fn(() => Response.json([]));
    dm.use({ onResponse });
    server.script(CONNECTIONS, rejectAtGateway());
    expect(await errorOf(dm.GET("/api/connections/"))).toHaveProperty("name", "SpcsGatewayAuthError");
    expect(onResponse).not.toHaveBeenCalled();
  });
});

describe("middleware of one call", () => {
  it("that puts another request in the place of the first leaves login, header and replay intact", async () => {
    const server = await startScriptedDataMasque({ gatewayPat: PAT });
    const dm = passwordClient(server, { spcsPat: PAT });
    await unwrap(dm.GET("/api/users/"));
    server.expireTokens();
    server.forget();
    const middleware: Middleware[] = [
      {
        onRequest({ request }) {
          const headers = new Headers(request.headers);
          headers.set("X-Trace", "7");
          return new Request(request, { headers });
        },
      },
    ];
    const body = { username: "ada", email: "ada@example.com" };
    server.route("POST /api/users/", answering(201, {}));
    await unwrap(plainCall(dm.POST)("/api/users/", { body, middleware }));
    expect(server.calls()).toEqual(["POST /api/users/", LOGIN, "POST /api/users/"]);
    const posts = server.requestsOf("POST /api/users/");
    expect(posts.map(({ body }) => JSON.parse(body.toString()))).toEqual([body, body]);
    expect(posts.map(({ headers }) => headers.authorization)).toEqual(["Token key-1", "Token key-2"]);
    for (const { headers } of posts) {
      expect(headers).toMatchObject({ "x-trace": "7", "x-sf-spcs-authorization": PAT_HEADER });
    }
  });
});
