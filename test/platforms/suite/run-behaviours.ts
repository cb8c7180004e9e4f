import { allBehaviours } from "./all-behaviours.js";
import type { Behaviour } from "./behaviour.js";
import { told } from "./expectations.js";
import { createStage, type Package } from "./stage.js";

/** What came of one behaviour. */
export interface BehaviourResult {
  readonly name: string;
  readonly ok: boolean;
  /** What went wrong, or the word that stands in the table. */
  readonly note?: string;
}

/** What a platform is told to run. */
export interface SuiteOrder {
  /** Where servers are opened. */
  readonly control: string;
  readonly names: readonly string[];
}

/** Told as behaviours begin and end. */
export interface SuiteListener {
  began?(name: string): void;
  ended?(result: BehaviourResult): void;
}

/** Most of a behaviour is waiting, so that several can wait together. */
const AT_A_TIME = 12;

/** Tells what hangs from what is slow: none takes a second on a quiet machine. */
export const HUNG_AFTER_MS = 60_000;

/** Runs behaviours by their names, several at a time. */
export async function runBehaviours(
  { control, names }: SuiteOrder,
  platform: Package,
  { began, ended }: SuiteListener = {},
): Promise<BehaviourResult[]> {
  const waiting = allBehaviours().filter(({ name }) => names.includes(name));
  const results: BehaviourResult[] = [];
  const work = async (): Promise<void> => {
    for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
      began?.(next.name);
      const result = await runOne(next, control, platform);
      results.push(result);
      ended?.(result);
    }
  };
  await Promise.all(Array.from({ length: AT_A_TIME }, work));
  return results;
}

async function runOne(
  { name, run }: Behaviour,
  control: string,
  platform: Package,
): Promise<BehaviourResult> {
  const stage = createStage(control, platform);
  let timer: ReturnType<typeof setTimeout> | undefined;
  const hung = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error("it hangs")), HUNG_AFTER_MS);
  });
  try {
    const note = await Promise.race([run(stage), hung]);
    await stage.close();
    return { name, ok: true, ...(note === undefined ? {} : { note }) };
  } catch (error) {
    // What is wrong already says more than what else the servers saw.
    await stage.close().catch(() => {});
    return { name, ok: false, note: told(error) };
  } finally {
    clearTimeout(timer);
  }
}
