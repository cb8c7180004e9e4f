import { format } from "node:util";
import { openPageWorld } from "./page-world.js";

/** How a program of a page ended. */
export interface PageProgramEnd {
  /** What it printed with `console`. */
  readonly stdout: string;
  readonly stderr: string;
  /** What it threw, or left unhandled. */
  readonly failures: readonly string[];
  readonly exitCode: number;
  /** How many requests reached a server of its world. */
  readonly requests: number;
}

/**
 * Runs programs one after the other in one process, each with its world as at the beginning,
 * and prints how each ended, as JSON by name.
 */
export async function runPagePrograms(
  programs: Readonly<Record<string, () => Promise<unknown>>>,
): Promise<void> {
  const world = await openPageWorld();
  const ends: Record<string, PageProgramEnd> = {};
  for (const [name, load] of Object.entries(programs)) {
    world.reset();
    const { stdout, stderr, failures } = await observed(load);
    const exitCode = Number(process.exitCode ?? 0);
    process.exitCode = 0;
    ends[name] = { stdout, stderr, failures, exitCode, requests: world.requests() };
  }
  await world.close();
  process.stdout.write(JSON.stringify(ends));
}

async function observed(load: () => Promise<unknown>) {
  let stdout = "";
  let stderr = "";
  const failures: string[] = [];
  const failed = (error: unknown): void => void failures.push(format(error));
  const own = { ...console };
  const print = (...values: unknown[]): void => {
    stdout += `${format(...values)}\n`;
  };
  const complain = (...values: unknown[]): void => {
    stderr += `${format(...values)}\n`;
  };
  Object.assign(console, { log: print, info: print, warn: complain, error: complain });
  process.on("unhandledRejection", failed).on("uncaughtException", failed);
  try {
    await load();
    // What was rejected last is told in a turn of its own.
    await new Promise((resolve) => setImmediate(resolve));
  } catch (error) {
    failed(error);
  } finally {
    Object.assign(console, own);
    process.off("unhandledRejection", failed).off("uncaughtException", failed);
  }
  return { stdout, stderr, failures };
}
