import { createDataMasqueClient } from "datamasque-client";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { plainCall } from "../../src/calls/plain-call.js";
import { json } from "../support/recording-server.js";
import { serve } from "./serve.js";

const LIMIT_MS = 1_234;
const same = (body: unknown): unknown => body;

beforeEach(() => void vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] }));
afterEach(() => void vi.useRealTimers());

/** Posts to a server that answers only after the limit has passed on the faked clock. */
async function postSlowly(init: object): Promise<unknown> {
  const server = await serve(async ({ body }, response) => {
    await vi.advanceTimersByTimeAsync(LIMIT_MS * 2);
    if (!response.destroyed) json(response, 201, { received: body.length });
  });
  const dm = createDataMasqueClient({ baseUrl: server.url, token: "tok", timeoutMs: LIMIT_MS, retry: 0 });
  return plainCall(dm.POST)("/api/x/", init).catch((error: unknown) => error);
}

describe("timeoutMs", () => {
  it.each([
    ["a stream", () => ({ body: new Blob(["Ada\n"]).stream(), bodySerializer: same }), 4],
    ["a Blob", () => ({ body: new Blob(["Ada\n"]), bodySerializer: same }), 4],
    ["a form with a file", () => ({ body: { name: "n", seed_file: new Blob(["Ada\n"]) } }), undefined],
  ])("does not cut an upload: %s", async (_what, init, length) => {
    const received = length ?? expect.any(Number);
    expect(await postSlowly(init())).toMatchObject({ data: { received } });
  });

  it.each([
    ["an object", () => ({ body: { name: "Ada" } })],
    ["a text", () => ({ body: "Ada\n", bodySerializer: same })],
    ["nothing", () => ({})],
  ])("cuts everything else: %s", async (_what, init) => {
    expect(await postSlowly(init())).toMatchObject({ name: "DataMasqueTransportError", kind: "timeout" });
  });
});
