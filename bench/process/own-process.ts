import { setTimeout } from "node:timers/promises";

const SETTLE_MILLISECONDS = 50;
const SAMPLE_MILLISECONDS = 2;

/** What one short stretch of calls took. */
interface Slice {
  requests: number;
  seconds: number;
  cpuMicroseconds: number;
}

/** Calls again and again, `concurrency` at once, until the time is up; the calls under way then still count. */
export async function measureSlice(
  call: () => Promise<unknown>,
  concurrency: number,
  milliseconds: number,
): Promise<Slice> {
  let requests = 0;
  const cpu = process.cpuUsage();
  const started = performance.now();
  const untilTimeIsUp = async (): Promise<void> => {
    while (performance.now() - started < milliseconds) {
      await call();
      requests += 1;
    }
  };
  await Promise.all(Array.from({ length: concurrency }, untilTimeIsUp));
  const seconds = (performance.now() - started) / 1000;
  const { user, system } = process.cpuUsage(cpu);
  return { requests, seconds, cpuMicroseconds: user + system };
}

/** Collects garbage now, so that nobody's garbage is counted as another's. */
export function collectGarbage(): void {
  if (globalThis.gc === undefined) throw new Error("start the program with --expose-gc");
  globalThis.gc();
}

/** Collects garbage until nothing is left that only waits to be let go, such as buffers and closed files. */
export async function collectAllGarbage(): Promise<void> {
  collectGarbage();
  await setTimeout(SETTLE_MILLISECONDS);
  collectGarbage();
}

/** Watches the resident memory of this process while something runs; resolves to the highest sample. */
export async function peakMemoryDuring(work: () => Promise<void>): Promise<number> {
  // Sampled: the peak that the system keeps counts what the process was before it was this program.
  let peak = process.memoryUsage.rss();
  const sample = (): void => {
    peak = Math.max(peak, process.memoryUsage.rss());
  };
  const timer = setInterval(sample, SAMPLE_MILLISECONDS);
  try {
    await work();
  } finally {
    clearInterval(timer);
  }
  sample();
  return peak;
}
