import { inspect } from "node:util";
import {
  createDataMasqueClient,
  DataMasqueApiError,
  isDataMasqueApiError,
  isSpcsGatewayAuthError,
  SpcsGatewayAuthError,
  unwrap,
} from "datamasque-client";
import { describe, expect, it, vi } from "vitest";
import { plainCall } from "../../src/calls/plain-call.js";
import type { Answer } from "../support/recording-server.js";
import { errorOf, PAT, passwordClient } from "./clients.js";
import {
  ADDRESS_REJECTION,
  COOKIE_MARK,
  REJECTION,
  redirectInCircle,
  redirectToSignIn,
  rejectAtGateway,
  SERVER_MARK,
} from "./gateway-answers.js";
import {
  LOGIN,
  type ScriptedDataMasque,
  startScriptedDataMasque,
  unauthorized,
} from "./scripted-datamasque.js";
import { SENDS, type Send } from "./sends.js";

const CONNECTIONS = "GET /api/connections/";

/** Lets the gateway reject the send that is meant, and nothing before it. */
function rejectAt({ requests, at }: Send, server: ScriptedDataMasque, rejection: Answer): void {
  const call = requests[at] ?? "";
  const earlier = requests.slice(0, at).filter((one) => one === call);
  const unscripted = earlier.slice(server.scripted(call));
  server.script(call, ...unscripted.map(() => server.normally), rejection);
}

const asJson = (reason: string) => ({ ...REJECTION, reason });
const asRedirect = (status: number, reason: string) => ({
  ...{ status, reason },
  message: expect.stringContaining(
    `redirected the request to its sign-in page before it reached DataMasque (${status})`,
  ),
});
const { requestId: _, ...withoutId } = REJECTION;

/** Every way in which the gateway turns a request away, and what the error then tells with a PAT. */
const REJECTIONS: readonly [name: string, answer: Answer, told: object][] = [
  ["401 with Server: _", rejectAtGateway(), { status: 401, ...asJson("rejected") }],
  ["403 with Server: _", rejectAtGateway({ status: 403 }), { status: 403, ...asJson("rejected") }],
  ["401 with a cookie", rejectAtGateway({ headers: COOKIE_MARK }), { status: 401, ...asJson("rejected") }],
  [
    "401 without requestId",
    rejectAtGateway({ body: withoutId }),
    { ...withoutId, reason: "rejected", message: expect.not.stringContaining(", request ") },
  ],
  [
    "401 by address",
    rejectAtGateway({ body: ADDRESS_REJECTION }),
    { reason: "network", ...ADDRESS_REJECTION },
  ],
  ...[301, 302, 303, 307, 308].map((status): [string, Answer, object] => [
    `${status} to a sign-in page, marked`,
    redirectToSignIn({ status }),
    asRedirect(status, "rejected"),
  ]),
  [
    "302 to a sign-in page with the cookie alone",
    redirectToSignIn({ headers: COOKIE_MARK }),
    asRedirect(302, "rejected"),
  ],
  [
    "302 to a host of Snowflake, without a mark",
    redirectToSignIn({ host: "acme.snowflakecomputing.com", headers: {} }),
    asRedirect(302, "rejected"),
  ],
  ["302 in a circle, marked", redirectInCircle(SERVER_MARK), asRedirect(302, "rejected")],
];

describe.each(REJECTIONS)("a gateway rejection: %s", (_name, rejection, told) => {
  it.each(SENDS)("ends the call after exactly that request: $name", async (send) => {
    const server = await startScriptedDataMasque({ gatewayPat: PAT });
    const dm = passwordClient(server, { spcsPat: PAT });
    await send.prepare(dm, server);
    server.forget();
    rejectAt(send, server, rejection);
    const error = await errorOf(send.call(dm));
    expect(error).toBeInstanceOf(SpcsGatewayAuthError);
    expect(error).toMatchObject({ name: "SpcsGatewayAuthError", ...told });
    expect(String(error)).not.toMatch(/oauth|authorize|state=|\.\.( |$)/);
    expect(server.calls()).toEqual(send.requests.slice(0, send.at + 1));
  });

  it.each(SENDS)("is the same without a PAT, and names the option: $name", async (send) => {
    const server = await startScriptedDataMasque();
    const dm = passwordClient(server);
    await send.prepare(dm, server);
    server.forget();
    rejectAt(send, server, rejection);
    const error = await errorOf(send.call(dm));
    expect(error).toBeInstanceOf(SpcsGatewayAuthError);
    const reason = Reflect.get(told, "reason") === "network" ? "network" : "missing";
    expect(error).toMatchObject({ ...told, reason });
    if (reason === "missing") {
      expect(error).toHaveProperty(
        "hint",
        expect.stringMatching(/Snowflake gateway.*spcsPat.*DATAMASQUE_SPCS_PAT/),
      );
    }
    expect(server.calls()).toEqual(send.requests.slice(0, send.at + 1));
  });
});

