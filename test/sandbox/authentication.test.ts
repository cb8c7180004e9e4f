import { describe, expect, it } from "vitest";
import { JwtTokens } from "../../src/sandbox/store/jwt-tokens.js";
import { ORIGIN, object, openSandbox, text } from "./open-sandbox.js";
import { userWith } from "./prepared-sandbox.js";

const LOGIN = "/api/auth/token/login/";
const REFUSED = { non_field_errors: ["Unable to log in with provided credentials."] };
const JWT_LOGIN = "/api/auth/jwt/login/";
const JWT_REFRESH = "/api/auth/jwt/refresh/";
const ADMIN = { username: "admin", password: "sandbox-password" };
const HOUR_MS = 3_600_000;
const BEARER = { userId: 7, username: "rsmith", roles: ["mask_runner"] };

describe("login", () => {
  it("answers 200 with a key of 40 hexadecimal digits and when it expires", async () => {
    const { anonymous } = openSandbox({ tokenTtlSeconds: 60 });
    const answer = await anonymous("POST", LOGIN, {
      body: { username: "admin", password: "sandbox-password" },
    });
    expect(answer.status).toBe(200);
    expect(text(answer.json, "key")).toMatch(/^[0-9a-f]{40}$/);
    expect(answer.json).toMatchObject({
      date_time_created: "2026-01-05T09:00:00.000000Z",
      date_time_expires: "2026-01-05T09:01:00.000000Z",
    });
  });

  it("gives every login a key of its own, and all of them work", async () => {
    const { anonymous, logIn } = openSandbox();
    const [first, second] = [await logIn(), await logIn()];
    expect(first).not.toBe(second);
    for (const key of [first, second]) {
      const answer = await anonymous("GET", "/api/runs/", { headers: { Authorization: `Token ${key}` } });
      expect(answer.status).toBe(200);
    }
  });

  it("takes a form as well as JSON", async () => {
    const { anonymous } = openSandbox();
    const answer = await anonymous("POST", LOGIN, {
      body: "username=admin&password=sandbox-password",
      headers: { "Content-Type": "application/x-www-form-urlencoded" },
    });
    expect(answer.status).toBe(200);
  });

  it.each([
    { username: "admin", password: "wrong" },
    { username: "other", password: "sandbox-password" },
  ])("refuses $username / $password with 400 and never names the right password", async (body) => {
    const { anonymous } = openSandbox();
    const answer = await anonymous("POST", LOGIN, { body });
    expect([answer.status, answer.json]).toEqual([400, REFUSED]);
  });

  it("reports the members that are missing", async () => {
    const { anonymous } = openSandbox();
    const answer = await anonymous("POST", LOGIN, { body: {} });
    expect(answer.status).toBe(400);
    expect(answer.json).toEqual({
      username: ["This field is required."],
      password: ["This field is required."],
    });
  });

  it("honours the credentials of the options", async () => {
    const { anonymous } = openSandbox({ username: "svc", password: "other-secret" });
    expect(
      (await anonymous("POST", LOGIN, { body: { username: "svc", password: "other-secret" } })).status,
    ).toBe(200);
  });
});

describe("a call that needs a login", () => {
  it.each([
    ["no Authorization header", {}],
    ["an empty one", { Authorization: "" }],
    ["one of another scheme", { Authorization: "Bearer abc" }],
    ["a token that was never issued", { Authorization: `Token ${"0".repeat(40)}` }],
    ["the scheme alone", { Authorization: "Token" }],
    ["a token with a blank in it", { Authorization: "Token abc def" }],
  ])("answers 401 with a detail for %s", async (_, headers) => {
    const { anonymous } = openSandbox();
    const answer = await anonymous("GET", "/api/connections/", { headers });
    expect(answer.status).toBe(401);
    expect(text(answer.json, "detail")).not.toBe("");
    expect(answer.headers.get("www-authenticate")).toBe("Token");
  });

  it("answers 401 before it looks at the body, the object or the method", async () => {
    const { anonymous } = openSandbox();
    expect((await anonymous("POST", "/api/runs/", { body: "no json" })).status).toBe(401);
    expect((await anonymous("GET", "/api/runs/999/")).status).toBe(401);
    expect((await anonymous("PUT", "/api/runs/")).status).toBe(401);
  });
});

