import { openAsBlob } from "node:fs";
import { stat } from "node:fs/promises";
import { collectAllGarbage } from "../process/collect-garbage.js";
import type { MeasuredUpload } from "./measured-upload.js";
import { peakMemoryDuring } from "./peak-memory.js";
import { UPLOADS, type Upload } from "./upload-arms.js";

const [baseUrl = "", arm = "", path = ""] = process.argv.slice(2);
const upload: Upload | undefined = new Map<string, Upload>(Object.entries(UPLOADS)).get(arm);
if (upload === undefined) throw new Error(`no such arm: ${arm}`);

// Loads and compiles what an upload needs, so that the measured one is about the file alone.
await upload(baseUrl, new Blob(["warm-up"]));
await collectAllGarbage();
const before = process.memoryUsage();
const started = performance.now();
const peak = await peakMemoryDuring(async () => {
  const received = await upload(baseUrl, await openAsBlob(path));
  const { size } = await stat(path);
  if (received < size) throw new Error(`${received} of ${size} bytes arrived`);
});
const seconds = (performance.now() - started) / 1000;
await collectAllGarbage();
const after = process.memoryUsage();
const measured: MeasuredUpload = {
  peakBytes: peak,
  peakGrowthBytes: peak - before.rss,
  heapGrowthBytes: after.heapUsed + after.external - before.heapUsed - before.external,
  heapBytes: after.heapUsed,
  seconds,
};
process.send?.(measured);
