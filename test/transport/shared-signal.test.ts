import { createDataMasqueClient } from "datamasque-client";
import { describe, expect, it } from "vitest";
import { closedGate } from "../middleware/gate.js";
import { json } from "../support/recording-server.js";
import { serve } from "./serve.js";

const REASON = { why: "the process ends" };

describe("a signal that several calls share", () => {
  it("still ends the others when one of them is over", async () => {
    const [arrived, gate] = [closedGate(), closedGate()];
    const server = await serve(async ({ path }, response) => {
      if (path === "/api/users/") {
        arrived.open();
        await gate.opened;
      }
      if (!response.destroyed) json(response, 200, []);
    });
    const dm = createDataMasqueClient({ baseUrl: server.url, token: "tok", retry: 0 });
    const controller = new AbortController();
    const { signal } = controller;
    const held = dm.GET("/api/users/", { signal }).catch((error: unknown) => error);
    await arrived.opened;
    await dm.GET("/api/connections/", { signal });
    controller.abort(REASON);
    gate.open();
    expect(await held).toBe(REASON);
  });

  it("reaches the send of a request that a middleware rebuilt", async () => {
    const controller = new AbortController();
    const sent = closedGate();
    const signals: (AbortSignal | null | undefined)[] = [];
    const dm = createDataMasqueClient({
      baseUrl: "http://datamasque.test",
      token: "tok",
      fetch: (_url, { signal }) => {
        signals.push(signal);
        sent.open();
        return new Promise((_, reject) => signal?.addEventListener("abort", () => reject(signal.reason)));
      },
    });
    // Held, since the platform may lose the signal of a request that was collected.
    const requests: Request[] = [];
    dm.use({
      onRequest({ request }) {
        const rebuilt = new Request(request, { headers: { "X-Trace": "7" } });
        requests.push(request, rebuilt);
        return rebuilt;
      },
    });
    const call = dm.GET("/api/users/", { signal: controller.signal }).catch((error: unknown) => error);
    await sent.opened;
    controller.abort(REASON);
    expect(await call).toBe(REASON);
    expect(signals.map((signal) => signal?.reason)).toEqual([REASON]);
    expect(requests).toHaveLength(2);
  });
});
