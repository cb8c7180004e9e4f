import { createServer, type ServerResponse } from "node:http";
import type { Socket } from "node:net";
import { createDataMasqueClient, type DataMasqueClientOptions, unwrap } from "datamasque-client";
import { afterEach, beforeEach, describe, expect, it, onTestFinished, vi } from "vitest";
import { plainCall } from "../../src/calls/plain-call.js";
import { REJECTION, SERVER_MARK } from "../middleware/gateway-answers.js";
import { json, listenOnLoopback } from "../support/recording-server.js";
import { serve } from "./serve.js";

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

/** Answers whose body nobody gets to see, but which hold a connection, or memory, until it is read or cancelled. */
const UNWANTED: [string, number, Record<string, string>, unknown][] = [
  ["a redirect that is followed", 302, { Location: "/api/users/" }, { detail: "moved" }],
  ["a redirect that is not followed", 302, { Location: "http://127.0.0.1:9/" }, { detail: "moved" }],
  ["an answer that is followed by another attempt", 503, {}, { detail: "busy" }],
  ["a 401 that leads to a replay", 401, {}, { detail: "Invalid token." }],
  ["a rejection by the gateway", 403, SERVER_MARK, REJECTION],
];

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

describe("the body of an answer that the caller does not get", () => {
  // Without it the tests would wait for the backoff.
  beforeEach(() => void vi.spyOn(Math, "random").mockReturnValue(0));
  afterEach(() => vi.restoreAllMocks());

  it.each(UNWANTED)("is read or cancelled: %s", async (_what, status, headers, body) => {
    const server = await serve((_, response) =>
      server.requests.length === 1 ? json(response, status, body, headers) : json(response, 200, []),
    );
    const answers: Response[] = [];
    const watched: DataMasqueClientOptions["fetch"] = async (url, init) => {
      const answer = await fetch(url, init);
      answers.push(answer);
      return answer;
    };
    const dm = createDataMasqueClient({ baseUrl: server.url, tokenSource: () => "tok", fetch: watched });
    await dm.GET("/api/connections/").catch(() => {});
    expect(answers[0]).toMatchObject({ status, bodyUsed: true });
  });

  it.each([
    ["of redirects", 302, { Location: "?again=1" }],
    ["of answers that are followed by another attempt", 503, {}],
  ])("leaves its connection free for the next: %s", async (_what, status, headers) => {
    const connections = new Set<unknown>();
    const large = JSON.stringify({ detail: "x".repeat(200_000) });
    const server = await serve(({ query }, response: ServerResponse) => {
      connections.add(response.socket);
      const done = query.has("again") || server.requests.length % 2 === 0;
      response.writeHead(done ? 200 : status, { "Content-Type": "application/json", ...headers });
      response.end(done ? "[]" : large);
    });
    const dm = createDataMasqueClient({ baseUrl: server.url, token: "tok" });
    for (let call = 0; call < 10; call += 1) await dm.GET("/api/connections/");
    expect(server.requests).toHaveLength(20);
    expect(connections.size).toBeLessThanOrEqual(3);
  });
});
