import { describe, expect, it } from "vitest";
import { JwtTokens } from "../../src/sandbox/store/jwt-tokens.js";
import { ORIGIN, object, openSandbox, text } from "./open-sandbox.js";
import { userWith } from "./users.js";

const LOGIN = "/api/auth/jwt/login/";
const REFRESH = "/api/auth/jwt/refresh/";
const CREDENTIALS = { username: "admin", password: "sandbox-password" };
const HOUR_MS = 3_600_000;
const BEARER = { userId: 7, username: "rsmith", roles: ["mask_runner"] };

describe("the JWT login", () => {
  it("answers 200 with two tokens that look like JWTs and name the role", async () => {
    const { anonymous } = openSandbox();
    const answer = await anonymous("POST", LOGIN, { body: CREDENTIALS });
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
    const answer = await anonymous("POST", LOGIN, { body: { ...CREDENTIALS, ...change } });
    expect([answer.status, Object.keys(object(answer.json))]).toEqual([401, ["detail"]]);
  });

  it("answers 401 for an account that is off, and once after rejectNextLogin", async () => {
    const { anonymous, sandbox } = openSandbox({ seed: "demo" });
    const former = { username: "former", password: "sandbox-password" };
    expect((await anonymous("POST", LOGIN, { body: former })).status).toBe(401);
    sandbox.faults.rejectNextLogin();
    expect((await anonymous("POST", LOGIN, { body: CREDENTIALS })).status).toBe(401);
    expect((await anonymous("POST", LOGIN, { body: CREDENTIALS })).status).toBe(200);
  });

  it("gives nothing that opens the admin API", async () => {
    const { anonymous } = openSandbox();
    const { json } = await anonymous("POST", LOGIN, { body: CREDENTIALS });
    for (const scheme of ["Bearer", "Token"]) {
      const headers = { Authorization: `${scheme} ${text(json, "access_token")}` };
      expect((await anonymous("GET", "/api/runs/", { headers })).status).toBe(401);
    }
  });
});

describe("the JWT refresh", () => {
  it("gives another access token as long as the refresh token lives, and no refresh token", async () => {
    const { anonymous, advance } = openSandbox({ jwtTtlSeconds: 60 });
    const { json } = await anonymous("POST", LOGIN, { body: CREDENTIALS });
    const body = { refresh: text(json, "refresh_token") };
    const first = await anonymous("POST", REFRESH, { body });
    expect([first.status, Object.keys(object(first.json))]).toEqual([200, ["access_token"]]);
    expect(text(first.json, "access_token")).not.toBe(text(json, "access_token"));
    advance(119_999);
    expect((await anonymous("POST", REFRESH, { body })).status).toBe(200);
    advance(1);
    expect((await anonymous("POST", REFRESH, { body })).status).toBe(401);
  });

  it("takes neither an access token nor one that was never issued", async () => {
    const { anonymous } = openSandbox();
    const { json } = await anonymous("POST", LOGIN, { body: CREDENTIALS });
    for (const refresh of [text(json, "access_token"), "a.b.c", ""]) {
      expect((await anonymous("POST", REFRESH, { body: { refresh } })).status).toBe(401);
    }
  });

  it("reads the token from refresh, not from refresh_token", async () => {
    const { anonymous } = openSandbox();
    const { json } = await anonymous("POST", LOGIN, { body: CREDENTIALS });
    const body = { refresh_token: text(json, "refresh_token") };
    const answer = await anonymous("POST", REFRESH, { body });
    expect([answer.status, answer.json]).toEqual([400, { refresh: ["This field is required."] }]);
  });

  it("keeps the roles of the login", async () => {
    const open = openSandbox();
    const user = await userWith(open, "rsmith", ["mask_runner"]);
    const login = { username: "rsmith", password: "k3Qm9Wd2Rv7Xp5Tn" };
    const { json } = await open.anonymous("POST", LOGIN, { body: login });
    await open.call("PATCH", `/api/users/${user.id}/`, { body: { user_roles: ["mask_builder"] } });
    const body = { refresh: text(json, "refresh_token") };
    const refreshed = await open.anonymous("POST", REFRESH, { body });
    expect(claims(text(refreshed.json, "access_token")).user_roles).toEqual(["mask_runner"]);
    const again = await open.anonymous("POST", LOGIN, { body: login });
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
    const { json } = await anonymous("POST", LOGIN, { body: CREDENTIALS });
    expect(await status(text(json, "access_token"))).toBe(200);
    sandbox.faults.expireTokens();
    expect(await status(text(json, "access_token"))).toBe(401);
    const refreshed = await anonymous("POST", REFRESH, { body: { refresh: text(json, "refresh_token") } });
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
