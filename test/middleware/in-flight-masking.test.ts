import { SpcsGatewayAuthError, unwrap } from "datamasque-client";
import { createInFlightMaskingClient, type InFlightMaskingClient } from "datamasque-client/in-flight-masking";
import { describe, expect, it } from "vitest";
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
