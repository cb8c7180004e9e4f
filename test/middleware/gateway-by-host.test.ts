import { createDataMasqueClient, type FetchFunction, SpcsGatewayAuthError, unwrap } from "datamasque-client";
import { nodeFetch } from "datamasque-client/node";
import { describe, expect, it } from "vitest";
import type { Answer } from "../support/recording-server.js";
import { errorOf, PAT, passwordClient } from "./clients.js";
import { ADDRESS_REJECTION, REJECTION, rejectAtGateway, SERVER_MARK } from "./gateway-answers.js";
import { LOGIN, startScriptedDataMasque, unauthorized } from "./scripted-datamasque.js";

const CONNECTIONS = "GET /api/connections/";
const SEEDS = "POST /api/seeds/";
const INGRESS = "https://abc-acme.snowflakecomputing.app";
const NO_MARK = {};

/** A client of an instance with that name; what it sends reaches the server of the test. */
async function clientOf(
  baseUrl: string,
  { spcsPat }: { spcsPat?: string | undefined } = { spcsPat: PAT },
  send: FetchFunction = fetch,
) {
  const server = await startScriptedDataMasque();
  const { origin } = new URL(baseUrl);
  const reaching: FetchFunction = (url, init) => send(url.replace(origin, server.url), init);
  const dm = createDataMasqueClient({ baseUrl, token: "held", spcsPat, fetch: reaching, retry: 0 });
  return { server, dm };
}

function redirecting(location: string, status = 302, headers: Record<string, string> = NO_MARK): Answer {
  return (_request, response) => void response.writeHead(status, { ...headers, Location: location }).end();
}

describe("an instance on a host of Snowflake's ingress, whose answers bear no mark", () => {
  it.each([
    ["401", () => rejectAtGateway({ headers: NO_MARK }), { status: 401, ...REJECTION }],
    ["403", () => rejectAtGateway({ headers: NO_MARK, status: 403 }), { status: 403, ...REJECTION }],
    [
      "401 without requestId",
      () => rejectAtGateway({ headers: NO_MARK, body: ADDRESS_REJECTION }),
      { reason: "network" },
    ],
    [
      "a redirect to another host",
      () => redirecting("https://sign-in.invalid/oauth?state=1"),
      { status: 302 },
    ],
    ["a redirect in a circle", (path: string) => redirecting(path), { status: 302 }],
  ])("is rejected by the gateway with %s", async (_name, answerTo, told) => {
    for (const baseUrl of [INGRESS, `${INGRESS}:8443/base`, "https://ABC.SnowflakeComputing.app."]) {
      const { server, dm } = await clientOf(baseUrl);
      const path = `${new URL(baseUrl).pathname.replace(/\/$/, "")}/api/connections/`;
      server.script(`GET ${path}`, answerTo(path));
      const error = await errorOf(dm.GET("/api/connections/"));
      expect(error, baseUrl).toBeInstanceOf(SpcsGatewayAuthError);
      expect(error).toMatchObject(told);
      expect(server.calls()).toEqual([`GET ${path}`]);
    }
  });

  it.each([
    ["DataMasque's own 401", unauthorized, { status: 401 }],
    [
      "an HTML 401",
      (_request, response) =>
        void response.writeHead(401, { "Content-Type": "text/html" }).end("<!doctype html><p>401"),
      { status: 401 },
    ],
  ] satisfies [string, Answer, object][])("is not what %s means", async (_name, answer, told) => {
    const { server, dm } = await clientOf(INGRESS);
    server.script(CONNECTIONS, answer);
    expect(await errorOf(unwrap(dm.GET("/api/connections/")))).toMatchObject({
      name: "DataMasqueApiError",
      ...told,
    });
  });

  it("still has DataMasque's own redirect for a missing slash followed", async () => {
    const { server, dm } = await clientOf(INGRESS);
    server.script(CONNECTIONS, redirecting("/api/healthcheck/", 301, SERVER_MARK));
    await dm.GET("/api/connections/", { parseAs: "text" });
    expect(server.calls()).toEqual([CONNECTIONS, "GET /api/healthcheck/"]);
  });

  it("is told by its scheme when that is wrong, as anywhere", async () => {
    const { server, dm } = await clientOf(INGRESS.replace("https:", "http:"));
    server.script(CONNECTIONS, redirecting(`${INGRESS}/api/connections/`, 301));
    const error = await errorOf(dm.GET("/api/connections/"));
    expect(error).toMatchObject({ name: "DataMasqueTransportError", kind: "redirect" });
    expect(String(error)).toMatch(/write it as baseUrl/);
  });
});

