import { describe, expect, it } from "vitest";
import { openSandbox, text } from "./open-sandbox.js";
import { outcome } from "./prepared-discovery.js";
import { accessToken, bearer, bearerWith, PLAN_YAML, PLANS, preparedPlans } from "./prepared-sandbox.js";

const VERIFY = "/ifm/verify-token/";

describe("the bearer token", () => {
  it("that is good shows its scopes", async () => {
    const { ifm } = await preparedPlans();
    expect(outcome(await ifm("GET", VERIFY))).toEqual([200, { scopes: ["ifm/mask", "ifm/rules:list"] }]);
  });

  it.each([
    ["is missing", {}, "Not authenticated"],
    ["is empty", { Authorization: "" }, "Not authenticated"],
    ["has no text", { Authorization: "Bearer" }, "Not authenticated"],
    ["was made up", { Authorization: "Bearer a.b.c" }, "Invalid or expired token"],
    ["comes with another scheme", { Authorization: "Token a.b.c" }, "Not authenticated"],
  ])("that %s is a 401, on every operation", async (_, headers, detail) => {
    const { anonymous } = await preparedPlans();
    for (const path of [VERIFY, PLANS, `${PLANS}none/`]) {
      const answer = await anonymous("GET", path, { headers });
      expect(outcome(answer)).toEqual([401, { detail }]);
      expect(answer.headers.get("www-authenticate")).toBe("Bearer");
    }
    expect((await anonymous("POST", `${PLANS}none/mask/`, { headers, body: {} })).status).toBe(401);
  });

  it("is not the token of the admin API, nor a refresh token", async () => {
    const open = openSandbox();
    expect((await open.call("GET", VERIFY)).status).toBe(401);
    expect((await bearer(open, await open.logIn())("GET", VERIFY)).status).toBe(401);
    const body = { username: "admin", password: "sandbox-password" };
    const login = await open.anonymous("POST", "/api/auth/jwt/login/", { body });
    expect((await bearer(open, text(login.json, "refresh_token"))("GET", VERIFY)).status).toBe(401);
    const access = text(login.json, "access_token");
    const admin = await bearer(open, access)("GET", "/api/runs/");
    expect(admin.status).toBe(401);
  });

  it("expires, and the one from a refresh opens the service again", async () => {
    const open = openSandbox({ jwtTtlSeconds: 60 });
    const body = { username: "admin", password: "sandbox-password" };
    const login = await open.anonymous("POST", "/api/auth/jwt/login/", { body });
    const ifm = bearer(open, text(login.json, "access_token"));
    open.advance(59_999);
    expect((await ifm("GET", VERIFY)).status).toBe(200);
    open.advance(1);
    expect(outcome(await ifm("GET", VERIFY))).toEqual([401, { detail: "Invalid or expired token" }]);
    const refresh = { refresh: text(login.json, "refresh_token") };
    const renewed = await open.anonymous("POST", "/api/auth/jwt/refresh/", { body: refresh });
    expect((await bearer(open, text(renewed.json, "access_token"))("GET", VERIFY)).status).toBe(200);
  });

  it("is ended by expireTokens", async () => {
    const { ifm, sandbox } = await preparedPlans();
    sandbox.faults.expireTokens();
    expect((await ifm("GET", PLANS)).status).toBe(401);
  });
});

describe("roles", () => {
  const BODY = { name: "p", ruleset_yaml: PLAN_YAML };

  it("let a mask runner list and mask, and nothing else", async () => {
    const open = await preparedPlans();
    const path = `${PLANS}${await open.create()}/`;
    const runner = await bearerWith(open, ["mask_runner"]);
    expect((await runner("GET", VERIFY)).status).toBe(200);
    expect((await runner("GET", PLANS)).status).toBe(200);
    expect((await runner("POST", `${path}mask/`, { body: { data: [] } })).status).toBe(200);
    for (const [method, target] of [
      ["POST", PLANS],
      ["GET", path],
      ["PUT", path],
      ["PATCH", path],
      ["DELETE", path],
    ] as const) {
      const answer = await runner(method, target, method === "GET" ? {} : { body: BODY });
      expect(outcome(answer)).toEqual([403, { detail: "Your role does not allow this operation" }]);
    }
  });

  it("let a mask builder do everything", async () => {
    const open = await preparedPlans();
    const builder = await bearerWith(open, ["mask_builder"]);
    const created = await builder("POST", PLANS, { body: BODY });
    const path = `${PLANS}${text(created.json, "name")}/`;
    expect(created.status).toBe(201);
    expect((await builder("GET", path)).status).toBe(200);
    expect((await builder("PUT", path, { body: { ruleset_yaml: PLAN_YAML } })).status).toBe(200);
    expect((await builder("PATCH", path, { body: {} })).status).toBe(200);
    expect((await builder("POST", `${path}mask/`, { body: { data: [] } })).status).toBe(200);
    expect((await builder("DELETE", path)).status).toBe(204);
  });
});

