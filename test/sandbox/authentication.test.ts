import { describe, expect, it } from "vitest";
import { ORIGIN, openSandbox, text } from "./open-sandbox.js";

const LOGIN = "/api/auth/token/login/";
const REFUSED = { non_field_errors: ["Unable to log in with provided credentials."] };

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
