import { DataMasqueConfigError, SpcsGatewayAuthError, unwrap } from "datamasque-client";
import { createInFlightMaskingClient, type InFlightMaskingClient } from "datamasque-client/in-flight-masking";
import { describe, expect, it, vi } from "vitest";
import { errorOf, PAT, PAT_HEADER } from "./clients.js";
import {
  ADDRESS_REJECTION,
  COOKIE_MARK,
  redirectInCircle,
  redirectToSignIn,
  rejectAtGateway,
} from "./gateway-answers.js";
import {
  answering,
  PASSWORD,
  type ScriptedDataMasque,
  startScriptedDataMasque,
  USERNAME,
  unauthorized,
} from "./scripted-datamasque.js";

const JWT = "POST /api/auth/jwt/login/";
const REFRESH = "POST /api/auth/jwt/refresh/";
const PLANS = "GET /ifm/ruleset-plans/";

const plans = answering(200, { items: [], total: 0, limit: 100, offset: 0 });
const listPlans = (ifm: InFlightMaskingClient) => unwrap(ifm.GET("/ruleset-plans/"));

async function start() {
  const server = await startScriptedDataMasque({ gatewayPat: PAT });
  const ifm = createInFlightMaskingClient({
    adminBaseUrl: server.url,
    username: USERNAME,
    password: PASSWORD,
    spcsPat: PAT,
  });
  return { server, ifm };
}

/** Brings the client to the state in which its JWT is rejected. */
async function expire(ifm: InFlightMaskingClient, server: ScriptedDataMasque): Promise<void> {
  server.script(PLANS, plans);
  await listPlans(ifm);
  server.forget();
  server.script(PLANS, unauthorized);
}

interface IfmSend {
  name: string;
  prepare(ifm: InFlightMaskingClient, server: ScriptedDataMasque): Promise<void> | void;
  requests: string[];
  at: number;
}

const SENDS: IfmSend[] = [
  { name: "the JWT login", prepare() {}, requests: [JWT, PLANS], at: 0 },
  { name: "the first send", prepare() {}, requests: [JWT, PLANS], at: 1 },
  { name: "the refresh", prepare: expire, requests: [PLANS, REFRESH, PLANS], at: 1 },
  { name: "the replay", prepare: expire, requests: [PLANS, REFRESH, PLANS], at: 2 },
  {
    name: "the login after a refused refresh",
    async prepare(ifm, server) {
      await expire(ifm, server);
      server.script(REFRESH, unauthorized);
    },
    requests: [PLANS, REFRESH, JWT, PLANS],
    at: 2,
  },
];

describe("in-flight masking behind the gateway", () => {
  it.each(SENDS)("has the gateway's header on $name", async ({ prepare, requests }) => {
    const { server, ifm } = await start();
    await prepare(ifm, server);
    server.script(PLANS, plans);
    await listPlans(ifm);
    expect(server.calls()).toEqual(requests);
    expect(server.requests.map(({ headers }) => headers["x-sf-spcs-authorization"])).toEqual(
      requests.map(() => PAT_HEADER),
    );
  });

  it.each(SENDS)(
    "ends a call after exactly the request that the gateway rejects: $name",
    async ({ prepare, requests, at }) => {
      const rejections = [
        rejectAtGateway(),
        rejectAtGateway({ status: 403 }),
        rejectAtGateway({ body: ADDRESS_REJECTION }),
        ...[301, 302, 303, 307].map((status) => redirectToSignIn({ status })),
        redirectInCircle(COOKIE_MARK),
      ];
      for (const rejection of rejections) {
        const { server, ifm } = await start();
        await prepare(ifm, server);
        server.script(requests[at] ?? "", rejection);
        expect(await errorOf(listPlans(ifm))).toBeInstanceOf(SpcsGatewayAuthError);
        expect(server.calls()).toEqual(requests.slice(0, at + 1));
      }
    },
  );

  it("sends the JWT as a bearer token, and no token with a login or a refresh", async () => {
    const { server, ifm } = await start();
    await expire(ifm, server);
    server.script(PLANS, plans);
    await listPlans(ifm);
    expect(server.requests.map(({ headers }) => headers.authorization)).toEqual([
      "Bearer jwt-access",
      undefined,
      "Bearer jwt-access-2",
    ]);
    expect(JSON.parse(server.requestsOf(REFRESH)[0]?.body.toString() ?? "")).toEqual({
      refresh: "jwt-refresh",
    });
  });

  it("refreshes with what the latest login gave", async () => {
    const { server, ifm } = await start();
    await expire(ifm, server);
    server.script(REFRESH, unauthorized);
    server.script(JWT, answering(200, { access_token: "jwt-new", refresh_token: "refresh-new" }));
    server.script(PLANS, plans, unauthorized, plans);
    await listPlans(ifm);
    await listPlans(ifm);
    expect(server.calls()).toEqual([PLANS, REFRESH, JWT, PLANS, PLANS, REFRESH, PLANS]);
    expect(server.requestsOf(REFRESH).map(({ body }) => JSON.parse(body.toString()))).toEqual([
      { refresh: "jwt-refresh" },
      { refresh: "refresh-new" },
    ]);
  });

  it("takes a genuine 401 that bears the gateway's mark for what it is: one renewal, one replay", async () => {
    const { server, ifm } = await start();
    await expire(ifm, server);
    server.script(PLANS, unauthorized);
    expect(await errorOf(listPlans(ifm))).toMatchObject({ name: "DataMasqueApiError", status: 401 });
    expect(server.calls()).toEqual([PLANS, REFRESH, PLANS]);
  });

  it("renews the JWT once for 200 concurrent calls", async () => {
    const { server, ifm } = await start();
    server.script(PLANS, plans);
    await listPlans(ifm);
    server.forget();
    const many = Array.from({ length: 200 });
    const all = server.arrived(PLANS, many.length);
    server.script(
      PLANS,
      ...many.map(() => async (...exchange: Parameters<typeof unauthorized>) => {
        await all;
        return unauthorized(...exchange);
      }),
      ...many.map(() => plans),
    );
    await Promise.all(many.map(() => listPlans(ifm)));
    expect(server.requestsOf(REFRESH)).toHaveLength(1);
    expect(server.requests).toHaveLength(401);
  });
});

