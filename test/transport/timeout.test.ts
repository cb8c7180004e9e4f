import {
  createDataMasqueClient,
  DataMasqueConfigError,
  type DataMasqueEvent,
  DataMasqueTransportError,
} from "datamasque-client";
import { afterEach, beforeEach, describe, expect, it, onTestFinished, vi } from "vitest";
import { plainCall } from "../../src/calls/plain-call.js";
import { json } from "../support/recording-server.js";
import { serve } from "./serve.js";

const LIMIT_MS = 3_600_000;

/** A server with which the limit of every request passes as soon as it has arrived; nobody is there for an answer. */
async function serveNothing(): Promise<{ url: string; calls(): string[] }> {
  vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"], shouldAdvanceTime: true });
  onTestFinished(() => void vi.useRealTimers());
  return serve((_, response) => {
    const gone = new Promise<void>((resolve) => response.on("close", resolve));
    vi.advanceTimersByTime(LIMIT_MS);
    return gone;
  });
}

const UPLOAD_LIMIT_MS = 1_234;

/** Posts to a server that answers only after the limit has passed on the faked clock. */
async function postSlowly(init: object): Promise<unknown> {
  const server = await serve(async ({ body }, response) => {
    await vi.advanceTimersByTimeAsync(UPLOAD_LIMIT_MS * 2);
    if (!response.destroyed) json(response, 201, { received: body.length });
  });
  const dm = createDataMasqueClient({
    baseUrl: server.url,
    token: "tok",
    timeoutMs: UPLOAD_LIMIT_MS,
    retry: 0,
  });
  return plainCall(dm.POST)("/api/x/", init).catch((error: unknown) => error);
}

describe("timeoutMs", () => {
  it("ends an attempt that gets no headers, with an error that says what to do", async () => {
    const server = await serveNothing();
    const dm = createDataMasqueClient({ baseUrl: server.url, token: "tok", timeoutMs: LIMIT_MS, retry: 0 });
    const call = dm.GET("/api/runs/", { params: { query: { limit: 3 } } });
    const error: unknown = await call.catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(DataMasqueTransportError);
    expect(error).toMatchObject({ kind: "timeout", sent: true });
    expect(String(error)).toContain(`GET ${server.url}/api/runs/: `);
    expect(String(error)).toMatch(/\b3600000\b.*timeoutMs|timeoutMs.*\b3600000\b/);
  });

  it("counts anew for each attempt, and is told as an event", async () => {
    vi.spyOn(Math, "random").mockReturnValue(0);
    const server = await serveNothing();
    const events: DataMasqueEvent[] = [];
    const onEvent = (event: DataMasqueEvent): void => void events.push(event);
    const dm = createDataMasqueClient({
      baseUrl: server.url,
      token: "tok",
      timeoutMs: LIMIT_MS,
      retry: 2,
      onEvent,
    });
    await expect(dm.GET("/api/runs/")).rejects.toMatchObject({ kind: "timeout" });
    vi.restoreAllMocks();
    expect(server.calls()).toEqual(["GET /api/runs/", "GET /api/runs/", "GET /api/runs/"]);
    const failures = events.flatMap((event) => (event.type === "response" ? [event.failure] : []));
    expect(failures).toEqual(["timeout", "timeout", "timeout"]);
  });

  it("is no reason to repeat a POST, which may have arrived", async () => {
    const server = await serveNothing();
    const dm = createDataMasqueClient({ baseUrl: server.url, token: "tok", timeoutMs: LIMIT_MS });
    const call = plainCall(dm.POST)("/api/runs/", { body: { name: "n" } });
    await expect(call).rejects.toMatchObject({ kind: "timeout" });
    expect(server.calls()).toEqual(["POST /api/runs/"]);
  });

  it.each([
    ["0 means no limit", { timeoutMs: 0 }, []],
    ["sets a timer of that length", { timeoutMs: 1_234 }, [1_234]],
    ["is a minute by default", {}, [60_000]],
  ])("%s", async (_what, options, delays) => {
    const server = await serve((_, response) => json(response, 200, { results: [] }));
    const dm = createDataMasqueClient({ baseUrl: server.url, token: "tok", ...options, fetch: watchedFetch });
    const seen: number[] = [];
    const setTimer = vi.spyOn(globalThis, "setTimeout");
    async function watchedFetch(url: string, init: RequestInit): Promise<Response> {
      // Only what the client has set before it hands over: from here on the timers are those of the platform.
      seen.push(...setTimer.mock.calls.map(([, delay]) => delay ?? 0));
      setTimer.mockRestore();
      return fetch(url, init);
    }
    await dm.GET("/api/runs/");
    expect(seen).toEqual(delays);
  });

  it("leaves no timer behind once the headers are there, so that a process can end", async () => {
    const server = await serve((_, response) => json(response, 200, { results: [] }));
    const dm = createDataMasqueClient({ baseUrl: server.url, token: "tok", timeoutMs: LIMIT_MS });
    const cleared = vi.spyOn(globalThis, "clearTimeout");
    const set = vi.spyOn(globalThis, "setTimeout");
    await dm.GET("/api/runs/");
    const timer = set.mock.results.find((_, index) => set.mock.calls[index]?.[1] === LIMIT_MS)?.value;
    expect(timer).toBeDefined();
    expect(cleared.mock.calls).toContainEqual([timer]);
    vi.restoreAllMocks();
  });

  it("limits a login like any other request", async () => {
    const server = await serveNothing();
    const options = { baseUrl: server.url, username: "admin", password: "pass-word-1", retry: 0 };
    const dm = createDataMasqueClient({ ...options, timeoutMs: LIMIT_MS });
    await expect(dm.GET("/api/runs/")).rejects.toMatchObject({ kind: "timeout" });
    expect(server.calls()).toEqual(["POST /api/auth/token/login/"]);
  });
});

