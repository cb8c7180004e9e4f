import { createRequire } from "node:module";
import { createDataMasqueClient, unwrap } from "datamasque-client";
import { nodeFetch } from "datamasque-client/node";
import { describe, expect, it } from "vitest";
import { plainCall } from "../../src/calls/plain-call.js";
import { json } from "../support/recording-server.js";
import { serve } from "../transport/serve.js";

const require = createRequire(import.meta.url);
/** undici's own clock, which measures its limits and can be set forward. */
const clock: { tick(ms: number): void } = require("undici/lib/util/timers.js");
const SIX_MINUTES_MS = 360_000;

/** Lets undici notice it, too, before it goes on. */
async function passTwelveMinutes(): Promise<void> {
  clock.tick(SIX_MINUTES_MS);
  clock.tick(SIX_MINUTES_MS);
  await new Promise((resolve) => setImmediate(resolve));
}

describe("nodeFetch has no limit of its own until an answer comes", () => {
  it.each([0, 3_600_000])("with timeoutMs %i", async (timeoutMs) => {
    const server = await serve(async (_, response) => {
      await passTwelveMinutes();
      json(response, 200, []);
    });
    const dm = createDataMasqueClient({
      baseUrl: server.url,
      token: "tok",
      fetch: nodeFetch(),
      timeoutMs,
      retry: 0,
    });
    expect(await unwrap(dm.GET("/api/connections/"))).toEqual([]);
  });

  it("for an upload", async () => {
    const server = await serve(async (_, response) => {
      await passTwelveMinutes();
      json(response, 201, {});
    });
    const dm = createDataMasqueClient({ baseUrl: server.url, token: "tok", fetch: nodeFetch() });
    const { response } = await plainCall(dm.POST)("/api/x/", { body: { file: new Blob(["x"]) } });
    expect(response.status).toBe(201);
  });
});
