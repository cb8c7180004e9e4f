import { inspect } from "node:util";
import { describe, expect, it } from "vitest";
import { object, openSandbox, text } from "./open-sandbox.js";
import { LOGIN, logInStatus, PASSWORD, USERS, userWith } from "./prepared-sandbox.js";

const OTHER = "Zx8-Kp2-Lm5";
const PASSWORD_FORM = { current_password: PASSWORD, new_password: OTHER, re_new_password: OTHER };
const ME = "/api/users/me/";
const PROFILE = "/api/users/me/profile/";

describe("the profile form", () => {
  it("changes what is sent, answers with the user and leaves the password alone", async () => {
    const open = openSandbox();
    const { id } = await userWith(open, "rsmith", ["mask_runner"]);
    const before = object((await open.call("GET", `${USERS}${id}/`)).json);
    const body = { email: "new@example.org", user_roles: ["admin"], is_subscribed_to_sdd_updates: true };
    const changed = await open.call("PATCH", `${USERS}${id}/`, { body });
    expect([changed.status, changed.json]).toEqual([200, { ...before, ...body }]);
    expect((await open.call("GET", `${USERS}${id}/`)).json).toEqual(changed.json);
    expect(await logInStatus(open, "rsmith", PASSWORD)).toBe(200);
  });

  it("takes the whole user back as it was read, and ignores what it does not know or cannot change", async () => {
    const { call } = openSandbox();
    const before = object((await call("GET", `${USERS}1/`)).json);
    const body = {
      ...before,
      is_sso_user: true,
      is_staff: true,
      has_temporary_password: true,
      user_permissions: ["x"],
      api_token: "x",
      password: "x",
      field_of_a_later_release: { a: 1 },
    };
    const changed = await call("PATCH", `${USERS}1/`, { body });
    expect([changed.status, changed.json]).toEqual([200, before]);
  });

  it("can take away every role", async () => {
    const open = openSandbox();
    const user = await userWith(open, "rsmith", ["mask_runner"]);
    const changed = await open.call("PATCH", `${USERS}${user.id}/`, { body: { user_roles: [] } });
    expect(changed.json).toMatchObject({ user_roles: [] });
    expect((await user.call("GET", "/api/runs/")).status).toBe(403);
    expect((await user.call("GET", "/api/users/me/")).status).toBe(200);
  });

  it("switches an account off and on: its tokens and logins go with it", async () => {
    const open = openSandbox();
    const user = await userWith(open, "rsmith", ["mask_runner"]);
    await open.call("PATCH", `${USERS}${user.id}/`, { body: { is_active: false } });
    expect((await user.call("GET", "/api/runs/")).status).toBe(401);
    expect(await logInStatus(open, "rsmith", PASSWORD)).toBe(400);
    await open.call("PATCH", `${USERS}${user.id}/`, { body: { is_active: true } });
    expect((await user.call("GET", "/api/runs/")).status).toBe(200);
  });

  it.each([
    [{ username: "admin" }, "username"],
    [{ user_roles: ["ruleset_library_managers"] }, "user_roles"],
    [{ user_roles: ["nobody"] }, "user_roles"],
    [{ email: 5 }, "email"],
    [{ username: " " }, "username"],
    [{ date_joined: "yesterday" }, "date_joined"],
  ])("refuses %o with 400 and the field", async (body, field) => {
    const open = openSandbox();
    const { id } = await userWith(open, "rsmith", ["mask_runner"]);
    const before = open.sandbox.state.users;
    const answer = await open.call("PATCH", `${USERS}${id}/`, { body });
    expect([answer.status, Object.keys(object(answer.json))]).toEqual([400, [field]]);
    expect(open.sandbox.state.users).toEqual(before);
  });
});

describe("the password form", () => {
  it("answers 200 without a body, changes the password and ends that it is temporary", async () => {
    const open = openSandbox();
    const { id } = await userWith(open, "rsmith", ["mask_runner"]);
    const changed = await open.call("PATCH", `${USERS}${id}/`, { body: PASSWORD_FORM });
    expect([changed.status, changed.text]).toEqual([200, ""]);
    expect(await logInStatus(open, "rsmith", PASSWORD)).toBe(400);
    expect(await logInStatus(open, "rsmith", OTHER)).toBe(200);
    expect((await open.call("GET", `${USERS}${id}/`)).json).toMatchObject({ has_temporary_password: false });
  });

  it.each([
    ["a wrong password", { current_password: OTHER }, "current_password"],
    ["null for it", { current_password: null }, "current_password"],
    ["none", { current_password: undefined }, "current_password"],
    ["a repetition that differs", { re_new_password: PASSWORD }, "re_new_password"],
    ["no repetition", { re_new_password: undefined }, "re_new_password"],
    ["a weak password", { new_password: "weak", re_new_password: "weak" }, "new_password"],
  ])("refuses %s with 400 and the field", async (_, change, field) => {
    const open = openSandbox();
    const { id } = await userWith(open, "rsmith", ["mask_runner"]);
    const answer = await open.call("PATCH", `${USERS}${id}/`, { body: { ...PASSWORD_FORM, ...change } });
    expect([answer.status, Object.keys(object(answer.json))]).toEqual([400, [field]]);
    expect(await logInStatus(open, "rsmith", PASSWORD)).toBe(200);
  });
});

