import type { Sandbox } from "datamasque-client/sandbox";
import { describe, expect, it } from "vitest";
import { verdict } from "../../src/verify/report.js";
import { CannotVerify, type LookStep } from "../../src/verify/verify-server.js";
import { holdings, look, rowOf, type Tamper } from "./looked-at-sandbox.js";

/** What is there before a look. */
function snapshot(): { prepare: (sandbox: Sandbox) => void; held: () => unknown } {
  let held: unknown;
  return {
    prepare: (sandbox) => {
      held = holdings(sandbox);
    },
    held: () => held,
  };
}

describe("a look at a server", () => {
  it("sends only reads and logins unless it may write", async () => {
    const { prepare, held } = snapshot();
    const { report, sandbox } = await look({ prepare });
    const writes = sandbox.requests.filter(
      ({ method, path }) => method !== "GET" && !path.startsWith("/api/auth/"),
    );
    expect(writes).toEqual([]);
    expect(holdings(sandbox)).toEqual(held());
    expect(report.mode).toBe("read-only");
    expect(report.summary.kept).toBeGreaterThan(30);
    expect(verdict(report)).toBe(
      `${report.summary.kept} of ${report.summary.kept} operations keep the contract`,
    );
    expect(rowOf(report, "POST /api/connections/")).toMatchObject({ result: "skipped" });
  });

  it("tells only what it tries, and no clean-up where nothing can have been created", async () => {
    const steps: LookStep[] = [];
    const { report } = await look({ onProgress: (step) => steps.push(step) });
    const tried = report.operations.flatMap(({ behaviours }) =>
      behaviours.filter(({ reason }) => reason !== "it would change the server; --write allows that"),
    );
    const told = steps.filter((step) => step.kind === "behaviour");
    expect(told.length).toBeGreaterThan(50);
    expect(told.map(({ number }) => number)).toEqual(told.map((_, index) => index + 1));
    expect(new Set(told.map(({ total }) => total))).toEqual(new Set([told.length]));
    const names = new Set(told.map(({ name }) => name.replace(/^.*\/ /, "")));
    expect(names).toEqual(new Set(tried.map(({ name }) => name)));
    expect(steps).not.toContainEqual({ kind: "clean-up" });
  });

  it("tells nothing more once it is interrupted, but the clean-up", async () => {
    const steps: LookStep[] = [];
    const controller = new AbortController();
    const onProgress = (step: LookStep): void => {
      steps.push(step);
      if (step.kind === "behaviour" && step.number === 3) controller.abort();
    };
    await look({ mayWrite: true, signal: controller.signal, onProgress });
    expect(steps.map((step) => (step.kind === "behaviour" ? step.number : step.kind))).toEqual([
      1,
      2,
      3,
      "clean-up",
    ]);
  });

  it("looks at every operation of both documents and leaves the server as it was", async () => {
    const { prepare, held } = snapshot();
    const { report, sandbox } = await look({ mayWrite: true, prepare });
    const unkept = report.operations.filter(({ result }) => result !== "kept");
    expect(unkept.map(({ operation, result }) => `${operation} ${result}`)).toEqual([
      "POST /api/license-upload/ partly",
      "POST /api/users/admin-install/ partly",
    ]);
    expect(report.operations).toHaveLength(123);
    expect(verdict(report)).toBe("121 of 121 operations keep the contract");
    expect(report.leftBehind).toEqual([]);
    expect(holdings(sandbox)).toEqual(held());
  });

  it("does not begin at what is no address, and says so", async () => {
    await expect(look({ client: { baseUrl: "no address" } })).rejects.toThrow("baseUrl is no http(s) URL");
  });

  it("works behind the gateway", async () => {
    const spcsPat = "verify-programmatic-access-token";
    const { report } = await look({ sandbox: { spcsPat }, client: { spcsPat } });
    expect(report.summary.broken).toBe(0);
    expect(report.summary.kept).toBeGreaterThan(30);
  });

  it("skips what the account may not do, and says why", async () => {
    const { report } = await look({ client: { username: "runner" } });
    expect(report.summary.broken).toBe(0);
    const row = rowOf(report, "GET /api/users/{id}/");
    expect(row.result).toBe("skipped");
    expect(row.behaviours[0]?.reason).toContain("403");
  });

  it("skips what needs a login when there is only a token", async () => {
    const token = "0123456789abcdef0123456789abcdef01234567";
    const { report } = await look({
      sandbox: { apiTokens: [token] },
      client: { username: undefined, password: undefined, token },
    });
    expect(report.summary.broken).toBe(0);
    expect(rowOf(report, "GET /api/runs/").result).toBe("kept");
    expect(rowOf(report, "POST /api/auth/token/login/").result).toBe("partly");
    expect(rowOf(report, "GET /verify-token/").result).toBe("skipped");
  });

  it("skips what there is nothing to look at for", async () => {
    const { report } = await look({ sandbox: { seed: "empty" } });
    expect(report.summary.broken).toBe(0);
    const row = rowOf(report, "GET /api/connections/{id}/");
    expect(row.result).toBe("partly");
    expect(row.behaviours[0]).toMatchObject({
      result: "skipped",
      reason: "there is no connection to look at",
    });
  });

  it("skips in-flight masking where the licence does not allow it", async () => {
    const { report } = await look({
      prepare: ({ faults }) => faults.ifmError({ status: 402, times: Number.POSITIVE_INFINITY }),
    });
    const row = rowOf(report, "GET /ruleset-plans/");
    expect(row.result).toBe("skipped");
    expect(row.behaviours[0]?.reason).toContain("licence");
    expect(report.summary.broken).toBe(0);
  });

  it("skips in-flight masking where there is none", async () => {
    const { report } = await look({
      prepare: ({ faults }) =>
        faults.notReady({ times: Number.POSITIVE_INFINITY, when: ({ path }) => path.startsWith("/ifm/") }),
    });
    expect(rowOf(report, "GET /verify-token/")).toMatchObject({ result: "skipped" });
  });

  it("stops when it is told to, and removes what it has created", async () => {
    const { prepare, held } = snapshot();
    const stop = new AbortController();
    const { report, sandbox } = await look({
      mayWrite: true,
      prepare,
      signal: stop.signal,
      tamper: async ({ path }, response) => {
        if (path === "/api/table-references/") stop.abort();
        return response;
      },
    });
    expect(rowOf(report, "GET /verify-token/").behaviours[0]?.reason).toContain("interrupted");
    expect(report.leftBehind).toEqual([]);
    expect(holdings(sandbox)).toEqual(held());
  });
});

