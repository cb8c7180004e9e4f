import { getEventListeners } from "node:events";
import { createDataMasqueClient } from "datamasque-client";

// What a process that lives long and passes one signal to all of its calls loses with each of them.

const CALLS = 20_000;
const warnings: string[] = [];
process.on("warning", (warning) => warnings.push(String(warning)));

const dm = createDataMasqueClient({
  baseUrl: "http://datamasque.test",
  token: "tok",
  fetch: async () => new Response("[]", { headers: { "Content-Type": "application/json" } }),
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

async function heapInUse(): Promise<number> {
  for (let round = 0; round < 4; round += 1) {
    globalThis.gc?.();
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  return process.memoryUsage().heapUsed;
}

await call(2_000);
const before = await heapInUse();
await call(CALLS);
const after = await heapInUse();
process.stdout.write(
  JSON.stringify({
    calls: CALLS,
    mostListeners,
    listenersLeft: getEventListeners(signal, "abort").length,
    bytesHeldPerCall: (after - before) / CALLS,
    warnings,
  }),
);
