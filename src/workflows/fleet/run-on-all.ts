import type { DataMasqueClient } from "../../client/create-client.js";
import { DataMasqueConfigError } from "../../errors/errors.js";
import { checkNumber } from "../../options/check-client-options.js";
import { createScopedSignal, orAborted } from "../../transport/signals.js";
import { checkSignal } from "../wait.js";

/** What is done on each instance of a fleet. */
export type FleetWork<T> = (
  dm: DataMasqueClient,
  instance: {
    name: string;
    /** Aborted when the results are not wanted any more: pass it to the calls of the work. */
    signal: AbortSignal;
  },
) => T | Promise<T>;

/** How to work on a fleet. */
export interface FleetRunOptions {
  /**
   * Instances worked on at once.
   * @default 8
   */
  concurrency?: number | undefined;
  /** Begins no more, and ends the work under way, with the signal's own reason. */
  signal?: AbortSignal | undefined;
}

/** How the work ended on one instance. */
export type FleetResult<T> =
  | { name: string; ok: true; value: T; error?: never }
  | { name: string; ok: false; value?: never; error: unknown };

interface Member {
  name: string;
  dm: DataMasqueClient;
}

/** Works on all, on some of them at a time, and yields how each ended as soon as it has. */
export function runOnAll<T>(
  members: readonly Member[],
  work: FleetWork<T>,
  { concurrency = 8, signal }: FleetRunOptions = {},
): AsyncGenerator<FleetResult<T>, void, undefined> {
  if (typeof work !== "function") {
    throw new DataMasqueConfigError(
      "say what to do on each instance: fleet.run((dm, { name, signal }) => ...)",
    );
  }
  checkNumber("concurrency", concurrency, 1);
  return asTheyFinish(members, work, Math.floor(concurrency), signal);
}

async function* asTheyFinish<T>(
  members: readonly Member[],
  work: FleetWork<T>,
  concurrency: number,
  outer: AbortSignal | undefined,
): AsyncGenerator<FleetResult<T>, void, undefined> {
  checkSignal(outer);
  const scope = createScopedSignal(outer);
  const left = [...members];
  const finished: FleetResult<T>[] = [];
  let tell = (): void => {};

  async function workOn({ name, dm }: Member): Promise<FleetResult<T>> {
    try {
      return { name, ok: true, value: await work(dm, { name, signal: scope.signal }) };
    } catch (error) {
      return { name, ok: false, error };
    }
  }
  async function workThrough(): Promise<void> {
    for (let member = left.shift(); member !== undefined; member = left.shift()) {
      finished.push(await workOn(member));
      tell();
      if (scope.signal.aborted) return;
    }
  }

  try {
    for (let lane = 0; lane < concurrency; lane += 1) void workThrough();
    for (let told = 0; told < members.length; ) {
      const result = finished.shift();
      if (result !== undefined) {
        told += 1;
        yield result;
      } else {
        const more = new Promise<void>((resolve) => {
          tell = resolve;
        });
        await orAborted(more, scope.signal);
      }
    }
  } finally {
    scope.abort();
    scope.release();
  }
}
