import { getEventListeners } from "node:events";
import { describe, expect, it } from "vitest";
import { orAborted } from "../../src/transport/signals.js";

const REASON = { why: "no longer wanted" };
const never = (): Promise<never> => new Promise(() => {});

describe("orAborted", () => {
  it("rejects with the reason of a signal that is aborted already, however long the work takes", async () => {
    await expect(orAborted(never(), AbortSignal.abort(REASON))).rejects.toBe(REASON);
  });

  it("rejects with the reason of a signal that is aborted meanwhile", async () => {
    const controller = new AbortController();
    const waiting = orAborted(never(), controller.signal);
    controller.abort(REASON);
    await expect(waiting).rejects.toBe(REASON);
    expect(getEventListeners(controller.signal, "abort")).toEqual([]);
  });

  it.each([
    ["been done", async () => "done", { status: "fulfilled", value: "done" }],
    ["failed", () => Promise.reject(REASON), { status: "rejected", reason: REASON }],
  ])("leaves nothing on a signal that lives on once the work has %s", async (_what, work, outcome) => {
    const { signal } = new AbortController();
    expect(await Promise.allSettled([orAborted<unknown>(work(), signal)])).toEqual([outcome]);
    expect(getEventListeners(signal, "abort")).toEqual([]);
  });
});
