import { createDataMasqueClient, type DataMasqueEvent, type RetryEvent } from "datamasque-client";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { retryAfterMs } from "../../src/errors/response-error.js";
import { sleep } from "../../src/transport/signals.js";
import { json } from "../support/recording-server.js";
import { send, serve, unusedPort } from "./serve.js";

afterEach(() => vi.restoreAllMocks());

function isRetry(event: DataMasqueEvent): event is RetryEvent {
  return event.type === "retry";
}

describe("retryAfterMs", () => {
  beforeEach(() => vi.useFakeTimers({ now: Date.parse("2026-03-01T10:00:00Z"), toFake: ["Date"] }));
  afterEach(() => vi.useRealTimers());

  it.each([
    ["seconds", "7", 7_000],
    ["no time", "0", 0],
    ["parts of a second", "1.5", 1_500],
    ["blanks around it", " 7 ", 7_000],
    ["a date to come", "Sun, 01 Mar 2026 10:00:09 GMT", 9_000],
    ["a date gone by", "Sun, 01 Mar 2026 09:59:00 GMT", 0],
    ["negative seconds", "-5", undefined],
    ["a date in a form that HTTP does not know", "2099-01-01", undefined],
    ["garbage", "soon", undefined],
    ["a word with digits", "in 5 minutes", undefined],
    ["nothing", "", undefined],
    ["no header", null, undefined],
  ])("reads %s", (_what, header, ms) =>
    expect(retryAfterMs(new Headers(header === null ? {} : { "Retry-After": header }))).toBe(ms),
  );

  it("counts a date from the answer's own, whatever the clock of the server", () => {
    const headers = { Date: "Sun, 01 Mar 2026 09:30:00 GMT", "Retry-After": "Sun, 01 Mar 2026 09:30:12 GMT" };
    expect(retryAfterMs(new Headers(headers))).toBe(12_000);
  });
});

describe("Retry-After on the wire", () => {
  beforeEach(() => void vi.spyOn(Math, "random").mockReturnValue(0));
  afterEach(() => vi.restoreAllMocks());

  async function delaysFor(retryAfter: string | undefined): Promise<{ delays: number[]; status: number }> {
    const server = await serve((_, response) =>
      server.requests.length === 1
        ? send(response, 503, "", retryAfter === undefined ? {} : { "Retry-After": retryAfter })
        : json(response, 200, { results: [] }),
    );
    const events: DataMasqueEvent[] = [];
    const dm = createDataMasqueClient({
      baseUrl: server.url,
      token: "tok",
      onEvent: (event) => void events.push(event),
    });
    const { response } = await dm.GET("/api/runs/");
    const delays = events.flatMap((event) => (event.type === "retry" ? [event.delayMs] : []));
    expect(server.requests).toHaveLength(delays.length + 1);
    return { delays, status: response.status };
  }

  it("is kept in seconds", async () => {
    expect(await delaysFor("0.03")).toEqual({ delays: [30], status: 200 });
  });

  it("is kept as a date", async () => {
    vi.useFakeTimers({ toFake: ["Date"], now: Date.parse("2026-03-01T10:00:00.000Z") });
    try {
      expect(await delaysFor("Sun, 01 Mar 2026 10:00:00 GMT")).toEqual({ delays: [0], status: 200 });
    } finally {
      vi.useRealTimers();
    }
  });

  it("counts for the next attempt alone", async () => {
    const server = await serve((_, response) => {
      const sends = server.requests.length;
      if (sends === 1) send(response, 503, "", { "Retry-After": "0.03" });
      else if (sends === 2) response.destroy();
      else json(response, 200, { results: [] });
    });
    const delays: number[] = [];
    const dm = createDataMasqueClient({
      baseUrl: server.url,
      token: "tok",
      onEvent: (event) => void (event.type === "retry" && delays.push(event.delayMs)),
    });
    expect((await dm.GET("/api/runs/")).response.status).toBe(200);
    expect(delays).toEqual([30, 0]);
  });

  it.each([
    ["missing", undefined],
    ["negative", "-5"],
    ["garbage", "soon"],
    ["a date gone by", "Sun, 01 Mar 2020 09:59:00 GMT"],
  ])("is passed over when it is %s", async (_what, header) => {
    expect(await delaysFor(header)).toEqual({ delays: [0], status: 200 });
  });

  it.each([
    ["more seconds than anyone wants to wait", "31"],
    ["a date in an hour", new Date(Date.now() + 3_600_000).toUTCString()],
  ])("of %s hands the answer over at once", async (_what, header) => {
    expect(await delaysFor(header)).toEqual({ delays: [], status: 503 });
  });
});

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
