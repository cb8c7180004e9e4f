import type { BehaviourResult } from "../suite/run-behaviours.js";
import type { Outcome } from "./outcome.js";
import type { Platform, PlatformName, Workplace } from "./platform.js";
import { tryPlatform } from "./try-platform.js";

/** Two cores: while one platform waits, others work. */
const AT_A_TIME = 3;

/** Runs the suite on platforms, some at a time, and tells of each as it ends. */
export async function runAll(
  platforms: readonly Platform[],
  wanted: (name: string) => boolean,
  workplace: Workplace,
  ended: (platform: Platform, results: readonly BehaviourResult[], seconds: number) => void,
): Promise<Outcome> {
  const outcome = new Map<PlatformName, readonly BehaviourResult[]>();
  const waiting = [...platforms];
  const work = async (): Promise<void> => {
    for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
      const started = performance.now();
      const results = await tryPlatform(next, wanted, workplace);
      outcome.set(next.name, results);
      ended(next, results, Math.round((performance.now() - started) / 1000));
    }
  };
  await Promise.all(Array.from({ length: AT_A_TIME }, work));
  return outcome;
}
