import { describe, expect, it } from "vitest";
import { ORIGIN, openSandbox, text } from "./open-sandbox.js";
import { RULESET } from "./prepared-sandbox.js";

const RULESETS = "/api/rulesets/";
const LOGIN = "/api/auth/token/login/";
const ADMIN = { username: "admin", password: "sandbox-password" };

describe("proxyError", () => {
  it.each([
    [413, "413 Request Entity Too Large"],
    [502, "502 Bad Gateway"],
    [504, "504 Gateway Time-out"],
  ] as const)("%i comes before the work is done", async (status, title) => {
    const { call, sandbox } = openSandbox();
    sandbox.faults.proxyError({ status, when: ({ method, path }) => method === "POST" && path === RULESETS });
    const answer = await call("POST", RULESETS, { body: RULESET });
    expect([answer.status, answer.headers.get("content-type")]).toEqual([status, "text/html; charset=utf-8"]);
    expect(answer.text).toContain(`<title>${title}</title>`);
    expect(sandbox.state.rulesets).toEqual([]);
    expect((await call("POST", RULESETS, { body: RULESET })).status).toBe(201);
  });

  it.each([502, 504] as const)("%i comes after the work is done when told so", async (status) => {
    const { call, sandbox } = openSandbox();
    await call("GET", RULESETS);
    sandbox.faults.proxyError({ status, afterTheWork: true });
    expect((await call("POST", RULESETS, { body: RULESET })).status).toBe(status);
    expect(sandbox.state.rulesets).toHaveLength(1);
  });

  it("refuses what makes no sense", () => {
    const { faults } = openSandbox().sandbox;
    expect(() => faults.proxyError({ status: 413, afterTheWork: true })).toThrow(RangeError);
    expect(() => Reflect.apply(faults.proxyError, faults, [{ status: 500 }])).toThrow(RangeError);
  });
});

describe("throttle", () => {
  it("answers 429 and says when to come again", async () => {
    const { call, sandbox } = openSandbox();
    await call("GET", RULESETS);
    sandbox.faults.throttle({ retryAfterSeconds: 7 });
    sandbox.faults.throttle();
    const answer = await call("GET", RULESETS);
    expect([answer.status, answer.headers.get("retry-after"), answer.json]).toEqual([
      429,
      "7",
      { detail: "Request was throttled. Expected available in 7 seconds." },
    ]);
    expect((await call("GET", RULESETS)).headers.get("retry-after")).toBe("30");
    expect((await call("GET", RULESETS)).status).toBe(200);
    expect(() => sandbox.faults.throttle({ retryAfterSeconds: 0 })).toThrow(RangeError);
  });
});

describe("truncateBody", () => {
  it("ends an answer in the middle, in process and over HTTP, and nothing tells", async () => {
    const { sandbox } = openSandbox();
    const { url, close } = await sandbox.listen();
    try {
      const send = async (fetcher: typeof fetch, origin: string) => {
        sandbox.faults.truncateBody({ when: ({ path }) => path === "/api/app/check/" });
        const response = await fetcher(`${origin}/api/app/check/`);
        return [response.status, await response.text()];
      };
      for (const seen of [await send(sandbox.fetch, ORIGIN), await send(fetch, url)]) {
        expect(seen).toEqual([200, '{"install']);
      }
    } finally {
      await close();
    }
  });
});

describe("oneTokenPerAccount", () => {
  it("gives each login of an account the same key, which one logout ends", async () => {
    const { anonymous, sandbox } = openSandbox();
    const logIn = async () => text((await anonymous("POST", LOGIN, { body: ADMIN })).json, "key");
    expect(await logIn()).not.toBe(await logIn());
    sandbox.faults.oneTokenPerAccount();
    const first = await logIn();
    expect(await logIn()).toBe(first);
    const headers = { Authorization: `Token ${first}` };
    expect((await anonymous("POST", "/api/auth/token/logout/", { headers })).status).toBe(204);
    expect(sandbox.state.tokens).toEqual([]);
    expect(await logIn()).not.toBe(first);
    sandbox.faults.clear();
    expect(await logIn()).not.toBe(await logIn());
  });

  it("does not revive a token that has expired", async () => {
    const { anonymous, sandbox } = openSandbox();
    sandbox.faults.oneTokenPerAccount();
    const logIn = async () => text((await anonymous("POST", LOGIN, { body: ADMIN })).json, "key");
    const first = await logIn();
    sandbox.faults.expireTokens();
    expect(await logIn()).not.toBe(first);
  });
});
