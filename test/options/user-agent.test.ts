import { readFileSync } from "node:fs";
import { createDataMasqueClient, unwrap } from "datamasque-client";
import { createInFlightMaskingClient } from "datamasque-client/in-flight-masking";
import { nodeFetch } from "datamasque-client/node";
import { afterEach, describe, expect, it, vi } from "vitest";
import { json, type RecordedRequest } from "../support/recording-server.js";
import { serve } from "../transport/serve.js";

const manifest: { version: string } = JSON.parse(
  readFileSync(new URL("../../package.json", import.meta.url), "utf8"),
);
const OURS = `datamasque-client/${manifest.version}`;
const HERE = `${OURS} ${globalThis.navigator?.userAgent ?? `node/${process.versions.node}`}`;
const LOGIN = "POST /api/auth/token/login/";
const credentials = { username: "admin", password: "pass-word-1" };

/** A server that logs everyone in, lets each token be used once, and redirects one path to another. */
async function startServer() {
  let key = 0;
  const used = new Set<string>();
  return serve(({ method, path, headers }, response) => {
    if (path.endsWith("/login/")) {
      key += 1;
      return json(response, 200, { key: `key-${key}`, access_token: `key-${key}` });
    }
    if (method === "GET" && path === "/api/users/")
      return void response.writeHead(307, { Location: "/api/users/moved/" }).end();
    const token = headers.authorization ?? "";
    if (used.has(token)) return json(response, 401, { detail: "Invalid token." });
    used.add(token);
    return json(response, 200, []);
  });
}

function namesSent(requests: readonly RecordedRequest[]): (string | undefined)[] {
  return requests.map(({ headers }) => headers["user-agent"]);
}

afterEach(() => {
  vi.unstubAllGlobals();
});

describe("the User-Agent of a client", () => {
  it.each([
    ["the fetch of the platform", undefined],
    ["nodeFetch", nodeFetch()],
  ])("is on each login, call, replay and redirect sent by %s", async (_, fetch) => {
    const server = await startServer();
    const dm = createDataMasqueClient({ baseUrl: server.url, ...credentials, fetch });
    await unwrap(dm.GET("/api/connections/"));
    await unwrap(dm.GET("/api/connections/"));
    await dm.GET("/api/users/");
    expect(server.calls()).toEqual([
      LOGIN,
      "GET /api/connections/",
      "GET /api/connections/",
      LOGIN,
      "GET /api/connections/",
      "GET /api/users/",
      "GET /api/users/moved/",
      LOGIN,
      "GET /api/users/",
      "GET /api/users/moved/",
    ]);
    expect(new Set(namesSent(server.requests))).toEqual(new Set([HERE]));
  });

  it("is on the login and the calls of in-flight masking", async () => {
    const server = await startServer();
    const ifm = createInFlightMaskingClient({ adminBaseUrl: server.url, ...credentials });
    await unwrap(ifm.GET("/ruleset-plans/"));
    expect(server.calls()).toEqual(["POST /api/auth/jwt/login/", "GET /ifm/ruleset-plans/"]);
    expect(namesSent(server.requests)).toEqual([HERE, HERE]);
  });

  it("is the caller's where the client is given one, however its name is written", async () => {
    for (const name of ["User-Agent", "user-agent", "USER-AGENT"]) {
      const server = await startServer();
      const dm = createDataMasqueClient({
        baseUrl: server.url,
        ...credentials,
        headers: { [name]: "nightly-job/2" },
      });
      await unwrap(dm.GET("/api/connections/"));
      expect(namesSent(server.requests)).toEqual(["nightly-job/2", "nightly-job/2"]);
    }
  });

  it("is the caller's where a call or a middleware brings one, and then only there", async () => {
    const server = await startServer();
    const dm = createDataMasqueClient({ baseUrl: server.url, ...credentials });
    await unwrap(dm.GET("/api/connections/", { headers: { "User-Agent": "one-call/1" } }));
    dm.use({ onRequest: ({ request }) => request.headers.set("User-Agent", "middleware/1") });
    await unwrap(dm.GET("/api/healthcheck/"));
    expect(namesSent(server.requests)).toEqual([HERE, "one-call/1", "middleware/1"]);
  });

  it("can be left out of a call, which then says what the platform says", async () => {
    const server = await startServer();
    const dm = createDataMasqueClient({ baseUrl: server.url, token: "held-key" });
    await unwrap(dm.GET("/api/connections/", { headers: { "User-Agent": null } }));
    const [sent] = namesSent(server.requests);
    expect(sent).toBeDefined();
    expect(sent).not.toContain(OURS);
  });
});

describe("the User-Agent by runtime", () => {
  /** What a client of a runtime with these globals hands to `fetch`. */
  async function nameOn(globals: Readonly<Record<string, unknown>>): Promise<string | null> {
    for (const [name, value] of Object.entries(globals)) vi.stubGlobal(name, value);
    const names: (string | null)[] = [];
    const dm = createDataMasqueClient({
      baseUrl: "https://masking.test",
      token: "held-key",
      fetch: async (_, { headers }) => {
        names.push(new Headers(headers).get("user-agent"));
        return Response.json([]);
      },
    });
    await unwrap(dm.GET("/api/connections/"));
    expect(names).toHaveLength(1);
    return names[0] ?? null;
  }

  it.each([
    ["Node 20", undefined, { versions: { node: "20.11.0" } }, "node/20.11.0"],
    ["Node 22", { userAgent: "Node.js/22" }, { versions: { node: "22.1.0" } }, "Node.js/22"],
    ["Deno", { userAgent: "Deno/2.9.6" }, { versions: { node: "24.0.0" } }, "Deno/2.9.6"],
    ["Bun", { userAgent: "Bun/1.4.5" }, { versions: { node: "24.0.0" } }, "Bun/1.4.5"],
    ["a Worker", { userAgent: "Cloudflare-Workers" }, undefined, "Cloudflare-Workers"],
  ])("tells %s", async (_, navigator, process, runtime) => {
    expect(await nameOn({ navigator, process })).toBe(`${OURS} ${runtime}`);
  });

  const CHROMIUM = "Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0";
  it.each([
    ["a page or a web worker", { userAgent: CHROMIUM }, undefined],
    ["a page of Electron", { userAgent: CHROMIUM }, { versions: { node: "22.1.0" } }],
    ["jsdom", { userAgent: "Mozilla/5.0 (linux) jsdom/26.0.0" }, { versions: { node: "20.11.0" } }],
    ["an app's own view of the web", { userAgent: "CompanyApp/3.1" }, undefined],
    ["a page with a stand-in for process", { userAgent: CHROMIUM }, { versions: {} }],
    ["React Native", { product: "ReactNative" }, { env: {} }],
    ["a runtime that says nothing of itself", undefined, undefined],
  ])("is not sent by %s", async (_, navigator, process) => {
    expect(await nameOn({ navigator, process })).toBeNull();
  });
});
