import { collectAllGarbage, peakMemoryDuring } from "../process/own-process.js";
import type { MeasuredTransfer } from "./transfers.js";

/** Measures memory and time of one transfer in this process. */
export async function measureTransfer(transfer: () => Promise<void>): Promise<MeasuredTransfer> {
  await collectAllGarbage();
  const before = process.memoryUsage();
  const started = performance.now();
  const peak = await peakMemoryDuring(transfer);
  const seconds = (performance.now() - started) / 1000;
  await collectAllGarbage();
  const after = process.memoryUsage();
  return {
    peakBytes: peak,
    peakGrowthBytes: peak - before.rss,
    heapGrowthBytes: after.heapUsed + after.external - before.heapUsed - before.external,
    heapBytes: after.heapUsed,
    seconds,
  };
}
