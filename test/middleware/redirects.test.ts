import { createDataMasqueClient, DataMasqueTransportError, unwrap } from "datamasque-client";
import { describe, expect, it } from "vitest";
import { plainCall } from "../../src/calls/plain-call.js";
import type { Answer } from "../support/recording-server.js";
import { send, serve } from "../transport/serve.js";
import { errorOf, PAT, PAT_HEADER, passwordClient } from "./clients.js";
import { rejectAtGateway } from "./gateway-answers.js";
import {
  LOGIN,
  PASSWORD,
  startElsewhere,
  startScriptedDataMasque,
  unauthorized,
} from "./scripted-datamasque.js";

const CONNECTIONS = "GET /api/connections/";
const STATUSES = [301, 302, 303, 307, 308];
const WRITES = ["POST", "PUT", "PATCH", "DELETE"] as const;
const READS = ["GET", "HEAD"] as const;

function redirecting(status: number, location: string): Answer {
  return (_request, response) => void response.writeHead(status, { Location: location }).end();
}

function product<A, B>(first: readonly A[], second: readonly B[]): [A, B][] {
  return first.flatMap((one) => second.map((other): [A, B] => [one, other]));
}

const start = () => startBehind(PAT);
const startWithoutGateway = () => startBehind(undefined);

async function startBehind(spcsPat: string | undefined) {
  const server = await startScriptedDataMasque(spcsPat === undefined ? {} : { gatewayPat: spcsPat });
  const elsewhere = await startElsewhere();
  const dm = passwordClient(server, { spcsPat });
  await unwrap(dm.GET("/api/users/"));
  server.forget();
  return { server, elsewhere, dm };
}

const REFUSED = { name: "DataMasqueTransportError", kind: "redirect" };

/** What a browser makes of a redirect that it must not follow: neither status nor headers nor body can be seen. */
function opaqueRedirect(): Response {
  const response = new Response(null);
  return Object.defineProperties(response, {
    type: { value: "opaqueredirect" },
    status: { value: 0 },
    ok: { value: false },
  });
}

