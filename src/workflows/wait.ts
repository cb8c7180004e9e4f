import {
  DataMasqueConfigError,
  isDataMasqueApiError,
  isDataMasqueNotReadyError,
  isDataMasqueTransportError,
} from "../errors/errors.js";
import { isPassingFailure, transportFailure } from "../errors/failure-kinds.js";
import { checkNumber } from "../options/check-client-options.js";
import { createDeadline, sleep } from "../transport/signals.js";
import { tellable } from "./tellable.js";
import { WaitTimeoutError } from "./workflow-errors.js";

/** Settings of a workflow that sends one write. */
export interface WorkflowOptions {
  /** Ends the workflow with the signal's own reason; a write that was sent may still take effect. */
  signal?: AbortSignal | undefined;
}

/** How a workflow waits for something at the server. */
export interface WaitOptions {
  /**
   * Milliseconds from the first look to the second, give or take a tenth.
   * The pause stays so when it is given; by default it grows, see `maxIntervalMs`.
   * @default 2000
   */
  intervalMs?: number | undefined;
  /**
   * Milliseconds that the pause grows to: each is a tenth longer than the one before,
   * and the first again when something has changed.
   * A server that asks for a longer one with `Retry-After` gets it.
   * No less than the first pause: for one below 2000 give `intervalMs`, too.
   * @default 15000, or `intervalMs` where that is given
   */
  maxIntervalMs?: number | undefined;
  /**
   * Milliseconds that the whole wait may take, measured by a clock that nobody can set;
   * without it a wait ends when nothing good was seen of the server for five minutes.
   * What is waited for goes on at the server.
   */
  timeoutMs?: number | undefined;
  /** Ends the wait with the signal's own reason. */
  signal?: AbortSignal | undefined;
}

/** Throws the reason of a signal that is aborted already, and refuses what is no signal. */
export function checkSignal(signal: AbortSignal | undefined): void {
  if (signal && typeof signal.throwIfAborted !== "function") {
    throw new DataMasqueConfigError("signal is no AbortSignal");
  }
  signal?.throwIfAborted();
}

const DEFAULT_INTERVAL_MS = 2_000;
const DEFAULT_MAX_INTERVAL_MS = 15_000;
/** So that the end is seen late by a tenth of the wait at the most. */
const GROWTH = 1.1;
const PASSING_STATUS = [500, 502, 503, 504, 429];
/** Without a good look for longer, this is no restart of the server any more. */
const PATIENCE_MS = 5 * 60_000;
/** For the whole of one look, its body included: a server that answers slower is as good as lost. */
const LOOK_LIMIT_MS = 60_000;

/** Some eleven days: a timer that is set to more than twice as many fires at once. */
const LONGEST_PAUSE_MS = 1e9;

/** One look at what is waited for. */
export interface Look<T> {
  value: T;
  /** The state seen, for the error that ends a wait. */
  state: string;
  done: boolean;
}

/** What waits share that are one to the caller: when the first of them began, and the state last seen. */
export interface SharedWait {
  /** By `performance.now()`. */
  readonly startedAt: number;
  lastState?: string;
}

/** How a wait goes on, and who is told of it. */
export interface WatchedWait<T> extends WaitOptions {
  /** Told what was seen each time that its state has changed; what this throws ends the wait. */
  onChange?: ((value: T) => unknown) | undefined;
}

/**
 * Looks again and again until a look is final.
 * Looks at once first; a blip of the network or a restart of the server only costs a look;
 * an unknown state is waited out like a known one.
 * The longer it sees no change, the longer it pauses.
 * Waits that are one to the caller pass what they share: its limit, and the interval from one to the next.
 */
export async function waitUntil<T>(
  client: object,
  what: string,
  look: (signal: AbortSignal) => Promise<Look<T>>,
  {
    intervalMs: given,
    maxIntervalMs = given ?? DEFAULT_MAX_INTERVAL_MS,
    timeoutMs,
    signal,
    onChange,
  }: WatchedWait<T>,
  shared: SharedWait = { startedAt: performance.now() },
): Promise<T> {
  const intervalMs = given ?? DEFAULT_INTERVAL_MS;
  checkNumber("intervalMs", intervalMs, 0);
  checkNumber("maxIntervalMs", maxIntervalMs, intervalMs);
  if (timeoutMs !== undefined) checkNumber("timeoutMs", timeoutMs, 0);
  checkSignal(signal);
  const left = timeoutMs === undefined ? 0 : Math.max(1, shared.startedAt + timeoutMs - performance.now());
  const deadline = createDeadline(signal, left);
  let nextPause = intervalMs;
  let lastFailure: unknown;
  let lastGood = performance.now();
  try {
    for (let looked = shared.lastState !== undefined; ; looked = true) {
      if (looked) {
        const pause = nextPause * (0.9 + Math.random() * 0.2);
        nextPause = Math.min(maxIntervalMs, nextPause * GROWTH);
        await sleep(Math.max(pause, askedToWait(lastFailure)), deadline.signal);
      }
      let seen: Look<T>;
      try {
        seen = await limited(what, look, deadline.signal);
      } catch (error) {
        if (deadline.signal.aborted || !isPassing(error)) throw error;
        if (timeoutMs === undefined && performance.now() - lastGood >= PATIENCE_MS) throw error;
        lastFailure = error;
        continue;
      }
      lastFailure = undefined;
      lastGood = performance.now();
      if (seen.state !== shared.lastState) {
        shared.lastState = seen.state;
        nextPause = intervalMs;
        // A promise is not waited for, and may fail.
        Promise.resolve(onChange?.(seen.value)).catch(() => {});
      }
      if (seen.done) return seen.value;
    }
  } catch (error) {
    signal?.throwIfAborted();
    if (deadline.passed()) {
      const lastState = tellable(client, shared.lastState);
      throw new WaitTimeoutError(what, timeoutMs ?? 0, lastState, lastFailure);
    }
    throw error;
  } finally {
    deadline.release();
  }
}

/** Looks once, and gives up a look that takes too long. */
async function limited<T>(
  what: string,
  look: (signal: AbortSignal) => Promise<Look<T>>,
  signal: AbortSignal,
): Promise<Look<T>> {
  const deadline = createDeadline(signal, LOOK_LIMIT_MS);
  try {
    return await look(deadline.signal);
  } catch (error) {
    if (!deadline.passed()) throw error;
    throw transportFailure({ kind: "timeout", call: what, detail: `one look: ${LOOK_LIMIT_MS} ms` });
  } finally {
    deadline.release();
  }
}

function isPassing(error: unknown): boolean {
  if (isDataMasqueNotReadyError(error)) return true;
  // A page of whatever stands in front while the server restarts is no answer of the API.
  if (isDataMasqueTransportError(error))
    return error.kind === "unexpected-content" || isPassingFailure(error);
  return isDataMasqueApiError(error) && PASSING_STATUS.includes(error.status);
}

/** Milliseconds that the server asked to be left alone, as far as a timer goes. */
function askedToWait(failure: unknown): number {
  return isDataMasqueApiError(failure) || isDataMasqueNotReadyError(failure)
    ? Math.min(failure.retryAfterMs ?? 0, LONGEST_PAUSE_MS)
    : 0;
}
