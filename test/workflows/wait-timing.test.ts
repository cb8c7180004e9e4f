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

beforeEach(() => void vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout", "Date", "performance"] }));
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
    const limitOfOneLook = 60_000;
    const pauses = set.mock.calls.map(([, ms]) => ms).filter((ms) => ms !== limitOfOneLook);
    expect(pauses).toEqual([expect.closeTo(expected)]);
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

describe("the patience of a wait", () => {
  const lost = (): Response => {
    throw new TypeError("fetch failed");
  };
  const starting = () => new Response("starting", { status: 502 });
  const busy = () => new Response("{}", { status: 503 });

  /** Answers with each of these for ever, after one good look. */
  const then = (look: () => Response) => [
    () => Response.json(runBody("running")),
    ...Array(1_000).fill(look),
  ];

  it.each([
    ["DataMasqueNotReadyError", starting, { status: 502 }],
    ["DataMasqueTransportError", lost, { kind: "network" }],
    ["DataMasqueApiError", busy, { status: 503 }],
    ["DataMasqueTransportError", () => new Response("<html>"), { kind: "unexpected-content" }],
  ])("ends with %s five minutes after the last good look", async (name, look, facts) => {
    vi.spyOn(Math, "random").mockReturnValue(0.5);
    let error: unknown;
    const ended = waitForRun(endlessRun(then(look)), 7, { intervalMs: 10_000 }).catch((thrown: unknown) => {
      error = thrown;
    });
    await vi.advanceTimersByTimeAsync(299_999);
    expect(error).toBeUndefined();
    await vi.advanceTimersByTimeAsync(1);
    await ended;
    expect(error).toMatchObject({ name, ...facts });
  });

  it("begins anew with each good look", async () => {
    vi.spyOn(Math, "random").mockReturnValue(0.5);
    const almost = Array<() => Response>(29).fill(starting);
    const looks = [...almost, () => Response.json(runBody("running")), ...almost];
    const done = () => Response.json(runBody("finished"));
    const ended = waitForRun(endlessRun([...looks, done]), 7, { intervalMs: 10_000 });
    await vi.advanceTimersByTimeAsync(600_000);
    await expect(ended).resolves.toMatchObject({ status: "finished" });
  });

  it("is the caller's where there is a limit, with the last failure as cause", async () => {
    const ended = waitForRun(endlessRun(then(starting)), 7, {
      intervalMs: 10_000,
      timeoutMs: 3_600_000,
    }).catch((thrown: unknown) => thrown);
    await vi.advanceTimersByTimeAsync(3_600_000);
    expect(await ended).toMatchObject({
      name: "WaitTimeoutError",
      lastState: "running",
      cause: { name: "DataMasqueNotReadyError" },
    });
  });

  it("is not what a clock that is set forward says", async () => {
    const looks = [
      starting,
      () => {
        vi.setSystemTime(Date.now() + 86_400_000);
        return starting();
      },
      () => Response.json(runBody("finished")),
    ];
    for (const timeoutMs of [undefined, 60_000]) {
      const ended = waitForRun(endlessRun(looks), 7, { intervalMs: 1_000, timeoutMs });
      await vi.advanceTimersByTimeAsync(10_000);
      await expect(ended).resolves.toMatchObject({ status: "finished" });
    }
  });

  it.each([
    [429, "Retry-After"],
    [502, "Retry-After"],
  ])("leaves the server alone for as long as it asks, after %i", async (status, name) => {
    vi.spyOn(Math, "random").mockReturnValue(0.5);
    const asking = () => new Response("", { status, headers: { [name]: "45" } });
    let looks = 0;
    const counted = (look: () => Response) => () => {
      looks += 1;
      return look();
    };
    const ended = waitForRun(
      endlessRun([counted(asking), counted(() => Response.json(runBody("finished")))]),
      7,
      { intervalMs: 1_000 },
    );
    await vi.advanceTimersByTimeAsync(44_999);
    expect(looks).toBe(1);
    await vi.advanceTimersByTimeAsync(1);
    await expect(ended).resolves.toMatchObject({ status: "finished" });
  });

  it("has an end for each look, its body included", async () => {
    vi.spyOn(Math, "random").mockReturnValue(0.5);
    const stalled = () => new Response(new ReadableStream());
    const ended = waitForRun(endlessRun([stalled, () => Response.json(runBody("finished"))]), 7, {
      intervalMs: 1_000,
    });
    await vi.advanceTimersByTimeAsync(61_000);
    await expect(ended).resolves.toMatchObject({ status: "finished" });
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