describe("the error of a gateway rejection", () => {
  it("rejects the plain call too, and is no API error", async () => {
    const server = await startScriptedDataMasque();
    server.script(CONNECTIONS, rejectAtGateway());
    const dm = createDataMasqueClient({ baseUrl: server.url, token: "held", spcsPat: PAT });
    const error = await errorOf(dm.GET("/api/connections/"));
    expect(isSpcsGatewayAuthError(error)).toBe(true);
    expect(isDataMasqueApiError(error)).toBe(false);
    expect(error).not.toBeInstanceOf(DataMasqueApiError);
  });

  it("says that the request never reached DataMasque, with the request id, the text and the hint", async () => {
    const server = await startScriptedDataMasque();
    server.script(CONNECTIONS, rejectAtGateway());
    const dm = createDataMasqueClient({ baseUrl: server.url, token: "held", spcsPat: PAT });
    const message = String(await errorOf(dm.GET("/api/connections/")));
    for (const part of [
      "before it reached DataMasque",
      "401 ERROR_INVALID_TOKEN",
      REJECTION.requestId,
      "Token is invalid",
      "wrong, expired or revoked",
    ]) {
      expect(message).toContain(part);
    }
  });

  it("does not make a token source give another token", async () => {
    const server = await startScriptedDataMasque();
    server.script(CONNECTIONS, rejectAtGateway());
    const tokenSource = vi.fn(() => "held");
    const dm = createDataMasqueClient({ baseUrl: server.url, tokenSource, spcsPat: PAT });
    expect(await errorOf(dm.GET("/api/connections/"))).toBeInstanceOf(SpcsGatewayAuthError);
    expect(tokenSource).toHaveBeenCalledTimes(1);
  });

  it("shows no secret, wherever the gateway repeats it", async () => {
    const server = await startScriptedDataMasque();
    server.script(CONNECTIONS, rejectAtGateway({ body: { ...REJECTION, detail: PAT, requestId: PAT } }));
    const dm = createDataMasqueClient({ baseUrl: server.url, token: "held", spcsPat: PAT });
    const error = await errorOf(dm.GET("/api/connections/"));
    expect(error).toMatchObject({ detail: "<redacted>", requestId: "<redacted>" });
    expect(String(error)).not.toContain(PAT);
  });

  it("shows no secret that stands in the gateway's classification either", async () => {
    const server = await startScriptedDataMasque();
    const spcsPat = "ABCDEFGHIJ";
    const body = { ...REJECTION, responseType: `ERROR_${spcsPat}` };
    server.script(CONNECTIONS, rejectAtGateway({ body }));
    const dm = createDataMasqueClient({ baseUrl: server.url, token: "held", spcsPat });
    const error = await errorOf(dm.GET("/api/connections/"));
    expect(error).toMatchObject({ responseType: "ERROR_<redacted>" });
    expect(inspect(error, { depth: 9 })).not.toContain(spcsPat);
  });

  it("is told of a circle without a mark to who shows a PAT", async () => {
    const server = await startScriptedDataMasque();
    server.script(CONNECTIONS, redirectInCircle({}), redirectInCircle({}));
    const of = (spcsPat: string | undefined) =>
      createDataMasqueClient({ baseUrl: server.url, token: "held", spcsPat });
    expect(await errorOf(of(PAT).GET("/api/connections/"))).toMatchObject({ reason: "rejected" });
    expect(await errorOf(of(undefined).GET("/api/connections/"))).toMatchObject({ kind: "redirect" });
  });

  it("is not remembered: the next call is sent and keeps the token", async () => {
    const server = await startScriptedDataMasque();
    server.script(CONNECTIONS, rejectAtGateway());
    const dm = passwordClient(server, { spcsPat: PAT });
    await errorOf(dm.GET("/api/connections/"));
    await unwrap(dm.GET("/api/connections/"));
    expect(server.calls()).toEqual([LOGIN, CONNECTIONS, CONNECTIONS]);
  });

  it("comes from the login when the answer to a HEAD, which has no body, hid it", async () => {
    const server = await startScriptedDataMasque();
    const dm = passwordClient(server, { spcsPat: PAT });
    await unwrap(dm.GET("/api/connections/"));
    server.forget();
    server.script("HEAD /api/users/", rejectAtGateway());
    server.script(LOGIN, rejectAtGateway());
    expect(await errorOf(plainCall(dm.HEAD)("/api/users/"))).toBeInstanceOf(SpcsGatewayAuthError);
    expect(server.calls()).toEqual(["HEAD /api/users/", LOGIN]);
  });
});

