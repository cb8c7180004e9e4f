import { createDataMasqueClient, unwrap, waitUntilReady } from "datamasque-client";
import { describe, expect, it } from "vitest";
import { type Answer, json, startRecordingServer } from "../../support/recording-server.js";
import { cut, hang, inTurn, page, recordedClient } from "../recorded-client.js";
import { sandboxClient } from "../sandbox-client.js";

const ready: Answer = (_, response) => void response.writeHead(200).end();
const soon = { intervalMs: 0 };

describe.each(["a client", "an address"])("waitUntilReady with %s", (way) => {
  async function instance(...answers: Answer[]) {
    const { server, dm } = await recordedClient(inTurn(...answers));
    return { server, target: way === "a client" ? dm : { baseUrl: `${server.url}/` } };
  }

  it("looks once at an instance that is up, without a credential", async () => {
    const { server, target } = await instance(ready);
    await expect(waitUntilReady(target)).resolves.toBeUndefined();
    expect(server.calls()).toEqual(["GET /api/healthcheck/"]);
    expect(server.requests[0]?.headers).not.toHaveProperty("authorization");
  });

  it("outlasts 502, 503, pages, lost connections and a limit of requests", async () => {
    const limited: Answer = (_, response) => json(response, 429, {}, { "Retry-After": "0" });
    const { server, target } = await instance(
      page(502),
      page(503),
      page(200),
      cut,
      limited,
      page(500),
      ready,
    );
    await waitUntilReady(target, soon);
    expect(server.calls()).toHaveLength(7);
  });

  it.each([404, 403, 301])("does not wait for what answers with %d", async (status) => {
    const { server, target } = await instance(page(status));
    await expect(waitUntilReady(target, soon)).rejects.toThrow();
    expect(server.calls()).toHaveLength(1);
  });

  it("ends at its limit, whatever it has met", async () => {
    const { target } = await instance(page(502), hang);
    const wait = waitUntilReady(target, { ...soon, timeoutMs: 300 });
    await expect(wait).rejects.toMatchObject({
      name: "WaitTimeoutError",
      timeoutMs: 300,
      lastState: undefined,
    });
  });

  it("ends with its signal", async () => {
    const stop = new AbortController();
    const { target } = await instance((request, response) => {
      stop.abort("enough");
      return hang(request, response);
    });
    await expect(waitUntilReady(target, { signal: stop.signal })).rejects.toBe("enough");
  });

  it("outlasts a server that is not there yet", async () => {
    const gone = await startRecordingServer(ready);
    const { port } = new URL(gone.url);
    await gone.close();
    let refused = 0;
    const countingFetch = async (input: string, init?: RequestInit): Promise<Response> => {
      try {
        return await fetch(input, init);
      } catch (error) {
        refused += 1;
        if (refused === 2) up = await startAt(Number(port));
        throw error;
      }
    };
    let up: Awaited<ReturnType<typeof startAt>> | undefined;
    const target =
      way === "a client"
        ? createDataMasqueClient({ baseUrl: gone.url, token: "t", retry: 0, fetch: countingFetch })
        : { baseUrl: new URL(gone.url), fetch: countingFetch };
    await waitUntilReady(target, soon);
    expect(refused).toBe(2);
    up?.close();
  });
});

/** A server that says yes, on a port of our choice. */
async function startAt(port: number) {
  const { createServer } = await import("node:http");
  const server = createServer((_, response) => void response.end());
  await new Promise<void>((resolve) => server.listen(port, "127.0.0.1", resolve));
  return server;
}

describe("waitUntilReady", () => {
  it("waits for a sandbox that is starting, before there is any user", async () => {
    const { sandbox, dm, logins } = await sandboxClient({ installed: false, overHttp: true });
    sandbox.faults.notReady({ times: 2 });
    await waitUntilReady(dm, soon);
    expect(sandbox.requests).toHaveLength(3);
    expect(logins()).toBe(0);
    await expect(unwrap(dm.GET("/api/app/check/"))).resolves.toEqual({ installed: false });
  });

  it.each(["", "masking.example.com", "ftp://masking.example.com"])(
    "refuses the address %j",
    async (baseUrl) => {
      await expect(waitUntilReady({ baseUrl })).rejects.toMatchObject({ name: "DataMasqueConfigError" });
    },
  );
});
