import { createDataMasqueClient, type DataMasqueEvent, type RetryEvent } from "datamasque-client";
import { afterEach, describe, expect, it, vi } from "vitest";
import { sleep } from "../../src/transport/signals.js";
import { send, serve, unusedPort } from "./serve.js";

afterEach(() => vi.restoreAllMocks());

function isRetry(event: DataMasqueEvent): event is RetryEvent {
  return event.type === "retry";
}

describe("the backoff", () => {
  it("grows, is jittered, and is told before it begins", async () => {
    vi.spyOn(Math, "random").mockReturnValue(0.05);
    const server = await serve((_, response) => send(response, 503));
    const events: DataMasqueEvent[] = [];
    const dm = createDataMasqueClient({
      baseUrl: server.url,
      token: "tok",
      retry: 3,
      onEvent: (event) => void events.push(event),
    });
    await dm.GET("/api/runs/", { params: { query: { limit: 5 } } });
    const url = `${server.url}/api/runs/`;
    const retry = { type: "retry", method: "GET", url, reason: 503 };
    expect(events.filter(isRetry)).toEqual([
      { ...retry, attempt: 1, delayMs: 0.05 * 300 },
      { ...retry, attempt: 2, delayMs: 0.05 * 600 },
      { ...retry, attempt: 3, delayMs: 0.05 * 1_200 },
    ]);
    const order = ["request", "response"];
    expect(events.map(({ type }) => type).filter((type) => type !== "login")).toEqual([
      ...[...order, "retry", ...order, "retry", ...order, "retry"],
      ...order,
    ]);
  });

  it("never exceeds five seconds, and adds what Retry-After asks for", async () => {
    vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
    try {
      vi.spyOn(Math, "random").mockReturnValue(1);
      const delays: number[] = [];
      const dm = createDataMasqueClient({
        baseUrl: "http://datamasque.test",
        token: "tok",
        retry: 7,
        timeoutMs: 0,
        fetch: async () =>
          new Response("", { status: 503, headers: delays.length > 5 ? { "retry-after": "30" } : {} }),
        onEvent: (event) => {
          if (isRetry(event)) delays.push(event.delayMs);
        },
      });
      const call = dm.GET("/api/runs/");
      await vi.runAllTimersAsync();
      await call;
      expect(delays).toEqual([300, 600, 1_200, 2_400, 4_800, 5_000, 35_000]);
    } finally {
      vi.useRealTimers();
    }
  });

  it("tells why a send failed without an answer", async () => {
    vi.spyOn(Math, "random").mockReturnValue(0);
    const reasons: unknown[] = [];
    const dm = createDataMasqueClient({
      baseUrl: `http://127.0.0.1:${await unusedPort()}`,
      token: "tok",
      retry: 1,
      onEvent: (event) => {
        if (event.type === "retry") reasons.push(event.reason);
        if (event.type === "response") reasons.push([event.status, event.failure]);
      },
    });
    await expect(dm.GET("/api/runs/")).rejects.toThrow();
    expect(reasons).toEqual([[undefined, "refused"], "refused", [undefined, "refused"]]);
  });

  it.each([
    ["an Error", new Error("no longer wanted")],
    ["a string", "no longer wanted"],
    ["an object", { wanted: false }],
  ])("ends at once with the caller's reason, %s", async (_what, reason) => {
    vi.spyOn(Math, "random").mockReturnValue(1);
    const server = await serve((_, response) => send(response, 503, "", { "Retry-After": "30" }));
    const controller = new AbortController();
    const dm = createDataMasqueClient({
      baseUrl: server.url,
      token: "tok",
      timeoutMs: 0,
      onEvent: (event) => {
        if (event.type === "retry") setImmediate(() => controller.abort(reason));
      },
    });
    const set = vi.spyOn(globalThis, "setTimeout");
    const cleared = vi.spyOn(globalThis, "clearTimeout");
    await expect(dm.GET("/api/runs/", { signal: controller.signal })).rejects.toBe(reason);
    expect(server.requests).toHaveLength(1);
    // A timer that ran on would keep the process alive for half a minute.
    const backoff = set.mock.results.find((_, index) => Number(set.mock.calls[index]?.[1]) >= 30_000)?.value;
    expect(backoff).toBeDefined();
    expect(cleared.mock.calls).toContainEqual([backoff]);
  });

  it("is not shared: another call goes on when one gives up", async () => {
    vi.spyOn(Math, "random").mockReturnValue(0.2);
    const server = await serve((_, response) => send(response, server.requests.length < 3 ? 503 : 200, "{}"));
    const controller = new AbortController();
    const dm = createDataMasqueClient({
      baseUrl: server.url,
      token: "tok",
      onEvent: (event) => {
        if (event.type === "retry") controller.abort("gone");
      },
    });
    const given = dm.GET("/api/runs/", { signal: controller.signal });
    const kept = dm.GET("/api/runs/");
    await expect(given).rejects.toBe("gone");
    expect((await kept).response.status).toBe(200);
  });
});

describe("sleep", () => {
  it("rejects at once when the signal is aborted already", async () => {
    await expect(sleep(60_000, AbortSignal.abort("before"))).rejects.toBe("before");
  });

  it("leaves nothing behind on the signal", async () => {
    const { signal } = new AbortController();
    const add = vi.spyOn(signal, "addEventListener");
    const remove = vi.spyOn(signal, "removeEventListener");
    await sleep(1, signal);
    expect(add).toHaveBeenCalledOnce();
    expect(remove.mock.calls[0]?.[1]).toBe(add.mock.calls[0]?.[1]);
  });
});
