import { setTimeout as pause } from "node:timers/promises";
import { nodeFetch } from "../../../src/node/index.js";
import { lightFetch } from "../light-fetch.js";

// Drops answers without reading them, until the server has seen that their connections are gone, and keeps one unread.

const [url] = JSON.parse(process.argv[2] ?? "");
const light = lightFetch();
const real = nodeFetch();

async function drop(): Promise<number> {
  await light(`${url}/endless`, {});
  (await light(`${url}/endless`, {})).body?.getReader();
  await light(`${url}/endless-gzip`, {});
  await real(`${url}/endless`, {});
  (await light(`${url}/endless`, {})).clone();
  return 5;
}

const dropped = await drop();
const kept = await light(`${url}/endless`, {});
let gone = 0;
while (gone < dropped) {
  globalThis.gc?.();
  await pause(10);
  gone = Number(await (await light(`${url}/gone`, {})).text());
}
process.stdout.write(JSON.stringify({ dropped, gone, kept: kept.bodyUsed }));
Reflect.set(globalThis, "kept", kept);
