import { getEventListeners } from "node:events";
import { createDataMasqueClient } from "datamasque-client";
import { describe, expect, it, onTestFinished } from "vitest";
import { plainCall } from "../../src/calls/plain-call.js";
import { orAborted } from "../../src/transport/signals.js";
import { closedGate, json } from "../support/recording-server.js";
import { runChild } from "./run-child.js";
import { send, serve } from "./serve.js";

const REASON = { why: "no longer wanted" };
const never = (): Promise<never> => new Promise(() => {});

describe("orAborted", () => {
  it("rejects with the reason of a signal that is aborted already, however long the work takes", async () => {
    await expect(orAborted(never(), AbortSignal.abort(REASON))).rejects.toBe(REASON);
  });

  it("rejects with the reason of a signal that is aborted meanwhile", async () => {
    const controller = new AbortController();
    const waiting = orAborted(never(), controller.signal);
    controller.abort(REASON);
    await expect(waiting).rejects.toBe(REASON);
    expect(getEventListeners(controller.signal, "abort")).toEqual([]);
  });

  it.each([
    ["been done", async () => "done", { status: "fulfilled", value: "done" }],
    ["failed", () => Promise.reject(REASON), { status: "rejected", reason: REASON }],
  ])("leaves nothing on a signal that lives on once the work has %s", async (_what, work, outcome) => {
    const { signal } = new AbortController();
    expect(await Promise.allSettled([orAborted<unknown>(work(), signal)])).toEqual([outcome]);
    expect(getEventListeners(signal, "abort")).toEqual([]);
  });
});

function warnings(): Error[] {
  const seen: Error[] = [];
  const note = (warning: Error): void => void seen.push(warning);
  process.on("warning", note);
  onTestFinished(() => void process.off("warning", note));
  return seen;
}

it("1 000 calls with one signal put one listener on it, and hold no object", async () => {
  const result = await runChild("./signal-memory.child.ts");
  expect(result).toMatchObject({ calls: 1_000, mostListeners: 1, listenersLeft: 0, warnings: [] });
  // AbortSignal.any() with such a signal holds several with each call; what is left here is held once.
  expect(result).toHaveProperty(
    "objectsHeld",
    expect.toSatisfy((objects: number) => objects < 100),
  );
});

it("a signal gets one listener however many calls are under way, and none when they have ended in whatever way", async () => {
  const seen = warnings();
  const server = await serve(({ path }, response) => {
    if (path === "/ok/") return json(response, 200, { ok: true });
    if (path === "/no/") return send(response, 404);
    if (path === "/lost/") return void response.destroy();
    return json(response, 200, { results: [], next: null });
  });
  const { signal } = new AbortController();
  const dm = createDataMasqueClient({ baseUrl: server.url, token: "tok", retry: 0 });
  const get = plainCall(dm.GET);
  const calls = Array.from({ length: 30 }, (_, index) =>
    get(["/ok/", "/no/", "/lost/"][index % 3] ?? "", { signal }),
  );
  expect(getEventListeners(signal, "abort")).toHaveLength(1);
  const settled = await Promise.allSettled(calls);
  expect(settled.filter(({ status }) => status === "rejected")).toHaveLength(10);
  expect(getEventListeners(signal, "abort")).toEqual([]);
  await new Promise(setImmediate);
  expect(seen).toEqual([]);
});

it("a call that is refused before it is sent puts none on it", async () => {
  const { signal } = new AbortController();
  const dm = createDataMasqueClient({ baseUrl: "http://datamasque.test", token: "tok" });
  const call = plainCall(dm.GET)("/api/runs/{id}/", { params: { path: { id: ".." } }, signal });
  await expect(call).rejects.toMatchObject({ name: "DataMasqueConfigError" });
  expect(getEventListeners(signal, "abort")).toEqual([]);
});

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
