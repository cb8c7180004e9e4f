import { inspect } from "node:util";
import {
  createDataMasqueClient,
  type DataMasqueClient,
  followRunLog,
  type WaitOptions,
  waitForRun,
} from "datamasque-client";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { entry } from "./log-server.js";
import { runBody } from "./runs-server.js";

const TOKEN = "a-token-of-the-client-0123";

/** A client whose run goes on for ever, with one more log entry at each look; no I/O, so that time can be faked. */
function endlessRun(looks: readonly (() => Response)[] = []): DataMasqueClient {
  const left = [...looks];
  let entries = 0;
  return createDataMasqueClient({
    baseUrl: "http://datamasque.test",
    token: TOKEN,
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

describe("the pauses of a wait", () => {
  /** Milliseconds between the looks at a run that has these statuses one after the other, then is finished. */
  async function pausesOf(statuses: readonly string[], options: WaitOptions): Promise<number[]> {
    vi.spyOn(Math, "random").mockReturnValue(0.5);
    const times: number[] = [];
    const looks = [...statuses, "finished"].map((status) => () => {
      times.push(performance.now());
      return Response.json(runBody(status));
    });
    const ended = waitForRun(endlessRun(looks), 7, options);
    await vi.advanceTimersByTimeAsync(3_600_000);
    await ended;
    return times.slice(1).map((time, index) => Math.round(time - (times[index] ?? 0)));
  }
  const running = (looks: number) => Array<string>(looks).fill("running");

  it("grow by a tenth each, from two seconds to fifteen", async () => {
    const pauses = await pausesOf(running(25), {});
    expect(pauses.slice(0, 4)).toEqual([2_000, 2_200, 2_420, 2_662]);
    expect(pauses.slice(-3)).toEqual([15_000, 15_000, 15_000]);
    expect(pauses).toEqual(pauses.toSorted((one, other) => one - other));
    expect(pauses).toHaveLength(25);
  });

  it("begin anew with each change", async () => {
    const statuses = [...running(4), "cancelling", "cancelling", "cancelling"];
    expect(await pausesOf(statuses, {})).toEqual([2_000, 2_200, 2_420, 2_662, 2_000, 2_200, 2_420]);
  });

  it("stay what the caller says", async () => {
    expect(await pausesOf(running(4), { intervalMs: 500 })).toEqual([500, 500, 500, 500]);
  });

  it("grow as far as the caller says", async () => {
    const options = { intervalMs: 1_000, maxIntervalMs: 1_150 };
    expect(await pausesOf(running(4), options)).toEqual([1_000, 1_100, 1_150, 1_150]);
  });

  it("are refused where the longest is shorter than the first", async () => {
    const ended = waitForRun(endlessRun(), 7, { intervalMs: 1_000, maxIntervalMs: 999 });
    await expect(ended).rejects.toThrow("maxIntervalMs is 999; it must be a number from 1000");
  });

  it("grow while nothing good is seen, too", async () => {
    vi.spyOn(Math, "random").mockReturnValue(0.5);
    const times: number[] = [];
    const starting = () => {
      times.push(performance.now());
      return new Response("starting", { status: 502 });
    };
    const looks = [starting, starting, starting, () => Response.json(runBody("finished"))];
    const ended = waitForRun(endlessRun(looks), 7, {});
    await vi.advanceTimersByTimeAsync(60_000);
    await ended;
    const [first = 0, ...others] = times;
    expect(others.map((time) => Math.round(time - first))).toEqual([2_000, 4_200]);
  });

  it.each([["99999999"], ["9".repeat(400)], ["Fri, 31 Dec 9999 23:59:59 GMT"]])(
    "last for a day and more where the server asks for longer than a timer can be set to: %s",
    async (asked) => {
      let looks = 0;
      const limit = () => {
        looks += 1;
        return new Response("{}", { status: 429, headers: { "Retry-After": asked } });
      };
      const controller = new AbortController();
      const ended = waitForRun(endlessRun([limit, limit]), 7, { signal: controller.signal }).catch(
        (thrown: unknown) => thrown,
      );
      await vi.advanceTimersByTimeAsync(24 * 3_600_000);
      controller.abort();
      expect(await ended).toMatchObject({ name: "AbortError" });
      expect(looks).toBe(1);
    },
  );

  it("begin anew with each new log entry", async () => {
    vi.spyOn(Math, "random").mockReturnValue(0.5);
    const times: number[] = [];
    const controller = new AbortController();
    const follow = async () => {
      for await (const _ of followRunLog(endlessRun(), 7, { signal: controller.signal })) {
        times.push(performance.now());
      }
    };
    const ended = follow().catch((thrown: unknown) => thrown);
    await vi.advanceTimersByTimeAsync(8_000);
    controller.abort();
    await ended;
    const [first = 0, ...others] = times;
    expect(others.map((time) => Math.round(time - first))).toEqual([2_000, 4_000, 6_000, 8_000]);
  });
});

describe("the last state of a wait", () => {
  it("is told without the secrets of the client, which a server may repeat", async () => {
    const status = () => Response.json(runBody(`waits for ${TOKEN}`));
    const ended = waitForRun(endlessRun([status]), 7, { intervalMs: 10_000, timeoutMs: 5_000 }).catch(
      (thrown: unknown) => thrown,
    );
    await vi.advanceTimersByTimeAsync(5_000);
    const error = await ended;
    expect(error).toMatchObject({ name: "WaitTimeoutError", lastState: "waits for <redacted>" });
    expect(inspect(error, { depth: 10 })).not.toContain(TOKEN);
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