describe("a fetch that is given", () => {
  it("may give up by itself, which is told from the caller's abort", async () => {
    const dm = createDataMasqueClient({
      baseUrl: "http://datamasque.test",
      token: "tok",
      fetch: () => Promise.reject(new DOMException("This operation was aborted", "AbortError")),
    });
    await expect(dm.GET("/api/runs/", { signal: new AbortController().signal })).rejects.toMatchObject({
      name: "DataMasqueTransportError",
      kind: "aborted",
    });
  });

  it("may throw an error of this package, which reaches the caller as it is and is not repeated", async () => {
    const own = new DataMasqueConfigError("undici is not installed");
    const failing = vi.fn(() => Promise.reject(own));
    const dm = createDataMasqueClient({ baseUrl: "http://datamasque.test", token: "tok", fetch: failing });
    await expect(dm.GET("/api/runs/")).rejects.toBe(own);
    expect(failing).toHaveBeenCalledOnce();
  });

  it("gets a URL and an init, and never follows a redirect by itself", async () => {
    const inits: RequestInit[] = [];
    const dm = createDataMasqueClient({
      baseUrl: "http://datamasque.test",
      token: "tok",
      fetch: async (url, init) => {
        expect(typeof url).toBe("string");
        inits.push(init);
        return Response.json({});
      },
    });
    await plainCall(dm.POST)("/api/x/", { body: { small: true } });
    await plainCall(dm.POST)("/api/x/", {
      body: new Blob([new Uint8Array(1024 * 1024 + 1)]),
      bodySerializer: same,
    });
    expect(inits.map(({ redirect }) => redirect)).toEqual(["manual", "error"]);
    expect(inits.map(({ signal }) => signal instanceof AbortSignal)).toEqual([true, true]);
  });
});

function same(body: unknown): unknown {
  return body;
}

describe("timeoutMs", () => {
  beforeEach(() => void vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] }));
  afterEach(() => void vi.useRealTimers());

  it.each([
    ["a stream", () => ({ body: new Blob(["Ada\n"]).stream(), bodySerializer: same }), 4],
    ["a Blob", () => ({ body: new Blob(["Ada\n"]), bodySerializer: same }), 4],
    ["a form with a file", () => ({ body: { name: "n", seed_file: new Blob(["Ada\n"]) } }), undefined],
  ])("does not cut an upload: %s", async (_what, init, length) => {
    const received = length ?? expect.any(Number);
    expect(await postSlowly(init())).toMatchObject({ data: { received } });
  });

  it.each([
    ["an object", () => ({ body: { name: "Ada" } })],
    ["a text", () => ({ body: "Ada\n", bodySerializer: same })],
    ["nothing", () => ({})],
  ])("cuts everything else: %s", async (_what, init) => {
    expect(await postSlowly(init())).toMatchObject({ name: "DataMasqueTransportError", kind: "timeout" });
  });
});
