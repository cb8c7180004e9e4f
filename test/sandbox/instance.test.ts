import { gunzipSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { object, openSandbox, START } from "./open-sandbox.js";
import { logInStatus, PASSWORD, prepared, start, USERS } from "./prepared-sandbox.js";

const LICENCE = "/api/license/";
const UPLOAD = "/api/license-upload/";
const SETTINGS = "/api/settings/";
const LOGS = "/api/logs/download/";
const DAY_MS = 86_400_000;

function form(part: string, content: BlobPart, filename = "license.lic"): FormData {
  const data = new FormData();
  data.append(part, new Blob([content]), filename);
  return data;
}

const INSTALL = "/api/users/admin-install/";

const REQUEST = {
  email: "root@example.org",
  username: "root",
  password: PASSWORD,
  re_password: PASSWORD,
  allowed_hosts: ["localhost", "127.0.0.1", "dm.example.org"],
};

describe("the licence", () => {
  it("runs out with sandbox time", async () => {
    const { call, advance } = openSandbox({ tokenTtlSeconds: 1e9 });
    expect((await call("GET", LICENCE)).json).toMatchObject({
      is_expired: false,
      uploadable: true,
      expiry_date: new Date(START + 365 * DAY_MS).toISOString().replace("000Z", "000000Z"),
      days_until_expiry: 365,
    });
    advance(365 * DAY_MS - 1);
    expect((await call("GET", LICENCE)).json).toMatchObject({ is_expired: false, days_until_expiry: 0 });
    advance(1);
    expect((await call("GET", LICENCE)).json).toMatchObject({ is_expired: true, days_until_expiry: 0 });
  });

  it("is replaced by an upload: 200 without a body, and a year from now", async () => {
    const { call, advance, sandbox } = openSandbox({ tokenTtlSeconds: 1e9 });
    const before = object((await call("GET", LICENCE)).json);
    advance(400 * DAY_MS);
    const uploaded = await call("POST", UPLOAD, { body: form("license_file", "a licence") });
    expect([uploaded.status, uploaded.text]).toEqual([200, ""]);
    const after = object((await call("GET", LICENCE)).json);
    expect(after).toMatchObject({ is_expired: false, days_until_expiry: 365 });
    expect(after.uuid).not.toBe(before.uuid);
    expect(sandbox.state.licence).toEqual(after);
  });

  it.each([
    ["another part name", form("file", "x"), { license_file: ["No file was submitted."] }],
    ["an empty file", form("license_file", ""), { license_file: ["The submitted file is empty."] }],
  ])("is kept when the upload has %s", async (_, body, expected) => {
    const { call, sandbox } = openSandbox();
    const before = sandbox.state.licence;
    const answer = await call("POST", UPLOAD, { body });
    expect([answer.status, answer.json]).toEqual([400, expected]);
    expect(sandbox.state.licence).toEqual(before);
  });

  it("is no text, and no JSON", async () => {
    const { call } = openSandbox();
    const text = new FormData();
    text.append("license_file", "a licence");
    const answer = await call("POST", UPLOAD, { body: text });
    expect([answer.status, answer.json]).toEqual([
      400,
      { license_file: ["The submitted data was not a file. Check the encoding type on the form."] },
    ]);
    const json = await call("POST", UPLOAD, { body: { license_file: "x" } });
    expect([json.status, json.json]).toEqual([400, answer.json]);
  });
});

describe("the settings", () => {
  it("change exactly where a PATCH says, members that nobody knows included", async () => {
    const { call, sandbox } = openSandbox();
    const before = object((await call("GET", SETTINGS)).json);
    expect(before).toMatchObject({ dm_ai_engine_url: null, locality: "en_GB" });
    const changed = await call("PATCH", SETTINGS, { body: { locality: "AU" } });
    expect([changed.status, changed.text]).toEqual([200, ""]);
    expect((await call("GET", SETTINGS)).json).toEqual({ ...before, locality: "AU" });
    await call("PATCH", SETTINGS, { body: { setting_of_a_later_release: { on: true } } });
    await call("PATCH", SETTINGS, { body: { dm_ai_engine_url: "https://ai.example.org" } });
    const after = {
      ...before,
      locality: "AU",
      setting_of_a_later_release: { on: true },
      dm_ai_engine_url: "https://ai.example.org",
    };
    expect((await call("GET", SETTINGS)).json).toEqual(after);
    expect(sandbox.state.settings).toEqual(after);
  });

  it("take no flag for the locality, and change nothing then", async () => {
    const { call, sandbox } = openSandbox();
    const answer = await call("PATCH", SETTINGS, { body: { locality: true, other: 1 } });
    expect([answer.status, answer.json]).toEqual([400, { locality: ["Not a valid string."] }]);
    expect(sandbox.state.settings).toEqual({ dm_ai_engine_url: null, locality: "en_GB" });
  });
});

describe("the logs", () => {
  it("come as a gzipped tar archive that ordinary tools can read", async () => {
    const open = await prepared();
    await start(open, open.request);
    const answer = await open.call("GET", `${LOGS}?log_service=application`);
    expect([answer.status, answer.headers.get("content-type")]).toEqual([200, "application/octet-stream"]);
    const tar = gunzipSync(answer.bytes);
    expect(tar.byteLength % 512).toBe(0);
    const [member] = tarMembers(tar);
    expect(member).toMatchObject({ name: "application.log", mtime: START / 1000 });
    expect(member?.content).toContain('run 1 on "crm-pg": queued\n');
    expect(tarMembers(tar)).toHaveLength(1);
  });

  it.each(["", "?log_service=", "?log_service=nginx"])("refuse the query %j with 400", async (query) => {
    const { call } = openSandbox();
    const answer = await call("GET", LOGS + query);
    expect([answer.status, Object.keys(object(answer.json))]).toEqual([400, ["log_service"]]);
  });
});

/** Reads a ustar archive and checks the sums of its headers. */
function tarMembers(tar: Buffer) {
  const members: { name: string; mtime: number; content: string }[] = [];
  const field = (at: number, length: number) =>
    tar
      .toString("latin1", at, at + length)
      .split("\0")[0]
      ?.trim() ?? "";
  let at = 0;
  while (field(at, 100) !== "") {
    expect(field(at + 257, 6)).toBe("ustar");
    const header = Buffer.from(tar.subarray(at, at + 512)).fill(" ", 148, 156);
    expect(Number.parseInt(field(at + 148, 8), 8)).toBe(header.reduce((sum, byte) => sum + byte, 0));
    const size = Number.parseInt(field(at + 124, 12), 8);
    const content = tar.toString("utf8", at + 512, at + 512 + size);
    members.push({ name: field(at, 100), mtime: Number.parseInt(field(at + 136, 12), 8), content });
    at += 512 + Math.ceil(size / 512) * 512;
  }
  expect(tar.subarray(at).every((byte) => byte === 0)).toBe(true);
  expect(tar.byteLength - at).toBeGreaterThanOrEqual(1024);
  return members;
}

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
