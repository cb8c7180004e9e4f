import { inspect } from "node:util";
import { createDataMasqueClient, type DataMasqueClientOptions, unwrap } from "datamasque-client";
import { describe, expect, it, vi } from "vitest";
import { plainCall } from "../../src/calls/plain-call.js";
import { json } from "../support/recording-server.js";
import { serve } from "../transport/serve.js";

function deepFreeze<T extends object>(value: T): T {
  for (const member of Object.values(value)) {
    if (typeof member === "object" && member !== null) Object.freeze(member);
  }
  return Object.freeze(value);
}

function throwing(): void {
  throw new Error("a fault of the observer");
}

/** As an async function does, which a type without a result takes as well. */
function rejecting(): void;
function rejecting(): unknown {
  return Promise.reject(new Error("a later fault of the observer"));
}

describe("createDataMasqueClient", () => {
  it("sends nothing, asks for no token and sets no timer", async () => {
    const server = await serve((_, response) => json(response, 200, {}));
    const tokenSource = vi.fn(() => "tok");
    const fetch = vi.fn(globalThis.fetch);
    const timers = vi.spyOn(globalThis, "setTimeout");
    const options = { baseUrl: server.url, fetch };
    createDataMasqueClient({ ...options, tokenSource, spcsPat: "pat-1" });
    const dm = createDataMasqueClient({ ...options, username: "admin", password: "pass-word-1" });
    expect(timers).not.toHaveBeenCalled();
    timers.mockRestore();
    // By the time that this one is answered, whatever the factory had begun would have left.
    await dm.GET("/api/healthcheck/");
    expect(server.calls()).toEqual(["GET /api/healthcheck/"]);
    expect(tokenSource).not.toHaveBeenCalled();
    expect(fetch).toHaveBeenCalledOnce();
  });

  it("changes nothing that it is given, and is not changed with it afterwards", async () => {
    let key = "k1";
    const server = await serve(({ path, headers }, response) => {
      if (path.endsWith("/login/")) return json(response, 200, { key });
      return json(response, headers.authorization === `Token ${key}` ? 200 : 401, []);
    });
    const elsewhere = await serve(() => {});
    const headers: Record<string, string> = { "X-Team": "first" };
    const events: string[] = [];
    const options: DataMasqueClientOptions = {
      baseUrl: server.url,
      username: "admin",
      password: "pass-word-1",
      spcsPat: "pat-1",
      headers,
      retry: 0,
      fetch: (url, init) => fetch(url, init),
      onEvent: ({ type }) => void events.push(type),
    };
    const before = { ...options, headers: { ...headers } };
    const dm = createDataMasqueClient(options);
    await dm.GET("/api/connections/");
    expect(options).toEqual(before);

    const wrong = vi.fn(() => {
      throw new Error("an option that was given too late");
    });
    Object.assign(options, {
      baseUrl: elsewhere.url,
      username: "another",
      password: "another-word",
      token: "tok-2",
      spcsPat: "pat-2",
      fetch: wrong,
      onEvent: wrong,
    });
    headers["X-Team"] = "second";
    events.length = 0;
    // A new key makes it log in once more.
    key = "k2";
    expect((await dm.GET("/api/connections/")).response.status).toBe(200);
    const [login, list] = ["POST /api/auth/token/login/", "GET /api/connections/"];
    expect(server.calls()).toEqual([login, list, list, login, list]);
    const logins = server.requests.filter(({ method }) => method === "POST");
    expect(logins.map(({ body }) => JSON.parse(body.toString()))).toEqual(
      Array(2).fill({ username: "admin", password: "pass-word-1" }),
    );
    for (const { headers: sent } of server.requests) {
      expect(sent).toMatchObject({
        "x-team": "first",
        "x-sf-spcs-authorization": 'Snowflake Token="pat-1"',
      });
    }
    expect(events.filter((type) => type === "login")).toHaveLength(1);
    expect(wrong).not.toHaveBeenCalled();
    expect(elsewhere.calls()).toEqual([]);
  });

  it("takes options that are frozen", async () => {
    const server = await serve((_, response) => json(response, 200, []));
    const options = deepFreeze({ baseUrl: server.url, token: "tok", headers: { "X-Team": "first" } });
    const init = deepFreeze({ params: deepFreeze({ query: { q: "a" } }), headers: { "X-Call": "1" } });
    const { response } = await plainCall(createDataMasqueClient(options).GET)("/api/connections/", init);
    expect(response.status).toBe(200);
  });

  it("makes clients that share nothing", async () => {
    const server = await serve((_, response) => json(response, 200, []));
    const [first, second] = ["one", "two"].map((name) =>
      createDataMasqueClient({ baseUrl: server.url, token: `tok-${name}`, headers: { "X-Client": name } }),
    );
    first?.use({ onRequest: ({ request }) => request.headers.set("X-Only", "first") });
    await Promise.all([first?.GET("/api/connections/"), second?.GET("/api/connections/")]);
    const seen = server.requests.map(({ headers }) => [
      headers.authorization,
      headers["x-client"],
      headers["x-only"],
    ]);
    expect(seen.sort()).toEqual([
      ["Token tok-one", "one", "first"],
      ["Token tok-two", "two", undefined],
    ]);
  });

  it("shows no secret when a client is printed", () => {
    const dm = createDataMasqueClient({
      baseUrl: "https://masking.example.com",
      username: "admin",
      password: "hunter2-password",
      spcsPat: "hunter2-pat",
    });
    const printed = inspect(dm, { depth: null, showHidden: true }) + JSON.stringify(dm);
    expect(printed).not.toContain("hunter2");
  });

  it("uses the global fetch of the time of the call, so that a test can replace it", async () => {
    const dm = createDataMasqueClient({ baseUrl: "http://datamasque.test", token: "tok" });
    const replaced = vi.spyOn(globalThis, "fetch").mockResolvedValue(Response.json([]));
    try {
      expect((await dm.GET("/api/connections/")).data).toEqual([]);
      expect(replaced).toHaveBeenCalledOnce();
    } finally {
      replaced.mockRestore();
    }
  });

  it("is warned once when it throws, now or later, and nothing else happens", async () => {
    const server = await serve((_, response) => json(response, 200, []));
    for (const fault of [throwing, rejecting]) {
      const warnings: string[] = [];
      const dm = createDataMasqueClient({
        baseUrl: server.url,
        token: "tok",
        onEvent(event) {
          if (event.type === "warning") warnings.push(event.message);
          return fault();
        },
      });
      expect(await unwrap(dm.GET("/api/connections/"))).toEqual([]);
      expect(await unwrap(dm.GET("/api/connections/"))).toEqual([]);
      await vi.waitFor(() => expect(warnings).toEqual(["onEvent has thrown, which is ignored"]));
    }
  });

  it("is not disturbed by an observer that throws", async () => {
    const server = await serve((_, response) => json(response, 200, []));
    const onEvent = vi.fn(() => {
      throw new Error("a fault of the observer");
    });
    const dm = createDataMasqueClient({ baseUrl: server.url, token: "tok", onEvent });
    expect((await dm.GET("/api/connections/")).data).toEqual([]);
    expect(onEvent.mock.calls.length).toBeGreaterThanOrEqual(2);
  });
});