describe("a host that only looks like Snowflake's", () => {
  it.each([
    "https://snowflakecomputing.app.example.com",
    "https://notsnowflakecomputing.app",
    "https://acme.snowflakecomputing.app.evil.example",
    "https://acme.snowflakecomputing.apps",
    "https://example.com/acme.snowflakecomputing.app",
  ])("%s tells nothing", async (baseUrl) => {
    const { server, dm } = await clientOf(baseUrl);
    const call = `GET ${new URL(baseUrl).pathname.replace(/\/$/, "")}/api/connections/`;
    server.script(call, rejectAtGateway({ headers: NO_MARK }), redirecting("https://sign-in.invalid/"));
    expect(await errorOf(unwrap(dm.GET("/api/connections/")))).toHaveProperty("name", "DataMasqueApiError");
    expect(await errorOf(dm.GET("/api/connections/"))).toHaveProperty("kind", "redirect");
  });
});

describe("a redirect to another host, where nothing else tells of Snowflake", () => {
  it.each(["snowflakecomputing.com", "acme.eu-west-1.snowflakecomputing.com"])(
    "is the gateway's when it leads to %s",
    async (host) => {
      const { server, dm } = await clientOf("https://masking.example.com");
      server.script(CONNECTIONS, redirecting(`https://${host}/oauth/authorize?x=y`));
      expect(await errorOf(dm.GET("/api/connections/"))).toBeInstanceOf(SpcsGatewayAuthError);
    },
  );

  it.each(["login.identity.example", "snowflakecomputing.com.example", "xsnowflakecomputing.com"])(
    "is told as a sign-in page or a proxy when it leads to %s",
    async (host) => {
      const { server, dm } = await clientOf("https://masking.example.com");
      server.script(CONNECTIONS, redirecting(`https://${host}/authorize?x=y`));
      const error = await errorOf(dm.GET("/api/connections/"));
      expect(error).toMatchObject({ name: "DataMasqueTransportError", kind: "redirect" });
      expect(String(error)).toMatch(/looks like a sign-in page or proxy/);
      expect(String(error)).not.toMatch(/authorize|x=y|write baseUrl/);
    },
  );
});

describe("a redirect of a large upload, which the platform does not show", () => {
  const large = { name: "n", seed_file: new File([new Uint8Array(2_000_000)], "n") };
  const toSignIn = redirecting("https://sign-in.invalid/oauth", 302, SERVER_MARK);

  it("is the gateway's on a host of its ingress", async () => {
    const { server, dm } = await clientOf(INGRESS, { spcsPat: undefined });
    server.script(SEEDS, toSignIn);
    const error = await errorOf(dm.POST("/api/seeds/", { body: large }));
    expect(error).toMatchObject({ name: "SpcsGatewayAuthError", reason: "missing", status: undefined });
    expect(server.calls()).toEqual([SEEDS]);
  });

  it("is the gateway's where an earlier answer bore its mark", async () => {
    const { server, dm } = await clientOf("https://masking.example.com", { spcsPat: undefined });
    server.script(
      "GET /api/healthcheck/",
      (_request, response) => void response.writeHead(200, SERVER_MARK).end(),
    );
    await unwrap(dm.GET("/api/healthcheck/"));
    server.script(SEEDS, toSignIn);
    const error = await errorOf(dm.POST("/api/seeds/", { body: large }));
    expect(error).toMatchObject({ name: "SpcsGatewayAuthError", reason: "missing" });
  });

  it("is the gateway's where a PAT was shown, and names what else it may be", async () => {
    const { server, dm } = await clientOf("https://masking.example.com");
    server.script(SEEDS, toSignIn);
    const error = await errorOf(dm.POST("/api/seeds/", { body: large }));
    expect(error).toMatchObject({
      name: "SpcsGatewayAuthError",
      reason: "rejected",
      hint: expect.stringMatching(/scheme, host and port of baseUrl/),
    });
  });

  it("is a redirect like any other where an earlier answer was another server's", async () => {
    const { server, dm } = await clientOf("https://masking.example.com");
    server.script(
      "GET /api/healthcheck/",
      (_request, response) => void response.writeHead(200, { Server: "nginx" }).end(),
    );
    await unwrap(dm.GET("/api/healthcheck/"));
    server.script(SEEDS, redirecting("https://masking.example.com/api/seeds/"));
    const error = await errorOf(dm.POST("/api/seeds/", { body: large }));
    expect(error).toMatchObject({ name: "DataMasqueTransportError", kind: "redirect" });
    expect(server.calls().filter((call) => call === SEEDS)).toEqual([SEEDS]);
  });

  it("is told by what stood in front of the login, too", async () => {
    for (const [mark, name] of [
      [SERVER_MARK, "SpcsGatewayAuthError"],
      [{ Server: "nginx" }, "DataMasqueTransportError"],
    ] as const) {
      const server = await startScriptedDataMasque();
      server.script(LOGIN, (_request, response) => {
        response.writeHead(200, { ...mark, "Content-Type": "application/json" }).end('{"key":"k1"}');
      });
      server.script(SEEDS, toSignIn);
      const dm = passwordClient(server, { spcsPat: PAT });
      expect(await errorOf(dm.POST("/api/seeds/", { body: large }))).toMatchObject({ name });
      expect(server.calls()).toEqual([LOGIN, SEEDS]);
    }
  });

  it("is a redirect like any other elsewhere", async () => {
    const { server, dm } = await clientOf("https://masking.example.com", { spcsPat: undefined });
    server.script(SEEDS, toSignIn);
    const error = await errorOf(dm.POST("/api/seeds/", { body: large }));
    expect(error).toMatchObject({ name: "DataMasqueTransportError", kind: "redirect" });
  });
});

