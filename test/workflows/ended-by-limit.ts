import { createDataMasqueClient, type DataMasqueClient, type WaitOptions } from "datamasque-client";
import { onTestFinished, vi } from "vitest";

/** What a wait ends with that sees the same again and again until its limit is over; without real time, since that is not the same on every machine. */
export async function endedByLimit(
  seen: object,
  wait: (dm: DataMasqueClient, options: WaitOptions) => Promise<unknown>,
): Promise<unknown> {
  vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout", "performance"] });
  onTestFinished(() => void vi.useRealTimers());
  const dm = createDataMasqueClient({
    baseUrl: "http://datamasque.test",
    token: "a-held-token",
    retry: 0,
    timeoutMs: 0,
    fetch: async () => Response.json(seen),
  });
  const ended = wait(dm, { intervalMs: 1_000, timeoutMs: 2_500 }).then(
    () => "not ended by its limit",
    (error: unknown) => error,
  );
  await vi.advanceTimersByTimeAsync(2_500);
  return ended;
}
