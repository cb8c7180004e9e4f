import { createServer } from "node:http";
import type { Socket } from "node:net";
import { createDataMasqueClient, unwrap } from "datamasque-client";
import { describe, expect, it, onTestFinished } from "vitest";
import { plainCall } from "../../src/calls/plain-call.js";
import { listenOnLoopback } from "../support/recording-server.js";

const CALLS = 50;
const LARGE = JSON.stringify({ detail: "x".repeat(200_000) });

/** A server that rejects every first send of a call, and counts the connections that were made to it. */
async function startCountingServer(status: number): Promise<{ url: string; connections: Set<Socket> }> {
  const connections = new Set<Socket>();
  let requests = 0;
  const server = createServer({ keepAliveTimeout: 60_000 }, (request, response) => {
    request.resume();
    requests += 1;
    response.writeHead(requests % 2 === 1 ? status : 200, { "Content-Type": "application/json" });
    response.end(requests % 2 === 1 ? LARGE : '{"results":[]}');
  });
  server.on("connection", (socket) => connections.add(socket));
  const url = `http://127.0.0.1:${await listenOnLoopback(server)}`;
  onTestFinished(
    () =>
      new Promise<void>((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  );
  return { url, connections };
}

describe("connections are used again", () => {
  it(`over ${CALLS} calls that are each replayed after a 401 with a large body`, async () => {
    const server = await startCountingServer(401);
    const tokens: string[] = [];
    const tokenSource = (): string => `token-${tokens.push("given")}`;
    const dm = createDataMasqueClient({ baseUrl: server.url, tokenSource });
    for (let call = 0; call < CALLS; call += 1) await unwrap(dm.GET("/api/runs/"));
    expect(tokens).toHaveLength(CALLS + 1);
    expect(server.connections.size).toBeLessThanOrEqual(3);
  });

  it(`over ${CALLS} refusals whose body the caller does not look at`, async () => {
    const server = await startCountingServer(400);
    const dm = createDataMasqueClient({ baseUrl: server.url, token: "tok" });
    for (let call = 0; call < CALLS; call += 1) await plainCall(dm.POST)("/api/x/", { body: {} });
    expect(server.connections.size).toBeLessThanOrEqual(3);
  });
});