describe("paths of the service", () => {
  it("that do not exist are a 404, other methods a 405", async () => {
    const { ifm } = await preparedPlans();
    expect(outcome(await ifm("GET", "/ifm/nothing/"))).toEqual([404, { detail: "Not Found" }]);
    const answer = await ifm("PATCH", PLANS, { body: {} });
    expect(outcome(answer)).toEqual([405, { detail: "Method Not Allowed" }]);
    expect(answer.headers.get("allow")).toBe("GET, POST");
  });

  it("belong to the admin server without the prefix: there they are pages that do not exist", async () => {
    const { ifm } = await preparedPlans();
    const answer = await ifm("GET", "/ruleset-plans/");
    expect([answer.status, answer.headers.get("content-type")]).toEqual([404, "text/html; charset=utf-8"]);
  });
});

describe("what stands in front of the service", () => {
  it("logs its requests without the token, behind the gateway, too", async () => {
    const PAT = { "X-SF-SPCS-Authorization": 'Snowflake Token="PAT-EXAMPLE"' };
    const open = openSandbox({ spcsPat: "PAT-EXAMPLE" });
    const body = { username: "admin", password: "sandbox-password" };
    const login = await open.anonymous("POST", "/api/auth/jwt/login/", { body, headers: PAT });
    const ifm = bearer(open, text(login.json, "access_token"));
    const unsigned = await ifm("GET", PLANS);
    expect([unsigned.status, unsigned.headers.get("server")]).toEqual([302, "_"]);
    const passed = await ifm("GET", `${PLANS}?limit=5`, { headers: PAT });
    expect([passed.status, passed.headers.get("server")]).toEqual([200, "_"]);
    expect(open.sandbox.requests.at(-1)).toMatchObject({
      method: "GET",
      path: PLANS,
      query: { limit: "5" },
      headers: { authorization: "<redacted>", "x-sf-spcs-authorization": "<redacted>" },
      status: 200,
    });
  });

  it("meets the faults of the proxy, and unknown members on demand", async () => {
    const { ifm, create, sandbox } = await preparedPlans();
    await create();
    sandbox.faults.notReady();
    expect((await ifm("GET", PLANS)).status).toBe(502);
    sandbox.faults.emptyErrorBody({ status: 503, when: ({ path }) => path.startsWith("/ifm/") });
    expect((await ifm("GET", PLANS)).text).toBe("");
    sandbox.faults.extraFields();
    const extra = { field_of_a_later_release: { enabled: true } };
    expect((await ifm("GET", PLANS)).json).toMatchObject({ ...extra, items: [{ ...extra, options: {} }] });
  });

  it("refuses with the status that is armed, whatever the request", async () => {
    const { ifm, anonymous, call, sandbox } = await preparedPlans();
    sandbox.faults.ifmError({ status: 402, error: "Licence is not valid" });
    expect(outcome(await ifm("GET", VERIFY))).toEqual([402, { error: "Licence is not valid" }]);
    expect((await ifm("GET", VERIFY)).status).toBe(200);
    sandbox.faults.ifmError({ status: 429, times: 2, when: ({ method }) => method === "GET" });
    expect((await call("GET", "/api/runs/")).status).toBe(200);
    expect((await ifm("POST", PLANS, { body: {} })).status).toBe(422);
    expect((await anonymous("GET", PLANS)).status).toBe(429);
    expect((await ifm("GET", PLANS)).status).toBe(429);
    expect((await ifm("GET", PLANS)).status).toBe(200);
    sandbox.faults.ifmError({ status: 500, times: 9 });
    sandbox.faults.clear();
    expect((await ifm("GET", PLANS)).status).toBe(200);
    expect(() => sandbox.faults.ifmError({ status: 200 })).toThrow("status must be an HTTP error status");
  });
});

describe("reset", () => {
  it("forgets plans and tokens", async () => {
    const { ifm, create, sandbox } = await preparedPlans();
    await create();
    expect(sandbox.state.rulesetPlans).toHaveLength(1);
    sandbox.reset();
    expect(sandbox.state.rulesetPlans).toEqual([]);
    expect((await ifm("GET", PLANS)).status).toBe(401);
  });

  it("lets the same user log in again", async () => {
    const open = await preparedPlans();
    open.sandbox.reset();
    expect((await bearer(open, await accessToken(open))("GET", PLANS)).json).toMatchObject({ total: 0 });
  });
});
