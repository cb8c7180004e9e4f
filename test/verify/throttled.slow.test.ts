import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { LookStep } from "../../src/verify/verify-server.js";
import { type LookOptions, look, rowOf } from "./looked-at-sandbox.js";

const LIMIT_MS = 600_000;

// Time goes on by itself, so that looks follow each other; that a wait is over is for the tests to say.
beforeEach(() => void vi.useFakeTimers({ shouldAdvanceTime: true, advanceTimeDelta: 1 }));
afterEach(() => void vi.useRealTimers());

/** Looks at a sandbox, and lets each wait pass once it has begun. */
async function lookPatiently(options: LookOptions) {
  const waits: number[] = [];
  const onProgress = (step: LookStep): void => {
    if (step.kind !== "wait" || !step.what.includes("429")) return;
    waits.push(step.limitMs);
    queueMicrotask(() => vi.advanceTimersByTime(step.limitMs));
  };
  return { ...(await look({ ...options, wait: { intervalMs: 0, timeoutMs: LIMIT_MS }, onProgress })), waits };
}

describe("a server that answers 429", () => {
  it.each([{ mayWrite: false }, { mayWrite: true }])(
    "is waited for as long as it asks, and found as it is: %o",
    async ({ mayWrite }) => {
      const plain = await look({ mayWrite });
      let asked = 0;
      const { report, waits } = await lookPatiently({
        mayWrite,
        prepare: ({ faults }) => {
          const when = (): boolean => {
            asked += 1;
            return asked % 9 === 0;
          };
          faults.throttle({ retryAfterSeconds: 30, times: Number.POSITIVE_INFINITY, when });
        },
      });
      expect(waits.length).toBeGreaterThan(10);
      expect(new Set(waits)).toEqual(new Set([30_000]));
      expect(report.summary).toEqual(plain.report.summary);
      expect(report.leftBehind).toEqual([]);
    },
  );

  it("is asked nothing more where it wants to be left alone for longer than a look may wait", async () => {
    let before = 0;
    const { report, sandbox, waits } = await lookPatiently({
      prepare: (place) =>
        place.faults.throttle({
          retryAfterSeconds: 7_200,
          when: ({ path }) => {
            before = place.requests.length;
            return path === "/api/rulesets/";
          },
        }),
    });
    expect(waits).toEqual([]);
    expect(sandbox.requests.length - before).toBeLessThanOrEqual(1);
    expect(report.summary.broken).toBe(0);
    expect(report.summary.kept).toBeGreaterThan(0);
    const row = rowOf(report, "GET /api/rulesets/");
    expect(row.result).not.toBe("kept");
    const reasons = row.behaviours.map(({ reason }) => reason);
    expect(reasons.join()).toMatch(/asks to be left alone for 7200 s \(429\); --wait-limit allows more/);
  });
});