describe("a redirect of a large upload through nodeFetch, which shows it", () => {
  const body = { name: "n", seed_file: new File([new Uint8Array(2_000_000)], "n") };

  it.each([
    ["its own host by https", "https://masking.example.com/api/seeds/", "masking.example.com/api/seeds/"],
    ["its own origin", "/api/seeds", "a write is never sent on"],
  ])("to %s is told as a redirect, PAT or not", async (_, location, told) => {
    for (const spcsPat of [PAT, undefined]) {
      const { server, dm } = await clientOf("http://masking.example.com", { spcsPat }, nodeFetch());
      server.script(SEEDS, redirecting(location, 302, SERVER_MARK));
      const error = await errorOf(dm.POST("/api/seeds/", { body }));
      expect(error).toMatchObject({ name: "DataMasqueTransportError", kind: "redirect" });
      expect(String(error)).toContain(told);
      expect(server.calls()).toEqual([SEEDS]);
    }
  });

  it.each([301, 302, 303, 307])("to sign-in by %i is the gateway's, with its status", async (status) => {
    const { server, dm } = await clientOf("https://masking.example.com", { spcsPat: PAT }, nodeFetch());
    server.script(SEEDS, redirecting("https://sign-in.invalid/oauth?state=1", status, SERVER_MARK));
    const error = await errorOf(dm.POST("/api/seeds/", { body }));
    expect(error).toMatchObject({ name: "SpcsGatewayAuthError", reason: "rejected", status });
    expect(String(error)).not.toContain("scheme and host of baseUrl");
    expect(server.calls()).toEqual([SEEDS]);
  });
});

describe("a redirect that a browser hides", () => {
  /** What `fetch` of a browser answers with `redirect: "manual"`. */
  const hiding: FetchFunction = async () => {
    const hidden = Response.error();
    Object.defineProperty(hidden, "type", { value: "opaqueredirect" });
    return hidden;
  };

  it.each([
    [INGRESS, PAT, { name: "SpcsGatewayAuthError", reason: "rejected", status: undefined }],
    [INGRESS, undefined, { name: "SpcsGatewayAuthError", reason: "missing", status: undefined }],
    ["https://masking.example.com", PAT, { name: "DataMasqueTransportError", kind: "redirect" }],
  ])("on %s with the PAT %s", async (baseUrl, spcsPat, told) => {
    const dm = createDataMasqueClient({ baseUrl, token: "held", spcsPat, fetch: hiding });
    expect(await errorOf(dm.GET("/api/connections/"))).toMatchObject(told);
  });
});