describe("a token", () => {
  it("works until its life is over, and not a millisecond longer", async () => {
    const { call, advance } = openSandbox({ tokenTtlSeconds: 60 });
    expect((await call("GET", "/api/runs/")).status).toBe(200);
    advance(59_999);
    expect((await call("GET", "/api/runs/")).status).toBe(200);
    advance(1);
    expect((await call("GET", "/api/runs/")).status).toBe(401);
  });

  it("ends with a logout", async () => {
    const { call } = openSandbox();
    expect((await call("POST", "/api/auth/token/logout/")).status).toBe(204);
    expect((await call("GET", "/api/runs/")).status).toBe(401);
    expect((await call("POST", "/api/auth/token/logout/")).status).toBe(401);
  });
});

describe("an API token", () => {
  const headers = { Authorization: "Token api-token-1" };

  it("never expires, and opens the runs only", async () => {
    const { anonymous, advance } = openSandbox({ apiTokens: ["api-token-1"] });
    advance(10 * 365 * 86_400_000);
    expect((await anonymous("GET", "/api/runs/", { headers })).status).toBe(200);
    expect((await anonymous("GET", "/api/connections/", { headers })).status).toBe(403);
  });
});

describe("the operations without login", () => {
  it("answer a caller without any credential", async () => {
    const { anonymous } = openSandbox();
    const health = await anonymous("GET", "/api/healthcheck/");
    expect([health.status, health.text]).toEqual([200, ""]);
    const check = await anonymous("GET", "/api/app/check/");
    expect([check.status, check.json]).toEqual([200, { installed: true }]);
  });
});

describe("the options", () => {
  it.each([{ tokenTtlSeconds: 0 }, { runDurationMs: -1 }, { validationDurationMs: Number.NaN }])(
    "refuse %o and say which one is wrong",
    (options) => {
      const [name = ""] = Object.keys(options);
      expect(() => openSandbox(options)).toThrow(new RegExp(`createSandbox: ${name} must be`));
    },
  );

  it("serve any host name, in process", async () => {
    const { sandbox } = openSandbox();
    expect((await sandbox.fetch(new URL(`${ORIGIN}/api/healthcheck/`))).status).toBe(200);
    expect((await sandbox.fetch("https://acme.snowflakecomputing.app/api/healthcheck/")).status).toBe(200);
  });
});

describe("the JWT login", () => {
  it("answers 200 with two tokens that look like JWTs and name the role", async () => {
    const { anonymous } = openSandbox();
    const answer = await anonymous("POST", JWT_LOGIN, { body: ADMIN });
    expect([answer.status, Object.keys(object(answer.json)).toSorted()]).toEqual([
      200,
      ["access_token", "refresh_token", "token_type"],
    ]);
    expect(text(answer.json, "token_type")).toBe("Bearer");
    const access = claims(text(answer.json, "access_token"));
    const refresh = claims(text(answer.json, "refresh_token"));
    const issuedAt = Date.UTC(2026, 0, 5, 9) / 1000;
    expect(access).toMatchObject({ token_type: "access", user_id: 1, user_roles: ["admin"] });
    expect([access.exp, refresh.exp]).toEqual([issuedAt + 12 * 3600, issuedAt + 24 * 3600]);
  });

  it.each([{ password: "wrong" }, { username: "other" }])("answers 401 for %o", async (change) => {
    const { anonymous } = openSandbox();
    const answer = await anonymous("POST", JWT_LOGIN, { body: { ...ADMIN, ...change } });
    expect([answer.status, Object.keys(object(answer.json))]).toEqual([401, ["detail"]]);
  });

  it("answers 401 for an account that is off, and once after rejectNextLogin", async () => {
    const { anonymous, sandbox } = openSandbox({ seed: "demo" });
    const former = { username: "former", password: "sandbox-password" };
    expect((await anonymous("POST", JWT_LOGIN, { body: former })).status).toBe(401);
    sandbox.faults.rejectNextLogin();
    expect((await anonymous("POST", JWT_LOGIN, { body: ADMIN })).status).toBe(401);
    expect((await anonymous("POST", JWT_LOGIN, { body: ADMIN })).status).toBe(200);
  });

  it("gives nothing that opens the admin API", async () => {
    const { anonymous } = openSandbox();
    const { json } = await anonymous("POST", JWT_LOGIN, { body: ADMIN });
    for (const scheme of ["Bearer", "Token"]) {
      const headers = { Authorization: `${scheme} ${text(json, "access_token")}` };
      expect((await anonymous("GET", "/api/runs/", { headers })).status).toBe(401);
    }
  });
});

