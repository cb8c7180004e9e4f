import { expect, it, onTestFinished, vi } from "vitest";
import { delay } from "../../src/sandbox/server/delay.js";

it("a delay longer than timers of Node.js can be is no short one", async () => {
  vi.useFakeTimers();
  onTestFinished(() => void vi.useRealTimers());
  const call = new AbortController();
  const ended = vi.fn();
  const waiting = delay(1e12, {
    method: "GET",
    url: new URL("http://sandbox.test/"),
    headers: new Headers(),
    body: undefined,
    signal: call.signal,
    origins: [],
  }).finally(ended);
  await vi.advanceTimersByTimeAsync(60_000);
  expect(ended).not.toHaveBeenCalled();
  call.abort(new Error("given up"));
  await expect(waiting).rejects.toThrow("given up");
});
