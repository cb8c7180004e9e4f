import { Agent, request as httpRequest } from "node:http";
import { connect } from "node:net";
import createClient from "openapi-fetch";
import { afterEach, describe, expect, it, onTestFinished, vi } from "vitest";
import type { paths } from "../../src/generated/datamasque.gen.js";
import { createSandbox, type ListeningSandbox, type SandboxOptions } from "../../src/sandbox/index.js";
import { POSTGRES } from "./prepared-sandbox.js";

// Taken before anything listens.
const ORIGINAL = { Request: globalThis.Request, Response: globalThis.Response };

const open: ListeningSandbox[] = [];

afterEach(async () => {
  await Promise.all(open.splice(0).map((server) => server.close()));
});

async function serve(options: SandboxOptions = {}) {
  const sandbox = createSandbox({ seed: "empty", ...options });
  const server = await sandbox.listen();
  open.push(server);
  return { sandbox, ...server };
}

async function logIn(url: string, headers: Record<string, string> = {}): Promise<string> {
  const client = createClient<paths>({ baseUrl: url, headers });
  const { data } = await client.POST("/api/auth/token/login/", {
    body: { username: "admin", password: "sandbox-password" },
  });
  if (data === undefined) throw new Error("the login failed");
  return data.key;
}

describe("over HTTP", () => {
  it("binds to loopback and says where", async () => {
    const { url, port } = await serve();
    expect(url).toBe(`http://127.0.0.1:${port}`);
    expect((await fetch(`${url}/api/healthcheck/`)).status).toBe(200);
  });

  it("an openapi-fetch client logs in, creates, lists, and sees the empty bodies as empty", async () => {
    const { url } = await serve();
    const headers = { Authorization: `Token ${await logIn(url)}` };
    const client = createClient<paths>({ baseUrl: url, headers });
    const created = await client.POST("/api/connections/", {
      body: { ...POSTGRES, mask_type: "database", db_type: "postgres" },
    });
    expect(created.response.status).toBe(201);
    const list = await client.GET("/api/connections/");
    expect(list.data).toEqual([created.data]);
    const health = await client.GET("/api/healthcheck/");
    expect([health.response.status, health.data, health.error]).toEqual([200, undefined, undefined]);
    const missing = await client.GET("/api/runs/{id}/", { params: { path: { id: 99 } } });
    expect([missing.response.status, missing.error]).toEqual([404, { detail: "Not found." }]);
  });

  it.each([
    ["JSON", '{"limit": 5}'],
    ["no JSON", "{"],
  ])(
    "answers a GET with a body that is %s as one without, and the next on the same connection",
    async (_, body) => {
      const { url } = await serve();
      const agent = new Agent({ keepAlive: true, maxSockets: 1 });
      const headers = {
        Authorization: `Token ${await logIn(url)}`,
        "Content-Type": "application/json",
        "Content-Length": String(body.length),
      };
      const list = () =>
        new Promise<{ status: number | undefined; text: string; reused: boolean }>((resolve, reject) => {
          const sent = httpRequest(`${url}/api/connections/`, { agent, headers }, (response) => {
            let text = "";
            response.setEncoding("utf8").on("data", (chunk: string) => {
              text += chunk;
            });
            response.on("end", () =>
              resolve({ status: response.statusCode, text, reused: sent.reusedSocket }),
            );
          });
          sent.on("error", reject).end(body);
        });
      expect(await list()).toEqual({ status: 200, text: "[]", reused: false });
      expect(await list()).toEqual({ status: 200, text: "[]", reused: true });
      agent.destroy();
    },
  );

  it("merges slashes in a row, for both services", async () => {
    const { sandbox, url } = await serve();
    const Authorization = `Token ${await logIn(url)}`;
    const list = await fetch(`${url}//api/connections/`, { headers: { Authorization } });
    expect([list.status, await list.json()]).toEqual([200, []]);
    const plans = await fetch(`${url}//ifm//ruleset-plans/`);
    const same = await fetch(`${url}/ifm/ruleset-plans/`);
    expect([plans.status, await plans.json()]).toEqual([same.status, await same.json()]);
    expect(same.status).not.toBe(404);
    expect(sandbox.requests.map(({ path }) => path).slice(1)).toEqual([
      "/api/connections/",
      "/ifm/ruleset-plans/",
      "/ifm/ruleset-plans/",
    ]);
  });

  it("shares its state with the in-process form", async () => {
    const { sandbox, url } = await serve();
    const headers = { Authorization: `Token ${await logIn(url)}`, "Content-Type": "application/json" };
    const body = JSON.stringify(POSTGRES);
    const created = await sandbox.fetch("http://any.test/api/connections/", {
      method: "POST",
      headers,
      body,
    });
    expect(created.status).toBe(201);
    expect(await (await fetch(`${url}/api/connections/`, { headers })).json()).toEqual([
      await created.json(),
    ]);
  });

  it("builds page links on the host that the request named", async () => {
    const { port } = await serve({ seed: "demo" });
    const url = `http://localhost:${port}`;
    const headers = { Authorization: `Token ${await logIn(url)}` };
    const page: unknown = await (await fetch(`${url}/api/runs/?limit=2`, { headers })).json();
    expect(page).toMatchObject({ next: `${url}/api/runs/?limit=2&offset=2` });
  });

  it("promises no end to an idle connection, so that a busy test does not lose one", async () => {
    const { url } = await serve();
    const { headers } = await fetch(`${url}/api/healthcheck/`);
    expect([headers.get("connection"), headers.get("keep-alive")]).toEqual(["keep-alive", null]);
  });

  it("leaves the global Request and Response alone", async () => {
    await serve();
    expect(globalThis.Request).toBe(ORIGINAL.Request);
    expect(globalThis.Response).toBe(ORIGINAL.Response);
  });

  it("closes for good, also with a call under way, and may be closed twice", async () => {
    const { sandbox, url, close } = await serve();
    sandbox.faults.slowReply({ ms: 60_000 });
    const pending = fetch(`${url}/api/healthcheck/`);
    while (sandbox.requests.length === 0) await new Promise((resolve) => setImmediate(resolve));
    await close();
    await close();
    await expect(pending).rejects.toThrow("fetch failed");
    await expect(fetch(`${url}/api/healthcheck/`)).rejects.toThrow("fetch failed");
  });

  it("says which port is in use", async () => {
    const { sandbox, port } = await serve();
    await expect(sandbox.listen({ port })).rejects.toMatchObject({ code: "EADDRINUSE", port });
  });
});

