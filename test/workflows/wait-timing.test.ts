import { createDataMasqueClient, type DataMasqueClient, followRunLog, waitForRun } from "datamasque-client";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { entry } from "./log-server.js";
import { runBody } from "./runs-server.js";

/** A client whose run goes on for ever, with one more log entry at each look; no I/O, so that time can be faked. */
function endlessRun(looks: readonly (() => Response)[] = []): DataMasqueClient {
  const left = [...looks];
  let entries = 0;
  return createDataMasqueClient({
    baseUrl: "http://datamasque.test",
    token: "tok",
    retry: 0,
    timeoutMs: 0,
    fetch: async (url) => {
      if (!url.endsWith("/log/")) return left.shift()?.() ?? Response.json(runBody("running"));
      entries += 1;
      return Response.json(Array.from({ length: entries }, (_, index) => entry(index)));
    },
  });
}

beforeEach(() => void vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout", "Date"] }));
afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
});

describe("the interval of a wait", () => {
  it.each([
    ["is two seconds by default", {}, 0.5, 2_000],
    ["is a tenth shorter at the least", { intervalMs: 10_000 }, 0, 9_000],
    ["is a tenth longer at the most", { intervalMs: 10_000 }, 1, 11_000],
  ])("%s", async (_what, options, random, expected) => {
    vi.spyOn(Math, "random").mockReturnValue(random);
    const set = vi.spyOn(globalThis, "setTimeout");
    const over = new Error("two looks are enough");
    let looks = 0;
    const status = () => {
      looks += 1;
      return Response.json(runBody(looks === 1 ? "queued" : "running"));
    };
    const ended = waitForRun(endlessRun([status, status]), 7, {
      ...options,
      onProgress: (run) => {
        if (run.status === "running") throw over;
      },
    }).catch((error: unknown) => error);
    await vi.advanceTimersByTimeAsync(expected);
    expect(await ended).toBe(over);
    expect(set.mock.calls.map(([, ms]) => ms)).toEqual([expect.closeTo(expected)]);
  });
});

describe("the limit of a wait", () => {
  it("counts from the first look on, however often a log brings something new", async () => {
    const controller = new AbortController();
    const seen: string[] = [];
    let error: unknown;
    const follow = async () => {
      const options = { intervalMs: 10_000, timeoutMs: 35_000, signal: controller.signal };
      for await (const { message } of followRunLog(endlessRun(), 7, options)) seen.push(message);
    };
    const ended = follow().catch((thrown: unknown) => {
      error = thrown;
    });
    await vi.advanceTimersByTimeAsync(34_999);
    expect(error).toBeUndefined();
    expect(seen.length).toBeGreaterThanOrEqual(4);
    await vi.advanceTimersByTimeAsync(1);
    expect(error).toMatchObject({ name: "WaitTimeoutError", timeoutMs: 35_000, lastState: "running" });
    controller.abort();
    await ended;
  });

  it("has no cause when the failures before it were over", async () => {
    const looks = [() => new Response("starting", { status: 502 })];
    const ended = waitForRun(endlessRun(looks), 7, { intervalMs: 10_000, timeoutMs: 35_000 }).catch(
      (error: unknown) => error,
    );
    await vi.advanceTimersByTimeAsync(35_000);
    const error = await ended;
    expect(error).toMatchObject({ name: "WaitTimeoutError", lastState: "running" });
    expect(error).not.toHaveProperty("cause");
  });
});

describe("the caller's reason", () => {
  it("counts before what onProgress throws once the wait was aborted", async () => {
    const controller = new AbortController();
    const reason = new Error("the user has left");
    const ended = waitForRun(endlessRun(), 7, {
      signal: controller.signal,
      onProgress: () => {
        controller.abort(reason);
        throw new Error("the progress bar is gone");
      },
    });
    await expect(ended).rejects.toBe(reason);
  });
});
