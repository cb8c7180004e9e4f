import { getEventListeners } from "node:events";
import { queryObjects } from "node:v8";
import { createDataMasqueClient } from "datamasque-client";

// What a process that lives long and passes one signal to all of its calls loses with each of them.

const CALLS = 1_000;
const warnings: string[] = [];
process.on("warning", (warning) => {
  // That of the count itself.
  if (warning.name !== "ExperimentalWarning") warnings.push(String(warning));
});

const dm = createDataMasqueClient({
  baseUrl: "http://datamasque.test",
  token: "tok",
  fetch: async (_url, init) => {
    // As the platform's own does, which never takes its listener off again.
    init.signal?.addEventListener("abort", () => {});
    return new Response("[]", { headers: { "Content-Type": "application/json" } });
  },
});
const { signal } = new AbortController();
let mostListeners = 0;

async function call(times: number): Promise<void> {
  for (let done = 0; done < times; done += 1) {
    const streaming = done % 2 === 1;
    const pending = dm.GET("/api/connections/", { signal, ...(streaming && { parseAs: "stream" }) });
    mostListeners = Math.max(mostListeners, getEventListeners(signal, "abort").length);
    const { data } = await pending;
    if (!(data instanceof ReadableStream)) continue;
    if (done % 4 === 1) await data.cancel();
    else await new Response(data).text();
  }
}

/** How many objects there are once the collector, which runs before each count, has no more to take. */
async function objects(): Promise<number> {
  for (let least = Number.POSITIVE_INFINITY; ; ) {
    const count = queryObjects(Object, { format: "count" });
    if (count >= least) return least;
    least = count;
    // What is told of an object that is gone runs in a turn of its own, and may let go of others.
    await new Promise(setImmediate);
  }
}

// The first calls make the platform load what all further ones use.
await call(100);
const before = await objects();
await call(CALLS);
const after = await objects();
process.stdout.write(
  JSON.stringify({
    calls: CALLS,
    mostListeners,
    listenersLeft: getEventListeners(signal, "abort").length,
    objectsHeld: after - before,
    warnings,
  }),
);
