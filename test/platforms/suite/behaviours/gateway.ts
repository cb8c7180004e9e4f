import { group } from "../behaviour.js";
import { contentOf } from "../content.js";
import { expectSame, expectThat, failureOf, told } from "../expectations.js";
import type { ScriptedAnswer } from "../script.js";
import type { Stage } from "../stage.js";
import { EXPIRED, LARGE_BYTES } from "./sessions.js";

const spcsPat = "PAT-EXAMPLE";
const REJECTED: ScriptedAnswer = {
  status: 401,
  headers: { Server: "_" },
  json: { responseType: "ERROR_INVALID_TOKEN", requestId: "r-1", detail: "Token is invalid" },
};
const SIGN_IN: ScriptedAnswer = {
  status: 302,
  headers: { Server: "_", Location: "https://sign-in.invalid/oauth/authorize?state=s" },
};
const THROUGH: ScriptedAnswer = { headers: { Server: "_" }, json: { key: "token-1" } };
const LOGIN = "POST /api/auth/token/login/";

async function expectRejection(stage: Stage, work: PromiseLike<unknown>, status?: number): Promise<void> {
  const { isSpcsGatewayAuthError } = await stage.load();
  const error = await failureOf(work);
  expectThat(`no rejection by the gateway: ${told(error)}`, isSpcsGatewayAuthError(error));
  if (status !== undefined && isSpcsGatewayAuthError(error)) expectSame("status", error.status, status);
}

/** What the Snowflake gateway in front of an instance refuses. */
export const GATEWAY = group("Rejections by the Snowflake gateway", {
  "of the login: one request": async (stage) => {
    const server = await stage.scripted({ [LOGIN]: [REJECTED] });
    await expectRejection(stage, (await stage.client(server, { spcsPat })).GET("/api/connections/"), 401);
    expectSame("calls", await server.calls(), [LOGIN]);
    const [login] = (await server.report()).arrivals;
    expectSame("header", login?.headers["x-sf-spcs-authorization"], `Snowflake Token="${spcsPat}"`);
  },

  "of a call: no login follows": async (stage) => {
    const server = await stage.scripted({ "GET /api/connections/": [REJECTED] });
    await expectRejection(stage, (await stage.client(server, { spcsPat })).GET("/api/connections/"), 401);
    expectSame("calls", await server.calls(), [LOGIN, "GET /api/connections/"]);
  },

  "of what is sent again after a login": async (stage) => {
    const server = await stage.scripted({ "GET /api/connections/": [EXPIRED, REJECTED] });
    await expectRejection(stage, (await stage.client(server, { spcsPat })).GET("/api/connections/"), 401);
    expectSame("calls", (await server.calls()).length, 4);
  },

  "of an upload over 1 MiB": async (stage) => {
    const server = await stage.scripted({ "POST /api/seeds/": [REJECTED] });
    const dm = await stage.client(server, { spcsPat });
    const seed_file = new Blob([contentOf(LARGE_BYTES)]);
    await expectRejection(stage, dm.POST("/api/seeds/", { body: { name: "names.csv", seed_file } }), 401);
  },

  "asks once for a new PAT, and sends the call again": async (stage) => {
    const { unwrap } = await stage.load();
    const server = await stage.scripted({ "GET /api/connections/": [REJECTED, { json: [] }] });
    let asked = 0;
    const dm = await stage.client(server, { spcsPat: () => `PAT-${++asked}` });
    expectSame("data", await unwrap(dm.GET("/api/connections/")), []);
    expectSame("asked", asked, 2);
  },

  "a redirect to the sign-in page": async (stage) => {
    const server = await stage.scripted({ [LOGIN]: [THROUGH], "GET /api/connections/": [SIGN_IN] });
    await expectRejection(stage, (await stage.client(server, { spcsPat })).GET("/api/connections/"));
  },

  "a redirect of an upload over 1 MiB to the sign-in page": async (stage) => {
    const server = await stage.scripted({ [LOGIN]: [THROUGH], "POST /api/seeds/": [SIGN_IN] });
    const dm = await stage.client(server, { spcsPat });
    const seed_file = new Blob([contentOf(LARGE_BYTES)]);
    await expectRejection(stage, dm.POST("/api/seeds/", { body: { name: "names.csv", seed_file } }));
    // What the platform itself refuses is no answer of the gateway.
    expectSame("arrivals", (await server.arrivals()).length, 1);
  },
});
