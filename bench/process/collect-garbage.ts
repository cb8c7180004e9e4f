import { setTimeout } from "node:timers/promises";

const SETTLE_MILLISECONDS = 50;

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
