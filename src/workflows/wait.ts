import {
  isDataMasqueApiError,
  isDataMasqueNotReadyError,
  isDataMasqueTransportError,
  WaitTimeoutError,
} from "../errors/errors.js";
import { isPassingFailure } from "../errors/failure-kinds.js";
import { checkNumber } from "../options/check-client-options.js";
import { createDeadline, sleep } from "../transport/signals.js";

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
/** So many failed looks in a row, some minutes of them, are no restart of the server any more. */
const MOST_FAILED_LOOKS = 60;

/** One look at what is waited for. */
export interface Look<T> {
  value: T;
  /** The state seen, for the error that ends a wait. */
  state: string;
  done: boolean;
}

/** What waits share that are one to the caller: when the first of them began, and the state last seen. */
export interface SharedWait {
  readonly startedAt: number;
  lastState?: string;
}

/**
 * Looks again and again until a look is final.
 * Looks at once first; a blip of the network or a restart of the server only costs a look;
 * an unknown state is waited out like a known one.
 * Waits that are one to the caller pass what they share: its limit, and the interval from one to the next.
 */
export async function waitUntil<T>(
  what: string,
  look: (signal: AbortSignal) => Promise<Look<T>>,
  { intervalMs = DEFAULT_INTERVAL_MS, timeoutMs, signal }: WaitOptions,
  shared: SharedWait = { startedAt: Date.now() },
): Promise<T> {
  checkNumber("intervalMs", intervalMs, 0);
  if (timeoutMs !== undefined) checkNumber("timeoutMs", timeoutMs, 0);
  signal?.throwIfAborted();
  const left = timeoutMs === undefined ? undefined : Math.max(0, shared.startedAt + timeoutMs - Date.now());
  const deadline = createDeadline(signal, left);
  let lastFailure: unknown;
  let failedLooks = 0;
  try {
    for (let looked = shared.lastState !== undefined; ; looked = true) {
      if (looked) await sleep(intervalMs * (0.9 + Math.random() * 0.2), deadline.signal);
      try {
        const { value, state, done } = await look(deadline.signal);
        shared.lastState = state;
        if (done) return value;
        lastFailure = undefined;
        failedLooks = 0;
      } catch (error) {
        failedLooks += 1;
        if (deadline.signal.aborted || !isPassing(error) || failedLooks >= MOST_FAILED_LOOKS) throw error;
        lastFailure = error;
      }
    }
  } catch (error) {
    signal?.throwIfAborted();
    if (deadline.passed()) throw new WaitTimeoutError(what, timeoutMs ?? 0, shared.lastState, lastFailure);
    throw error;
  } finally {
    deadline.lift();
    deadline.release();
  }
}

function isPassing(error: unknown): boolean {
  if (isDataMasqueNotReadyError(error)) return true;
  if (isDataMasqueTransportError(error)) return isPassingFailure(error.kind);
  return isDataMasqueApiError(error) && PASSING_STATUS.includes(error.status);
}
