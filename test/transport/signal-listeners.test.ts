import { getEventListeners } from "node:events";
import { createDataMasqueClient } from "datamasque-client";
import { expect, it, onTestFinished } from "vitest";
import { plainCall } from "../../src/calls/plain-call.js";
import { json } from "../support/recording-server.js";
import { runChild } from "./run-child.js";
import { send, serve } from "./serve.js";

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