describe("what decides whether the gateway wrote an answer", () => {
  const gateway = { calls: [CONNECTIONS], error: { name: "SpcsGatewayAuthError" } };
  const loginAndReplay = { calls: [CONNECTIONS, LOGIN, CONNECTIONS], error: undefined };
  const apiError = { calls: [CONNECTIONS], error: { name: "DataMasqueApiError" } };
  const noMark = {};

  it.each([
    ["401 with Server: _", 401, SERVER_MARK, REJECTION, gateway],
    ["403 with Server: _", 403, SERVER_MARK, REJECTION, gateway],
    ["401 with the cookie", 401, COOKIE_MARK, REJECTION, gateway],
    ["403 with the cookie", 403, COOKIE_MARK, REJECTION, gateway],
    ["401 with a padded Server", 401, { Server: "  _  " }, REJECTION, gateway],
    ["401 without a mark", 401, noMark, REJECTION, loginAndReplay],
    ["403 without a mark", 403, noMark, REJECTION, apiError],
    ["401 with another Server", 401, { Server: "nginx" }, REJECTION, loginAndReplay],
    ["401 with a Server that only contains _", 401, { Server: "_x" }, REJECTION, loginAndReplay],
    ["401 with another cookie", 401, { "Set-Cookie": "sessionid=_" }, REJECTION, loginAndReplay],
    [
      "401 with a cookie that holds the word",
      401,
      { "Set-Cookie": "x-sfc-ss-y=1" },
      REJECTION,
      loginAndReplay,
    ],
    ["401 with the mark, DataMasque's body", 401, SERVER_MARK, { detail: "Invalid token." }, loginAndReplay],
    ["403 with the mark, DataMasque's body", 403, SERVER_MARK, { detail: "Not allowed." }, apiError],
    ["400 with mark and body", 400, SERVER_MARK, REJECTION, apiError],
    ["404 with mark and body", 404, COOKIE_MARK, REJECTION, apiError],
    ["500 with mark and body", 500, SERVER_MARK, REJECTION, apiError],
  ])("%s", async (_name, status, headers, body, outcome) => {
    const server = await startScriptedDataMasque();
    const dm = passwordClient(server, { spcsPat: PAT });
    await unwrap(dm.GET("/api/users/"));
    server.forget();
    server.script(CONNECTIONS, rejectAtGateway({ status, headers, body }));
    const ended = await unwrap(dm.GET("/api/connections/")).then(
      () => undefined,
      (error: unknown) => error,
    );
    if (outcome.error === undefined) expect(ended).toBeUndefined();
    else expect(ended).toMatchObject({ ...outcome.error, status });
    expect(server.calls()).toEqual(outcome.calls);
  });

  it("one cookie among several is enough", async () => {
    const server = await startScriptedDataMasque();
    server.script(CONNECTIONS, (request, response) => {
      response.setHeader("Set-Cookie", ["a=b", "sfc-ss-ingress=1; Path=/", "c=d"]);
      return rejectAtGateway({ headers: {} })(request, response);
    });
    const dm = passwordClient(server, { spcsPat: PAT });
    expect(await errorOf(dm.GET("/api/connections/"))).toBeInstanceOf(SpcsGatewayAuthError);
  });

  it("mark and body do not turn a success into a rejection", async () => {
    const server = await startScriptedDataMasque({ gatewayPat: PAT });
    server.script("GET /api/app/check/", rejectAtGateway({ status: 200 }));
    const dm = passwordClient(server, { spcsPat: PAT });
    expect(await unwrap(dm.GET("/api/app/check/"))).toEqual(REJECTION);
  });
});

describe("a genuine 401 that came through the gateway and bears its mark", () => {
  it.each([
    ["with a PAT", PAT],
    ["without a PAT", undefined],
  ])("logs in once and replays once %s", async (_name, spcsPat) => {
    const server = await startScriptedDataMasque(spcsPat === undefined ? {} : { gatewayPat: spcsPat });
    const dm = passwordClient(server, { spcsPat });
    await unwrap(dm.GET("/api/connections/"));
    server.expireTokens();
    server.forget();
    await unwrap(dm.GET("/api/connections/"));
    expect(server.calls()).toEqual([CONNECTIONS, LOGIN, CONNECTIONS]);
    expect(server.requestsOf(CONNECTIONS).map(({ headers }) => headers.authorization)).toEqual([
      "Token key-1",
      "Token key-2",
    ]);
  });

  it("is the API error when it comes again after the login", async () => {
    const server = await startScriptedDataMasque({ gatewayPat: PAT });
    server.script(CONNECTIONS, unauthorized, unauthorized);
    const error = await errorOf(unwrap(passwordClient(server, { spcsPat: PAT }).GET("/api/connections/")));
    expect(error).toMatchObject({ name: "DataMasqueApiError", status: 401 });
    expect(server.calls()).toEqual([LOGIN, CONNECTIONS, LOGIN, CONNECTIONS]);
  });
});