describe("the JWT refresh", () => {
  it("gives another access token as long as the refresh token lives, and no refresh token", async () => {
    const { anonymous, advance } = openSandbox({ jwtTtlSeconds: 60 });
    const { json } = await anonymous("POST", JWT_LOGIN, { body: ADMIN });
    const body = { refresh: text(json, "refresh_token") };
    const first = await anonymous("POST", JWT_REFRESH, { body });
    expect([first.status, Object.keys(object(first.json))]).toEqual([200, ["access_token"]]);
    expect(text(first.json, "access_token")).not.toBe(text(json, "access_token"));
    advance(119_999);
    expect((await anonymous("POST", JWT_REFRESH, { body })).status).toBe(200);
    advance(1);
    expect((await anonymous("POST", JWT_REFRESH, { body })).status).toBe(401);
  });

  it("takes neither an access token nor one that was never issued", async () => {
    const { anonymous } = openSandbox();
    const { json } = await anonymous("POST", JWT_LOGIN, { body: ADMIN });
    for (const refresh of [text(json, "access_token"), "a.b.c"]) {
      expect((await anonymous("POST", JWT_REFRESH, { body: { refresh } })).status).toBe(401);
    }
  });

  it("reads the token from refresh, not from refresh_token", async () => {
    const { anonymous } = openSandbox();
    const { json } = await anonymous("POST", JWT_LOGIN, { body: ADMIN });
    const body = { refresh_token: text(json, "refresh_token") };
    const answer = await anonymous("POST", JWT_REFRESH, { body });
    expect([answer.status, answer.json]).toEqual([400, { refresh: ["This field is required."] }]);
  });

  it("keeps the roles of the login", async () => {
    const open = openSandbox();
    const user = await userWith(open, "rsmith", ["mask_runner"]);
    const login = { username: "rsmith", password: "k3Qm9Wd2Rv7Xp5Tn" };
    const { json } = await open.anonymous("POST", JWT_LOGIN, { body: login });
    await open.call("PATCH", `/api/users/${user.id}/`, { body: { user_roles: ["mask_builder"] } });
    const body = { refresh: text(json, "refresh_token") };
    const refreshed = await open.anonymous("POST", JWT_REFRESH, { body });
    expect(claims(text(refreshed.json, "access_token")).user_roles).toEqual(["mask_runner"]);
    const again = await open.anonymous("POST", JWT_LOGIN, { body: login });
    expect(claims(text(again.json, "access_token")).user_roles).toEqual(["mask_builder"]);
  });
});

describe("expireTokens", () => {
  it("ends access tokens, and a refresh helps", async () => {
    const { anonymous, sandbox } = openSandbox();
    const status = async (token: string) => {
      const headers = { Authorization: `Bearer ${token}` };
      return (await sandbox.fetch(`${ORIGIN}/ifm/verify-token/`, { headers })).status;
    };
    const { json } = await anonymous("POST", JWT_LOGIN, { body: ADMIN });
    expect(await status(text(json, "access_token"))).toBe(200);
    sandbox.faults.expireTokens();
    expect(await status(text(json, "access_token"))).toBe(401);
    const refreshed = await anonymous("POST", JWT_REFRESH, {
      body: { refresh: text(json, "refresh_token") },
    });
    expect(await status(text(refreshed.json, "access_token"))).toBe(200);
  });
});

describe("the tokens", () => {
  it("speak for the user until the end of their life", () => {
    const tokens = new JwtTokens();
    const { accessToken, refreshToken } = tokens.issue(BEARER, 0, HOUR_MS);
    expect(tokens.verify(accessToken, HOUR_MS - 1)).toEqual(BEARER);
    expect(tokens.verify(accessToken, HOUR_MS)).toBeUndefined();
    expect(tokens.verify(refreshToken, 0)).toBeUndefined();
    expect(tokens.verify("a.b.c", 0)).toBeUndefined();
    const renewed = tokens.refresh(refreshToken, HOUR_MS, HOUR_MS) ?? "";
    expect(tokens.verify(renewed, 2 * HOUR_MS - 1)).toEqual(BEARER);
  });

  it("for access can be ended while those for refresh go on", () => {
    const tokens = new JwtTokens();
    const { accessToken, refreshToken } = tokens.issue(BEARER, 0, HOUR_MS);
    tokens.expireAccess(1);
    expect(tokens.verify(accessToken, 1)).toBeUndefined();
    expect(tokens.refresh(refreshToken, 1, HOUR_MS)).toBeDefined();
  });
});

function claims(token: string): Record<string, unknown> {
  const [, payload = ""] = token.split(".");
  return object(JSON.parse(Buffer.from(payload, "base64url").toString()));
}
