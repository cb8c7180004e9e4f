import { unwrap } from "datamasque-client";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { plainCall } from "../../src/calls/plain-call.js";
import type { Answer } from "../support/recording-server.js";
import { passwordClient } from "./clients.js";
import { answering, LOGIN, startScriptedDataMasque, unauthorized } from "./scripted-datamasque.js";

const cut: Answer = (_request, response) => void response.destroy();

// Without it a repeat would wait for the backoff.
beforeEach(() => void vi.spyOn(Math, "random").mockReturnValue(0));
afterEach(() => vi.restoreAllMocks());

describe("a replay that is disturbed", () => {
  it.each([
    ["503", answering(503, {})],
    ["a lost connection", cut],
  ])("by %s is repeated like a first send, with the new token", async (_what, disturbance) => {
    const server = await startScriptedDataMasque();
    const dm = passwordClient(server);
    await unwrap(dm.GET("/api/users/"));
    server.expireTokens();
    server.forget();
    const call = "GET /api/connections/";
    server.script(call, server.normally, disturbance, disturbance);
    expect(await unwrap(dm.GET("/api/connections/"))).toEqual([]);
    expect(server.calls()).toEqual([call, LOGIN, call, call, call]);
    const [first, ...replays] = server.requestsOf(call).map(({ headers }) => headers.authorization);
    expect([first, ...new Set(replays)]).toEqual(["Token key-1", "Token key-2"]);
  });

  it("is not repeated when it is a POST, which may have had its effect", async () => {
    const server = await startScriptedDataMasque();
    const dm = passwordClient(server);
    const call = "POST /api/connections/";
    server.script(call, unauthorized, answering(503, { detail: "busy" }));
    const { response } = await plainCall(dm.POST)("/api/connections/", { body: { name: "share" } });
    expect(response.status).toBe(503);
    expect(server.calls()).toEqual([LOGIN, call, LOGIN, call]);
  });
});