describe("a redirect to another origin", () => {
  it.each(product(STATUSES, [...READS, ...WRITES]))(
    "by %i is refused for a %s, and nothing arrives there",
    async (status, method) => {
      const { server, elsewhere, dm } = await start();
      server.script(`${method} /api/users/`, redirecting(status, `${elsewhere.url}/api/users/?token=q#f`));
      const init = method === "GET" || method === "HEAD" ? {} : { body: { username: "ada" } };
      const error = await errorOf(plainCall(dm[method])("/api/users/", init));
      expect(error).toBeInstanceOf(DataMasqueTransportError);
      expect(error).toMatchObject({ kind: "redirect" });
      const message = String(error);
      expect(message).toContain(`${elsewhere.url}/api/users/`);
      expect(message).toMatch(/another origin.*baseUrl/);
      expect(message).not.toMatch(/token=q|#f/);
      expect(server.calls()).toEqual([`${method} /api/users/`]);
      expect(elsewhere.requests).toEqual([]);
    },
  );

  it.each(STATUSES)("by %i is refused for the login: no password arrives there", async (status) => {
    const server = await startScriptedDataMasque();
    const elsewhere = await startElsewhere();
    server.script(LOGIN, redirecting(status, `${elsewhere.url}/api/auth/token/login/`));
    const error = await errorOf(passwordClient(server, { spcsPat: PAT }).GET("/api/connections/"));
    expect(error).toMatchObject({ name: "DataMasqueTransportError", kind: "redirect" });
    expect(String(error)).not.toContain(PASSWORD);
    expect(server.calls()).toEqual([LOGIN]);
    expect(elsewhere.requests).toEqual([]);
  });

  it.each([
    [
      "a replay",
      (to: string): Answer[] => [unauthorized, redirecting(302, to)],
      [CONNECTIONS, LOGIN, CONNECTIONS],
    ],
    [
      "a hop within the origin",
      (to: string): Answer[] => [redirecting(302, "?again=1"), redirecting(302, to)],
      [CONNECTIONS, CONNECTIONS],
    ],
  ])("is refused after %s, too", async (_name, answers, requests) => {
    const { server, elsewhere, dm } = await start();
    server.script(CONNECTIONS, ...answers(`${elsewhere.url}/api/connections/`));
    expect(await errorOf(dm.GET("/api/connections/"))).toMatchObject({ kind: "redirect" });
    expect(server.calls()).toEqual(requests);
    expect(elsewhere.requests).toEqual([]);
  });

  it.each([
    ["without a scheme", (url: string) => url.replace("http:", "")],
    ["behind user info that looks like the origin", (url: string) => url.replace("//", "//127.0.0.1@")],
  ])("is refused %s", async (_name, write) => {
    const { server, elsewhere, dm } = await start();
    server.script(CONNECTIONS, redirecting(302, `${write(elsewhere.url)}/api/connections/`));
    expect(await errorOf(dm.GET("/api/connections/"))).toMatchObject({ kind: "redirect" });
    expect(elsewhere.requests).toEqual([]);
  });

  it("by another name of the same host is told as what may stand in front, without its path", async () => {
    const { server, elsewhere, dm } = await startWithoutGateway();
    const target = elsewhere.url.replace("127.0.0.1", "localhost");
    server.script(CONNECTIONS, redirecting(302, `${target}/tenant-7/login?state=s3cret`));
    const error = await errorOf(dm.GET("/api/connections/"));
    expect(error).toMatchObject({ kind: "redirect" });
    expect(String(error)).toContain(`a redirect to ${target}, which is not followed`);
    expect(String(error)).toMatch(/looks like a sign-in page or proxy/);
    expect(String(error)).not.toMatch(/tenant-7|s3cret|write baseUrl/);
    expect(elsewhere.requests).toEqual([]);
  });

  it("is refused for an upload, small or large", async () => {
    const { server, elsewhere, dm } = await startWithoutGateway();
    for (const size of [10, 2_000_000]) {
      server.script("POST /api/seeds/", redirecting(307, `${elsewhere.url}/api/seeds/`));
      const body = { name: "n", seed_file: new Blob([new Uint8Array(size)]) };
      expect(await errorOf(dm.POST("/api/seeds/", { body }))).toMatchObject({ kind: "redirect" });
    }
    expect(server.calls()).toEqual(["POST /api/seeds/", "POST /api/seeds/"]);
    expect(elsewhere.requests).toEqual([]);
  });

  it("is refused even if the call asks to follow", async () => {
    const { server, elsewhere, dm } = await start();
    server.script(CONNECTIONS, redirecting(302, `${elsewhere.url}/api/connections/`));
    const call = plainCall(dm.GET)("/api/connections/", { redirect: "follow" });
    expect(await errorOf(call)).toMatchObject({ kind: "redirect" });
    expect(elsewhere.requests).toEqual([]);
  });

  it("to https on the same host says to give baseUrl with that scheme", async () => {
    const { server, dm } = await start();
    server.script(CONNECTIONS, redirecting(301, `${server.url.replace("http:", "https:")}/api/connections/`));
    const error = await errorOf(dm.GET("/api/connections/"));
    expect(String(error)).toMatch(/to https:.*baseUrl/);
    expect(server.calls()).toEqual([CONNECTIONS]);
  });
});

describe("a redirect within the origin", () => {
  it.each(product(STATUSES, READS))(
    "by %i is followed for a %s, with both credentials",
    async (status, method) => {
      const { server, dm } = await start();
      server.script(`${method} /api/connections/`, redirecting(status, `${server.url}/api/users/?x=1`));
      const { response } = await plainCall(dm[method])("/api/connections/");
      expect(response.status).toBe(200);
      expect(server.calls()).toEqual([`${method} /api/connections/`, `${method} /api/users/`]);
      expect(server.requests.at(-1)?.headers).toMatchObject({
        authorization: "Token key-1",
        "x-sf-spcs-authorization": PAT_HEADER,
      });
      expect(String(server.requests.at(-1)?.query)).toBe("x=1");
    },
  );

  it.each(product(STATUSES, WRITES))(
    "by %i never repeats a %s, nor turns it into a GET",
    async (status, method) => {
      const { server, dm } = await start();
      server.script(`${method} /api/connections/`, redirecting(status, "/api/users/"));
      const error = await errorOf(plainCall(dm[method])("/api/connections/", { body: { name: "a" } }));
      expect(error).toMatchObject({ kind: "redirect" });
      expect(String(error)).toMatch(/write.*baseUrl/);
      expect(server.calls()).toEqual([`${method} /api/connections/`]);
    },
  );

  it.each(STATUSES)("by %i never repeats the login", async (status) => {
    const server = await startScriptedDataMasque();
    server.script(LOGIN, redirecting(status, "/login/"));
    expect(await errorOf(passwordClient(server).GET("/api/connections/"))).toMatchObject({
      kind: "redirect",
    });
    expect(server.calls()).toEqual([LOGIN]);
  });

  it("in a circle ends where it closes", async () => {
    const { server, dm } = await startWithoutGateway();
    server.route(CONNECTIONS, redirecting(302, "/api/users/"));
    server.route("GET /api/users/", redirecting(302, "/api/connections/"));
    const error = await errorOf(dm.GET("/api/connections/"));
    expect(String(error)).toMatch(/circle/);
    expect(server.calls()).toEqual([CONNECTIONS, "GET /api/users/"]);
  });

  it("that leads on and on ends after five hops", async () => {
    const { server, dm } = await startWithoutGateway();
    server.route(CONNECTIONS, (request, response) =>
      redirecting(302, `/api/connections/?hop=${Number(request.query.get("hop")) + 1}`)(request, response),
    );
    const error = await errorOf(dm.GET("/api/connections/"));
    expect(String(error)).toMatch(/circle/);
    expect(server.calls()).toEqual(Array.from({ length: 6 }, () => CONNECTIONS));
  });

  it("whose target has an expired token or a gateway rejection is handled like any call", async () => {
    const { server, dm } = await start();
    server.script(CONNECTIONS, redirecting(302, "/api/users/"), redirecting(302, "/api/users/"));
    server.script("GET /api/users/", unauthorized, server.normally);
    await unwrap(dm.GET("/api/connections/"));
    expect(server.calls()).toEqual([CONNECTIONS, "GET /api/users/", LOGIN, CONNECTIONS, "GET /api/users/"]);
    server.forget();
    server.script(CONNECTIONS, redirecting(302, "/api/users/"));
    server.script("GET /api/users/", rejectAtGateway());
    expect(await errorOf(dm.GET("/api/connections/"))).toHaveProperty("name", "SpcsGatewayAuthError");
    expect(server.calls()).toEqual([CONNECTIONS, "GET /api/users/"]);
  });
});

describe("a redirect that does not say where it leads", () => {
  it.each(["GET", "HEAD", "POST"] as const)("is refused for a %s, as browsers hide it", async (method) => {
    const sent: string[] = [];
    const dm = createDataMasqueClient({
      baseUrl: "https://masking.example.com",
      token: "tok",
      fetch: async (url) => {
        sent.push(url);
        return opaqueRedirect();
      },
    });
    const call = plainCall(dm[method])("/api/users/");
    await expect(call).rejects.toMatchObject({
      ...REFUSED,
      message: `${method} https://masking.example.com/api/users/: answered with a redirect, which is not followed: its target is hidden. Check baseUrl and what stands on the way to it`,
    });
    expect(sent).toEqual(["https://masking.example.com/api/users/"]);
  });

  it.each([
    ["empty, which as a URL would be the same page again", { Location: "" }],
    ["no URL", { Location: "http://[" }],
    ["missing", {}],
  ])("is refused when its Location is %s", async (_what, headers) => {
    const server = await serve((_, response) => send(response, 302, "", headers));
    const dm = createDataMasqueClient({ baseUrl: server.url, token: "tok" });
    await expect(dm.GET("/api/users/")).rejects.toMatchObject({
      ...REFUSED,
      message: expect.stringMatching(/redirect, which is not followed: its target is hidden\. Check/),
      hint: "Check baseUrl and what stands on the way to it",
    });
    expect(server.calls()).toEqual(["GET /api/users/"]);
  });
});
