import { createDataMasqueClient, unwrap } from "datamasque-client";
import { nodeFetch } from "datamasque-client/node";
import { afterEach, expect, it, vi } from "vitest";
import { json } from "../support/recording-server.js";
import { serve } from "../transport/serve.js";

afterEach(() => void vi.unstubAllGlobals());

/** What the platform's own `fetch` may know beyond the standard: Next.js has `next`, Cloudflare Workers have `cf`. */
const platform = { cache: "reload", next: { revalidate: 60 }, cf: { cacheTtl: 5 } } as const;

it("cache, next and cf of a call reach fetch, at every attempt, and no other request; by default no cache answers a read", async () => {
  let token = "old";
  const server = await serve(({ path, headers }, response) => {
    if (path.startsWith("/api/auth/")) return json(response, 200, { key: token });
    if (headers.authorization !== "Token new") {
      token = "new";
      return json(response, 401, {});
    }
    json(response, 200, []);
  });
  const sends: [string, unknown][] = [];
  const dm = createDataMasqueClient({
    baseUrl: server.url,
    username: "svc",
    password: "pass-of-a-test",
    retry: 0,
    fetch: (url, init) => {
      sends.push([new URL(url).pathname, init]);
      return fetch(url, init);
    },
  });
  expect(await unwrap(dm.GET("/api/connections/", platform))).toEqual([]);
  await unwrap(dm.GET("/api/connections/"));
  expect(sends.map(([path]) => path)).toEqual([
    "/api/auth/token/login/",
    "/api/connections/",
    "/api/auth/token/login/",
    "/api/connections/",
    "/api/connections/",
  ]);
  const [firstLogin, first, secondLogin, replay, other] = sends.map(([, init]) => init);
  expect(first).toMatchObject(platform);
  expect(replay).toMatchObject(platform);
  for (const init of [firstLogin, secondLogin]) {
    for (const name of Object.keys(platform)) expect(init).not.toHaveProperty(name);
  }
  expect(other).toMatchObject({ cache: "no-store" });
  for (const name of ["next", "cf"]) expect(other).not.toHaveProperty(name);
});

it("a fetch that may keep answers is asked for none that it kept; Node's own and nodeFetch, which keep none, are spared the headers", async () => {
  const asked: unknown[] = [];
  const server = await serve(({ headers }, response) => {
    asked.push(headers["cache-control"]);
    json(response, 200, []);
  });
  const options = { baseUrl: server.url, token: "token-of-a-test" };
  await unwrap(createDataMasqueClient(options).GET("/api/connections/"));
  for (const cacheless of [fetch, nodeFetch()]) {
    await unwrap(createDataMasqueClient({ ...options, fetch: cacheless }).GET("/api/connections/"));
  }
  await unwrap(createDataMasqueClient(options).GET("/api/connections/", { cache: "reload" }));
  expect(asked.splice(0)).toEqual([undefined, undefined, undefined, "no-cache"]);

  const own = globalThis.fetch;
  vi.stubGlobal("fetch", (url: string, init: RequestInit) => own(url, init));
  await unwrap(createDataMasqueClient(options).GET("/api/connections/"));
  expect(asked).toEqual(["no-cache"]);
});