describe("a client that goes away", () => {
  const immediate = () => new Promise((resolve) => setImmediate(resolve));

  it("ends the answer that it waited for", async () => {
    const set = vi.spyOn(globalThis, "setTimeout");
    const cleared = vi.spyOn(globalThis, "clearTimeout");
    onTestFinished(() => void vi.restoreAllMocks());
    const { sandbox, url } = await serve();
    const HOUR_MS = 3_600_000;
    sandbox.faults.slowReply({ ms: HOUR_MS });
    const controller = new AbortController();
    const pending = fetch(`${url}/api/healthcheck/`, { signal: controller.signal });
    const delay = () => set.mock.results[set.mock.calls.findIndex(([, ms]) => ms === HOUR_MS)]?.value;
    while (delay() === undefined) await immediate();
    controller.abort();
    await expect(pending).rejects.toThrow("aborted");
    while (!cleared.mock.calls.some(([timer]) => timer === delay())) await immediate();
    expect(sandbox.requests.map(({ status }) => status)).toEqual([0]);
    expect((await fetch(`${url}/api/healthcheck/`)).status).toBe(200);
  });

  it("in the middle of its request takes nothing with it", async () => {
    const { sandbox, url, port } = await serve();
    await new Promise<void>((resolve, reject) => {
      const socket = connect(port, "127.0.0.1", () => {
        const head = ["POST /api/users/ HTTP/1.1", "Host: x", "Expect: 100-continue", "Content-Length: 9"];
        socket.write([...head, "", ""].join("\r\n"));
      });
      // The server reads the body once it has asked for it.
      socket.once("data", () => socket.destroy());
      socket.on("error", reject);
      socket.on("close", () => resolve());
    });
    expect((await fetch(`${url}/api/healthcheck/`)).status).toBe(200);
    expect(sandbox.requests.map(({ path }) => path)).toEqual(["/api/healthcheck/"]);
  });
});

describe("a cut reply over HTTP", () => {
  it("loses the connection in the middle of the body", async () => {
    const { sandbox, url } = await serve({ seed: "demo", spcsPat: "P" });
    const gateway = { "X-SF-SPCS-Authorization": 'Snowflake Token="P"' };
    const headers = { ...gateway, Authorization: `Token ${await logIn(url, gateway)}` };
    sandbox.faults.cutBody();
    const response = await fetch(`${url}/api/connections/`, { headers });
    expect(response.status).toBe(200);
    expect(response.headers.get("server")).toBe("_");
    await expect(response.text()).rejects.toThrow("terminated");
    expect((await fetch(`${url}/api/connections/`, { headers })).status).toBe(200);
  });
});

describe("methods that fetch cannot send", () => {
  const trace = (url: string, headers: Record<string, string> = {}) =>
    new Promise<{ status: number | undefined; server: unknown }>((resolve, reject) => {
      httpRequest(`${url}/api/runs/`, { method: "TRACE", headers }, (response) => {
        response.resume();
        resolve({ status: response.statusCode, server: response.headers.server });
      })
        .on("error", reject)
        .end();
    });

  it("TRACE is blocked by the gateway, and a 401 like any other method without it", async () => {
    const { url } = await serve({ spcsPat: "P" });
    const headers = { "X-SF-SPCS-Authorization": 'Snowflake Token="P"' };
    expect(await trace(url, headers)).toEqual({ status: 405, server: "_" });
    expect(await trace((await serve()).url)).toEqual({ status: 401, server: undefined });
  });

  it("CONNECT is answered by closing the connection", async () => {
    const { port } = await serve({ spcsPat: "P" });
    const received = await new Promise<string>((resolve, reject) => {
      let text = "";
      const socket = connect(port, "127.0.0.1", () => {
        socket.write("CONNECT example.org:443 HTTP/1.1\r\nHost: example.org:443\r\n\r\n");
      });
      socket.on("data", (chunk) => {
        text += chunk.toString();
      });
      socket.on("error", reject);
      socket.on("close", () => resolve(text));
    });
    expect(received).not.toContain("200");
  });
});
