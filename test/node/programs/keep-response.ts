import { setTimeout as pause } from "node:timers/promises";
import { nodeFetch } from "../../../src/node/index.js";

// Holds responses while the garbage collector runs, and reads one of them, and a copy of another, later.

const [url] = JSON.parse(process.argv[2] ?? "");
const fetch = nodeFetch();
const held = await fetch(url, {});
const copied = (await fetch(url, {})).clone();
for (let times = 0; times < 10; times += 1) {
  globalThis.gc?.();
  await pause(10);
}
process.stdout.write(
  JSON.stringify({
    collector: typeof globalThis.gc,
    lengths: [(await held.text()).length, (await copied.text()).length],
  }),
);
