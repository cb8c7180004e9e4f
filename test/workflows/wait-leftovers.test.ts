import { type DataMasqueClient, followRunLog, startRun, waitForRun } from "datamasque-client";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { readyToRun } from "./ready-to-run.js";
import { sandboxClient } from "./sandbox-client.js";
import { takeAll } from "./take-all.js";

const HOUR_MS = 3_600_000;
const LIMIT = { intervalMs: 0, timeoutMs: HOUR_MS };

/** Ways in which a wait of at most an hour is over before the hour is. */
const ENDINGS: Record<string, (dm: DataMasqueClient, runId: number) => Promise<unknown>> = {
  "the run is over": (dm, runId) => waitForRun(dm, runId, LIMIT),
  "there is no such run": (dm) => waitForRun(dm, 4711, LIMIT),
  "onProgress throws": (dm, runId) =>
    waitForRun(dm, runId, {
      ...LIMIT,
      onProgress: () => {
        throw new Error("the progress bar is broken");
      },
    }),
  "it is aborted between two looks": (dm, runId) => {
    const controller = new AbortController();
    const onProgress = (): void => void setImmediate(() => controller.abort("enough"));
    return waitForRun(dm, runId, { ...LIMIT, intervalMs: HOUR_MS, signal: controller.signal, onProgress });
  },
  "it is aborted before it begins": (dm, runId) =>
    waitForRun(dm, runId, { ...LIMIT, signal: AbortSignal.abort("never") }),
  "the log has been followed to its end": (dm, runId) => takeAll(followRunLog(dm, runId, LIMIT)),
  "the reader of a log leaves": async (dm, runId) => {
    for await (const _ of followRunLog(dm, runId, LIMIT)) break;
  },
};

describe("a wait with a limit leaves no timer behind, which would keep the process alive", () => {
  beforeEach(() => void vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] }));
  afterEach(() => void vi.useRealTimers());

  it.each(Object.entries(ENDINGS))("when %s", async (_what, wait) => {
    const { dm } = await sandboxClient({ stepMs: 3_000, runDurationMs: 2_000 });
    const { id } = await startRun(dm, await readyToRun(dm));
    let over = false;
    const ended = wait(dm, id)
      .catch(() => {})
      .finally(() => {
        over = true;
      });
    // Only the short sleeps between two looks: the hour must not pass.
    while (!over) {
      await vi.advanceTimersByTimeAsync(1);
      await new Promise(setImmediate);
    }
    await ended;
    expect(vi.getTimerCount()).toBe(0);
  });
});
