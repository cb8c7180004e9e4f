import { describe, expect, it } from "vitest";
import { object, openSandbox } from "./open-sandbox.js";
import { logInStatus, PASSWORD, USERS } from "./users.js";

const INSTALL = "/api/users/admin-install/";
const REQUEST = {
  email: "root@example.org",
  username: "root",
  password: PASSWORD,
  re_password: PASSWORD,
  allowed_hosts: ["localhost", "127.0.0.1", "dm.example.org"],
};

describe("a fresh instance", () => {
  it("has no users, says so, and is healthy", async () => {
    const open = openSandbox({ installed: false, seed: "demo" });
    expect((await open.anonymous("GET", "/api/app/check/")).json).toEqual({ installed: false });
    expect((await open.anonymous("GET", "/api/healthcheck/")).status).toBe(200);
    expect(await logInStatus(open, "admin", "sandbox-password")).toBe(400);
    expect(open.sandbox.state.users).toEqual([]);
  });

  it("takes its first admin without a login, once", async () => {
    const open = openSandbox({ installed: false, apiTokens: ["api-token-1"] });
    const headers = { Authorization: "Token api-token-1" };
    expect((await open.anonymous("GET", "/api/runs/", { headers })).status).toBe(401);
    const installed = await open.anonymous("POST", INSTALL, { body: REQUEST });
    expect([installed.status, installed.json]).toEqual([
      201,
      { id: 1, email: "root@example.org", username: "root" },
    ]);
    expect((await open.anonymous("GET", "/api/app/check/")).json).toEqual({ installed: true });
    expect(open.sandbox.state.allowedHosts).toEqual(REQUEST.allowed_hosts);
    expect(open.sandbox.state.users).toMatchObject([
      { username: "root", user_roles: ["admin"], has_temporary_password: false, is_active: true },
    ]);
    expect(await logInStatus(open, "root", PASSWORD)).toBe(200);
    expect((await open.anonymous("GET", "/api/runs/", { headers })).status).toBe(200);

    const again = await open.anonymous("POST", INSTALL, { body: { ...REQUEST, username: "second" } });
    expect([again.status, Object.keys(object(again.json))]).toEqual([401, ["detail"]]);
    expect(open.sandbox.state.users).toHaveLength(1);
  });

  it.each([
    ["a weak password", { password: "short", re_password: "short" }, "password"],
    ["a repetition that differs", { re_password: `${PASSWORD}x` }, "re_password"],
    ["no host names", { allowed_hosts: undefined }, "allowed_hosts"],
    ["a host name that is none", { allowed_hosts: [5] }, "allowed_hosts"],
    ["no user name", { username: undefined }, "username"],
  ])("refuses %s and stays open", async (_, change, field) => {
    const open = openSandbox({ installed: false });
    const refused = await open.anonymous("POST", INSTALL, { body: { ...REQUEST, ...change } });
    expect([refused.status, Object.keys(object(refused.json))]).toEqual([400, [field]]);
    expect((await open.anonymous("GET", "/api/app/check/")).json).toEqual({ installed: false });
    expect((await open.anonymous("POST", INSTALL, { body: REQUEST })).status).toBe(201);
  });

  it("is fresh again after a reset", async () => {
    const { sandbox, anonymous } = openSandbox({ installed: false });
    await anonymous("POST", INSTALL, { body: REQUEST });
    sandbox.reset();
    expect((await anonymous("GET", "/api/app/check/")).json).toEqual({ installed: false });
    expect(sandbox.state.allowedHosts).toEqual([]);
    expect((await anonymous("POST", INSTALL, { body: REQUEST })).json).toMatchObject({ id: 1 });
  });
});

describe("an installed instance", () => {
  it("answers 401 to a second set-up, with a login as without, and before it looks at the body", async () => {
    const { anonymous, call } = openSandbox();
    expect((await anonymous("GET", "/api/app/check/")).json).toEqual({ installed: true });
    expect((await anonymous("POST", INSTALL, { body: REQUEST })).status).toBe(401);
    expect((await anonymous("POST", INSTALL, { body: "no json" })).status).toBe(401);
    expect((await call("POST", INSTALL, { body: REQUEST })).status).toBe(401);
  });

  it("has the admin of the options, with the role admin", async () => {
    const { call } = openSandbox();
    expect((await call("GET", USERS)).json).toMatchObject([
      { id: 1, username: "admin", user_roles: ["admin"], is_superuser: true },
    ]);
  });
});
