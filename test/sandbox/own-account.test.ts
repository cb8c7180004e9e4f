import { inspect } from "node:util";
import { describe, expect, it } from "vitest";
import { object, openSandbox, text } from "./open-sandbox.js";
import { PASSWORD, USERS, userWith } from "./users.js";

const ME = "/api/users/me/";
const PROFILE = "/api/users/me/profile/";

describe("GET /api/users/me/", () => {
  it("tells the caller with an API token that opens the runs", async () => {
    const open = openSandbox();
    const user = await userWith(open, "rsmith", ["mask_runner"]);
    const me = await user.call("GET", ME);
    expect(me.status).toBe(200);
    const { api_token, ...rest } = object(me.json);
    expect(rest).toEqual((await open.call("GET", `${USERS}${user.id}/`)).json);
    expect(api_token).toMatch(/^[0-9a-f]{40}$/);
    expect(api_token).not.toBe(text((await open.call("GET", ME)).json, "api_token"));
    const headers = { Authorization: `Token ${api_token}` };
    open.advance(365 * 86_400_000);
    expect((await open.anonymous("GET", "/api/runs/", { headers })).status).toBe(200);
    expect((await open.anonymous("GET", ME, { headers })).status).toBe(403);
  });

  it("shows the first user the API token of the options", async () => {
    const { call } = openSandbox({ apiTokens: ["api-token-1", "api-token-2"] });
    expect((await call("GET", ME)).json).toMatchObject({ username: "admin", api_token: "api-token-1" });
  });

  it("its API token gives no more than the roles do, and ends with the account", async () => {
    const open = openSandbox();
    const user = await userWith(open, "rsmith", ["mask_runner"]);
    const headers = { Authorization: `Token ${text((await user.call("GET", ME)).json, "api_token")}` };
    const status = async () => (await open.anonymous("GET", "/api/runs/", { headers })).status;
    await open.call("PATCH", `${USERS}${user.id}/`, { body: { user_roles: [] } });
    expect(await status()).toBe(403);
    await open.call("PATCH", `${USERS}${user.id}/`, { body: { is_active: false } });
    expect(await status()).toBe(401);
    await open.call("DELETE", `${USERS}${user.id}/`);
    expect(await status()).toBe(401);
  });
});

describe("the profile", () => {
  it("is the caller's own, and a POST changes it in part", async () => {
    const open = openSandbox();
    const user = await userWith(open, "rsmith", ["mask_runner"]);
    expect((await user.call("GET", PROFILE)).json).toEqual({ git_directory_path: null });
    const written = await user.call("POST", PROFILE, { body: { git_directory_path: "masks" } });
    expect([written.status, written.text]).toEqual([204, ""]);
    await user.call("POST", PROFILE, { body: {} });
    expect((await user.call("GET", PROFILE)).json).toEqual({ git_directory_path: "masks" });
    expect((await open.call("GET", PROFILE)).json).toEqual({ git_directory_path: null });
    await user.call("POST", PROFILE, { body: { git_directory_path: null } });
    expect((await user.call("GET", PROFILE)).json).toEqual({ git_directory_path: null });
  });

  it("takes no number for a path", async () => {
    const { call } = openSandbox();
    const answer = await call("POST", PROFILE, { body: { git_directory_path: 5 } });
    expect([answer.status, Object.keys(object(answer.json))]).toEqual([400, ["git_directory_path"]]);
  });

  it("needs a login", async () => {
    const { anonymous } = openSandbox();
    for (const path of [ME, PROFILE]) expect((await anonymous("GET", path)).status).toBe(401);
    expect((await anonymous("POST", PROFILE, { body: {} })).status).toBe(401);
  });
});

describe("inspecting the sandbox", () => {
  it("shows neither passwords nor API tokens nor JWTs", async () => {
    const open = openSandbox();
    const user = await userWith(open, "rsmith", ["mask_runner"]);
    const secrets = [PASSWORD, text((await user.call("GET", ME)).json, "api_token")];
    const login = { username: "rsmith", password: PASSWORD };
    const jwt = (await open.anonymous("POST", "/api/auth/jwt/login/", { body: login })).json;
    secrets.push(text(jwt, "access_token"), text(jwt, "refresh_token"));
    const seen = inspect(open.sandbox, { depth: Number.POSITIVE_INFINITY, showHidden: true, getters: true });
    for (const secret of secrets) expect(seen).not.toContain(secret);
    expect(seen).toContain("rsmith");
  });
});