describe("in-flight masking with a token of the caller", () => {
  it("sends it as a bearer token, without a login", async () => {
    const server = await startScriptedDataMasque();
    const ifm = createInFlightMaskingClient({ adminBaseUrl: server.url, token: "jwt-held" });
    server.script(PLANS, plans, plans);
    await listPlans(ifm);
    await listPlans(ifm);
    expect(server.calls()).toEqual([PLANS, PLANS]);
    expect(server.requests.map(({ headers }) => headers.authorization)).toEqual(
      Array(2).fill("Bearer jwt-held"),
    );
  });

  it("hands its rejection over, since it cannot be renewed", async () => {
    const server = await startScriptedDataMasque();
    const ifm = createInFlightMaskingClient({ adminBaseUrl: server.url, token: "jwt-held" });
    server.script(PLANS, unauthorized);
    expect(await errorOf(listPlans(ifm))).toMatchObject({ name: "DataMasqueApiError", status: 401 });
    expect(server.calls()).toEqual([PLANS]);
  });

  it("asks its source once, and once more after a 401, and replays the call", async () => {
    const server = await startScriptedDataMasque();
    const tokens = ["jwt-first", "jwt-second", "jwt-third"];
    const tokenSource = vi.fn(async () => tokens.shift() ?? "");
    const ifm = createInFlightMaskingClient({ adminBaseUrl: server.url, tokenSource });
    server.script(PLANS, plans, unauthorized, plans, plans);
    for (let call = 0; call < 3; call += 1) await listPlans(ifm);
    expect(server.calls()).toEqual([PLANS, PLANS, PLANS, PLANS]);
    expect(server.requests.map(({ headers }) => headers.authorization)).toEqual([
      "Bearer jwt-first",
      "Bearer jwt-first",
      "Bearer jwt-second",
      "Bearer jwt-second",
    ]);
    expect(tokenSource).toHaveBeenCalledTimes(2);
  });

  it("hands over what its source throws, and refuses a header value from it without repeating it", async () => {
    const server = await startScriptedDataMasque();
    const failure = new Error("the vault is closed");
    const answers = [() => Promise.reject(failure), () => Promise.resolve("Bearer jwt-secret")];
    const tokenSource = vi.fn(async () => (answers.shift() ?? (async () => "jwt"))());
    const ifm = createInFlightMaskingClient({ adminBaseUrl: server.url, tokenSource });
    expect(await errorOf(listPlans(ifm))).toBe(failure);
    const error = await errorOf(listPlans(ifm));
    expect(error).toBeInstanceOf(DataMasqueConfigError);
    expect(String(error)).toMatch(/what tokenSource returned starts with a scheme/);
    expect(String(error)).not.toContain("jwt-secret");
    expect(server.calls()).toEqual([]);
  });

  it("sends it to the service alone where that stands elsewhere", async () => {
    const admin = await startScriptedDataMasque();
    const service = await startScriptedDataMasque();
    const ifm = createInFlightMaskingClient({
      adminBaseUrl: admin.url,
      baseUrl: service.url,
      tokenSource: () => "jwt-held",
    });
    service.script("GET /ruleset-plans/", plans);
    await listPlans(ifm);
    expect(service.requests.map(({ headers }) => headers.authorization)).toEqual(["Bearer jwt-held"]);
    expect(admin.calls()).toEqual([]);
  });
});