describe("a server that cannot be looked at", () => {
  it("lets nobody in with a wrong password", async () => {
    await expect(look({ client: { password: "wrong-password-canary" } })).rejects.toThrow(CannotVerify);
    await expect(look({ client: { password: "wrong-password-canary" } })).rejects.not.toThrow(/canary/);
  });

  it("is told from one that refuses the account", async () => {
    const notFound: Tamper = async () =>
      new Response("<title>Not Found</title>", { status: 404, headers: { "Content-Type": "text/html" } });
    await expect(look({ tamper: notFound })).rejects.toMatchObject({
      name: "CannotVerify",
      message: expect.stringContaining("Check that baseUrl is the root of a DataMasque instance"),
      refusesAccount: false,
    });
    const notImplemented: Tamper = async () => new Response("", { status: 501 });
    await expect(look({ tamper: notImplemented })).rejects.toMatchObject({
      name: "CannotVerify",
      message: expect.stringMatching(/answered 501/),
      refusesAccount: false,
    });
    const wrong = { client: { password: "wrong-password-canary" } };
    await expect(look(wrong)).rejects.toMatchObject({ refusesAccount: true });
    const token = { username: undefined, password: undefined, token: "wrong-token-canary" };
    await expect(look({ client: token })).rejects.toMatchObject({ refusesAccount: true });
  });

  it("is told with the cause where the message alone says too little", async () => {
    const fetch = async (): Promise<Response> => {
      throw new TypeError("fetch failed", { cause: new Error("bad port, cause-canary-4711") });
    };
    await expect(look({ client: { fetch, password: "cause-canary-4711" } })).rejects.toMatchObject({
      name: "CannotVerify",
      message: expect.stringMatching(/ \(cause: bad port, <redacted>\)$/),
    });
  });

  it("is behind a gateway that says no", async () => {
    await expect(look({ sandbox: { spcsPat: "right" }, client: { spcsPat: "wrong" } })).rejects.toThrow(
      CannotVerify,
    );
  });

  it("asks to be left alone for longer than a look may wait", async () => {
    const prepare = ({ faults }: Sandbox) =>
      faults.throttle({ retryAfterSeconds: 7_200, times: Number.POSITIVE_INFINITY });
    await expect(look({ prepare })).rejects.toThrow(/asks to be left alone for 7200 s \(429\)/);
    await expect(look({ prepare })).rejects.toThrow(CannotVerify);
  });

  it("is still starting", async () => {
    const prepare = ({ faults }: Sandbox) => faults.notReady({ times: Number.POSITIVE_INFINITY });
    await expect(look({ prepare })).rejects.toThrow(CannotVerify);
  });
});
