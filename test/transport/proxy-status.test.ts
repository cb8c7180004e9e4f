import { createDataMasqueClient } from "datamasque-client";
import { nodeFetch } from "datamasque-client/node";
import { afterEach, beforeEach, describe, expect, it, onTestFinished, vi } from "vitest";
import { plainCall } from "../../src/calls/plain-call.js";
import { startProxy } from "../node/proxy-server.js";

// Without it a repeat would wait for the backoff.
beforeEach(() => void vi.spyOn(Math, "random").mockReturnValue(0));
afterEach(() => vi.restoreAllMocks());

describe("a proxy that makes no tunnel", () => {
  it.each([
    [502, "refused", 3],
    [503, "refused", 3],
    [504, "refused", 3],
    [403, "proxy", 1],
    [407, "proxy", 1],
    [500, "proxy", 1],
  ])("with %i is the kind %s, and is asked %ix, also for a POST", async (tunnelStatus, kind, times) => {
    const proxy = await startProxy({ tunnelStatus });
    onTestFinished(() => proxy.close());
    const dm = createDataMasqueClient({
      baseUrl: "https://masking.invalid",
      token: "tok",
      fetch: nodeFetch({ proxy: proxy.url() }),
    });
    const call = plainCall(dm.POST)("/api/x/", { body: { name: "n" } });
    await expect(call).rejects.toMatchObject({ name: "DataMasqueTransportError", kind, sent: false });
    expect(proxy.requests.map(({ method, target }) => `${method} ${target}`)).toEqual(
      Array(times).fill("CONNECT masking.invalid:443"),
    );
  });
});
