import { createDataMasqueClient } from "datamasque-client";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { plainCall } from "../../src/calls/plain-call.js";

/** What platforms know of a call besides HTTP itself: the cache, and what Cloudflare and Next.js add. */
const EXTRAS = { cache: "no-store" as const, cf: { cacheTtl: 5 }, next: { revalidate: 60 } };

// Without it a repeat would wait for the backoff.
beforeEach(() => void vi.spyOn(Math, "random").mockReturnValue(0));
afterEach(() => vi.restoreAllMocks());

describe("options of a call that are the platform's", () => {
  it("reach fetch with every send: the first, a repeat, a hop and a replay", async () => {
    const answers = [
      new Response("", { status: 503 }),
      new Response("", { status: 302, headers: { Location: "?again=1" } }),
      new Response("", { status: 401 }),
      Response.json([]),
    ];
    const fetch = vi.fn(async (_url: string, _init: RequestInit) => answers.shift() ?? Response.error());
    const baseUrl = "http://datamasque.test";
    const dm = createDataMasqueClient({ baseUrl, tokenSource: () => "tok", fetch });
    const { response } = await plainCall(dm.GET)("/api/connections/", EXTRAS);
    expect(response.status).toBe(200);
    expect(fetch).toHaveBeenCalledTimes(4);
    for (const [, init] of fetch.mock.calls) expect(init).toMatchObject(EXTRAS);
  });

  it("do not reach the login", async () => {
    const fetch = vi.fn(async (url: string, _init: RequestInit) =>
      Response.json(url.endsWith("/login/") ? { key: "k1" } : []),
    );
    const login = { username: "admin", password: "pass-word-1" };
    const dm = createDataMasqueClient({ baseUrl: "http://datamasque.test", ...login, fetch });
    await plainCall(dm.GET)("/api/connections/", EXTRAS);
    const [first, second] = fetch.mock.calls.map(([, init]) => Object.keys(init));
    expect(first).not.toEqual(expect.arrayContaining(["cf"]));
    expect(second).toEqual(expect.arrayContaining(["cf"]));
  });
});
