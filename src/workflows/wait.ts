import {
  DataMasqueConfigError,
  isDataMasqueApiError,
  isDataMasqueNotReadyError,
  isDataMasqueTransportError,
  type TransportFailureKind,
  WaitTimeoutError,
} from "../errors.js";
import { sleep } from "../transport/sleep.js";

/** How a workflow waits for something at the server. */
export interface WaitOptions {
  /**
   * Milliseconds between two looks, give or take a tenth.
   * @default 2000
   */
  intervalMs?: number | undefined;
  /**
   * Milliseconds that the whole wait may take; without it there is no limit.
   * What is waited for goes on at the server.
   */
  timeoutMs?: number | undefined;
  /** Ends the wait with the signal's own reason. */
  signal?: AbortSignal | undefined;
}

const DEFAULT_INTERVAL_MS = 2_000;
const PASSING_STATUS = [500, 502, 503, 504, 429];
const PASSING_FAILURES: readonly TransportFailureKind[] = [
  "refused",
  "dns",
  "connect-timeout",
  "timeout",
  "reset",
  "network",
];
/** So many failed looks in a row are no blip any more. */
const MOST_FAILED_LOOKS = 10;

/** One look at what is waited for. */
export interface Look<T> {
  value: T;
  /** The state seen, for the error that ends a wait. */
  state: string;
  done: boolean;
}

/**
 * Looks again and again until a look is final.
 * Looks at once first; a blip of the network or a restart of the server only costs a look;
 * an unknown state is waited out like a known one.
 * Several waits that share one limit pass the time at which the first of them began.
 */
export async function waitUntil<T>(
  what: string,
  look: (signal: AbortSignal | undefined) => Promise<Look<T>>,
  { intervalMs = DEFAULT_INTERVAL_MS, timeoutMs, signal }: WaitOptions,
  startedAt: number = Date.now(),
): Promise<T> {
  checkDuration("intervalMs", intervalMs);
  if (timeoutMs !== undefined) checkDuration("timeoutMs", timeoutMs);
  const limit = createLimit(timeoutMs === undefined ? undefined : startedAt + timeoutMs - Date.now(), signal);
  let lastState: string | undefined;
  let lastFailure: unknown;
  let failedLooks = 0;
  try {
    for (;;) {
      try {
        const { value, state, done } = await look(limit.signal);
        if (done) return value;
        lastState = state;
        lastFailure = undefined;
        failedLooks = 0;
      } catch (error) {
        failedLooks += 1;
        if (limit.signal?.aborted || !isPassing(error) || failedLooks >= MOST_FAILED_LOOKS) throw error;
        lastFailure = error;
      }
      await sleep(intervalMs * (0.9 + Math.random() * 0.2), limit.signal);
    }
  } catch (error) {
    signal?.throwIfAborted();
    if (limit.reached()) throw new WaitTimeoutError(what, timeoutMs ?? 0, lastState, lastFailure);
    throw error;
  } finally {
    limit.release();
  }
}

interface Limit {
  signal: AbortSignal | undefined;
  reached(): boolean;
  release(): void;
}

function createLimit(leftMs: number | undefined, outer: AbortSignal | undefined): Limit {
  outer?.throwIfAborted();
  if (leftMs === undefined) return { signal: outer, reached: () => false, release: () => {} };
  const controller = new AbortController();
  let reached = false;
  const follow = (): void => controller.abort(outer?.reason);
  outer?.addEventListener("abort", follow, { once: true });
  const timer = setTimeout(
    () => {
      reached = true;
      controller.abort();
    },
    Math.max(0, leftMs),
  );
  return {
    signal: controller.signal,
    reached: () => reached,
    release() {
      clearTimeout(timer);
      outer?.removeEventListener("abort", follow);
    },
  };
}

function isPassing(error: unknown): boolean {
  if (isDataMasqueNotReadyError(error)) return true;
  if (isDataMasqueTransportError(error)) return PASSING_FAILURES.includes(error.kind);
  return isDataMasqueApiError(error) && PASSING_STATUS.includes(error.status);
}

function checkDuration(name: string, ms: number): void {
  if (!(Number.isFinite(ms) && ms >= 0)) {
    throw new DataMasqueConfigError(`${name} is ${ms}; it must be a number of milliseconds, 0 or more`);
  }
}