describe("both forms as one", () => {
  it("change profile and password, and answer with the user", async () => {
    const open = openSandbox();
    const { id } = await userWith(open, "rsmith", ["mask_runner"]);
    const body = { ...PASSWORD_FORM, email: "new@example.org", user_roles: ["mask_builder"] };
    const changed = await open.call("PATCH", `${USERS}${id}/`, { body });
    expect(changed.status).toBe(200);
    expect(changed.json).toMatchObject({
      email: "new@example.org",
      user_roles: ["mask_builder"],
      has_temporary_password: false,
    });
    expect(await logInStatus(open, "rsmith", PASSWORD)).toBe(400);
    expect(await logInStatus(open, "rsmith", OTHER)).toBe(200);
  });

  it.each([
    ["a wrong password", { current_password: OTHER }, "current_password"],
    ["a repetition that differs", { re_new_password: PASSWORD }, "re_new_password"],
    ["no repetition", { re_new_password: undefined }, "re_new_password"],
    ["a weak password", { new_password: "weak", re_new_password: "weak" }, "new_password"],
    ["a taken name", { username: "admin" }, "username"],
    ["roles that do not go together", { user_roles: ["ruleset_library_managers"] }, "user_roles"],
    ["an address that is no text", { email: 5 }, "email"],
  ])("change nothing when one is refused: %s", async (_, change, field) => {
    const open = openSandbox();
    const { id } = await userWith(open, "rsmith", ["mask_runner"]);
    const before = open.sandbox.state.users;
    const body = { ...PASSWORD_FORM, email: "new@example.org", ...change };
    const answer = await open.call("PATCH", `${USERS}${id}/`, { body });
    expect([answer.status, Object.keys(object(answer.json))]).toEqual([400, [field]]);
    expect(open.sandbox.state.users).toEqual(before);
    expect(await logInStatus(open, "rsmith", PASSWORD)).toBe(200);
  });

  it("tell the faults of both halves in one answer", async () => {
    const open = openSandbox();
    const { id } = await userWith(open, "rsmith", ["mask_runner"]);
    const body = { ...PASSWORD_FORM, re_new_password: undefined, email: 5 };
    const answer = await open.call("PATCH", `${USERS}${id}/`, { body });
    expect(answer).toMatchObject({ status: 400, json: { re_new_password: ["This field is required."] } });
    expect(Object.keys(object(answer.json)).toSorted()).toEqual(["email", "re_new_password"]);
  });

  it("give nobody more rights: a user who is no admin gets neither half", async () => {
    const open = openSandbox();
    const user = await userWith(open, "rsmith", ["mask_runner"]);
    const body = { ...PASSWORD_FORM, user_roles: ["admin"] };
    expect((await user.call("PATCH", `${USERS}${user.id}/`, { body })).status).toBe(403);
    expect(await logInStatus(open, "rsmith", PASSWORD)).toBe(200);
  });
});

describe("a user who is no admin", () => {
  it("may change the own password and e-mail address, and send the own rights back", async () => {
    const open = openSandbox();
    const user = await userWith(open, "rsmith", ["mask_runner"]);
    const path = `${USERS}${user.id}/`;
    expect((await user.call("PATCH", path, { body: PASSWORD_FORM })).status).toBe(200);
    const body = { email: "mine@example.org", user_roles: ["mask_runner"], is_active: true };
    const changed = await user.call("PATCH", path, { body });
    expect([changed.status, changed.json]).toMatchObject([200, { email: "mine@example.org" }]);
  });

  it.each([{ user_roles: ["admin"] }, { is_active: false }, { is_superuser: true }])(
    "may not give or take rights: %o",
    async (body) => {
      const open = openSandbox();
      const user = await userWith(open, "rsmith", ["mask_runner"]);
      const before = open.sandbox.state.users;
      expect((await user.call("PATCH", `${USERS}${user.id}/`, { body })).status).toBe(403);
      expect(open.sandbox.state.users).toEqual(before);
    },
  );

  it("may not touch another account, be it there or not", async () => {
    const open = openSandbox();
    const user = await userWith(open, "rsmith", ["mask_builder"]);
    for (const id of [1, 999]) {
      expect((await user.call("PATCH", `${USERS}${id}/`, { body: { email: "x@y.org" } })).status).toBe(403);
    }
  });
});

describe("changes of roles", () => {
  it("count at once for the tokens that there are", async () => {
    const open = openSandbox();
    const user = await userWith(open, "rsmith", ["mask_runner"]);
    expect((await user.call("GET", "/api/v2/rulesets/")).status).toBe(403);
    await open.call("PATCH", `${USERS}${user.id}/`, { body: { user_roles: ["mask_builder"] } });
    expect((await user.call("GET", "/api/v2/rulesets/")).status).toBe(200);
  });
});

describe("rejectNextLogin", () => {
  it("goes for every user", async () => {
    const open = openSandbox({ seed: "demo" });
    open.sandbox.faults.rejectNextLogin();
    const body = { username: "runner", password: "sandbox-password" };
    expect((await open.anonymous("POST", LOGIN, { body })).status).toBe(400);
    expect((await open.anonymous("POST", LOGIN, { body })).status).toBe(200);
  });
});

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

  it("takes no flag for a path", async () => {
    const { call } = openSandbox();
    const answer = await call("POST", PROFILE, { body: { git_directory_path: false } });
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
