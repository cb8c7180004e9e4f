import type { ServerResponse } from "node:http";
import { createDataMasqueClient, type DataMasqueClientOptions } from "datamasque-client";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { REJECTION, SERVER_MARK } from "../middleware/gateway-answers.js";
import { json } from "../support/recording-server.js";
import { serve } from "./serve.js";

// Without it the tests would wait for the backoff.
beforeEach(() => void vi.spyOn(Math, "random").mockReturnValue(0));
afterEach(() => vi.restoreAllMocks());

/** Answers whose body nobody gets to see, but which hold a connection, or memory, until it is read or cancelled. */
const UNWANTED: [string, number, Record<string, string>, unknown][] = [
  ["a redirect that is followed", 302, { Location: "/api/users/" }, { detail: "moved" }],
  ["a redirect that is not followed", 302, { Location: "http://127.0.0.1:9/" }, { detail: "moved" }],
  ["an answer that is followed by another attempt", 503, {}, { detail: "busy" }],
  ["a 401 that leads to a replay", 401, {}, { detail: "Invalid token." }],
  ["a rejection by the gateway", 403, SERVER_MARK, REJECTION],
];

describe("the body of an answer that the caller does not get", () => {
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
