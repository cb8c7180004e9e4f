import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { limitedFetch } from "../../src/verify/session/limited-fetch.js";
import { CannotVerify, type LookStep } from "../../src/verify/verify-server.js";
import { look, rowOf, type Tamper } from "./looked-at-sandbox.js";

const LIMIT_MS = 3_600_000;
const wait = { intervalMs: 0, timeoutMs: LIMIT_MS };

// Time goes on by itself, so that looks follow each other; that an hour is over is for the tests to say.
beforeEach(() => void vi.useFakeTimers({ shouldAdvanceTime: true, advanceTimeDelta: 1 }));
afterEach(() => void vi.useRealTimers());

/** Lets the time of a wait pass once it has begun. */
function letPass(ms: number): void {
  queueMicrotask(() => vi.advanceTimersByTime(ms));
}

/** A tampering that never lets the answer to one call through, and lets its time pass. */
function silentAt(method: string, path: string): { call: string; tamper: Tamper; asked: () => number } {
  let times = 0;
  const tamper: Tamper = (request, response) => {
    if (request.method !== method || request.path !== path) return Promise.resolve(response);
    times += 1;
    letPass(LIMIT_MS);
    return new Promise(() => {});
  };
  return { call: `${method} ${path}`, tamper, asked: () => times };
}

/** The same value with members of other types: numbers for texts, and texts for numbers and truths. */
function retyped(value: unknown, which: RegExp): unknown {
  if (Array.isArray(value)) return value.map((item) => retyped(item, which));
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, member]) => {
      if (typeof member === "object" || !which.test(name)) return [name, retyped(member, which)];
      return [name, typeof member === "string" ? 7 : String(member)];
    }),
  );
}

describe("a server whose members have wrong types", () => {
  it.each([
    ["all of them", /./],
    ["those that say whether something is over", /^status$/],
  ])("is looked at to the end without waiting for what cannot end: %s", async (_, which) => {
    const tamper: Tamper = async ({ path }, response) => {
      const isJson = response.headers.get("content-type")?.startsWith("application/json") === true;
      if (!isJson || !response.ok || path.startsWith("/api/auth/")) return response;
      return Response.json(retyped(await response.json(), which), { status: response.status });
    };
    const steps: LookStep[] = [];
    const { report } = await look({
      mayWrite: true,
      sandbox: { seed: "empty" },
      tamper,
      wait,
      onProgress: (step) => steps.push(step),
    });
    expect(report.summary.broken).toBeGreaterThan(2);
    const reasons = report.operations.flatMap(({ behaviours }) =>
      behaviours.map(({ reason }) => reason ?? ""),
    );
    expect(reasons.filter((reason) => /did not end within|no answer within/.test(reason))).toEqual([]);
    const waits = steps.filter(({ kind }) => kind === "wait").length;
    expect(reasons.some((reason) => reason.includes("has no state that is a text"))).toBe(waits > 0);
    expect(steps).toContainEqual({ kind: "clean-up" });
  });
});

describe("a server on which nothing ends", () => {
  it("is waited for within limits, each of which is told when it begins", async () => {
    const steps: LookStep[] = [];
    let looks = 0;
    let limitMs = 0;
    const onProgress = (step: LookStep): void => {
      steps.push(step);
      if (step.kind === "wait") [looks, limitMs] = [0, step.limitMs];
    };
    const tamper: Tamper = async ({ method, path }, response) => {
      const isLook = /^\/api\/(runs\/\d+|async-generate-ruleset\/[^/]+)\/$/.test(path) && response.ok;
      if (method !== "GET" || !isLook) return response;
      looks += 1;
      // The first look has shown a state by then.
      if (looks === 2) letPass(limitMs);
      const body: unknown = await response.json();
      return Response.json({ ...Object(body), status: "thinking" }, { status: response.status });
    };
    const { report } = await look({ mayWrite: true, sandbox: { seed: "empty" }, tamper, wait, onProgress });
    const limits = steps.flatMap((step) =>
      step.kind === "wait" && step.what.startsWith("Run ") ? [step.limitMs] : [],
    );
    expect(limits.slice(0, 3)).toEqual([LIMIT_MS, LIMIT_MS / 2, LIMIT_MS / 4]);
    expect(limits.reduce((sum, limit) => sum + limit, 0)).toBeLessThan(2 * LIMIT_MS + limits.length);
    const start = rowOf(report, "POST /api/runs/").behaviours.find(({ name }) =>
      name.includes("comes to an end"),
    );
    expect(start?.result).toBe("skipped");
    expect(start?.reason).toMatch(/^Run \d+ did not end within .*"thinking".*; --wait-limit allows more$/);
  });
});

describe("a call that is never answered", () => {
  it("is given up, told, and not made again, be it a read or an upload", async () => {
    const silences = [silentAt("GET", "/api/settings/"), silentAt("POST", "/api/seeds/")];
    const tamper: Tamper = async (request, response) => {
      const silent = silences.find(({ call }) => call === `${request.method} ${request.path}`);
      return silent === undefined ? response : silent.tamper(request, response);
    };
    const steps: LookStep[] = [];
    const { report } = await look({
      mayWrite: true,
      sandbox: { seed: "empty" },
      client: { retry: 2 },
      tamper,
      wait,
      onProgress: (step) => steps.push(step),
    });
    for (const { call, asked } of silences) {
      const row = rowOf(report, call);
      expect(row.result).toBe("broken");
      expect(row.behaviours[0]?.reason).toContain(
        `${call} got no answer within ${LIMIT_MS / 1000} s. --wait-limit allows more`,
      );
      expect(asked()).toBe(1);
      expect(steps).toContainEqual({ kind: "no-answer", call, limitMs: LIMIT_MS });
    }
    expect(rowOf(report, "GET /api/files/snowflake-keys/").result).toBe("kept");
  });

  it("keeps nobody waiting at the entrance", async () => {
    const { tamper, asked } = silentAt("POST", "/api/auth/token/login/");
    await expect(look({ client: { retry: 2 }, tamper, wait })).rejects.toThrow(CannotVerify);
    expect(asked()).toBe(1);
  });

  it("is given up while its answer arrives", async () => {
    const fetch = limitedFetch(
      (_, { signal }) =>
        Promise.resolve(
          new Response(
            new ReadableStream({
              start: (body) => signal?.addEventListener("abort", () => body.error(signal.reason)),
            }),
          ),
        ),
      LIMIT_MS,
      () => {},
    );
    const response = await fetch("http://sandbox.test/api/runs/", {});
    const text = response.text();
    letPass(LIMIT_MS);
    await expect(text).rejects.toThrow("aborted");
  });

  it("is one that its caller has not given up", async () => {
    const silences: string[] = [];
    const caller = new AbortController();
    const fetch = limitedFetch(
      (_, { signal }) =>
        new Promise((_resolve, reject) => signal?.addEventListener("abort", () => reject(signal.reason))),
      LIMIT_MS,
      (call) => silences.push(call),
    );
    const answer = fetch("http://sandbox.test/api/runs/", { signal: caller.signal });
    caller.abort(new Error("the caller has had enough"));
    await expect(answer).rejects.toThrow("the caller has had enough");
    expect(silences).toEqual([]);
  });
});
