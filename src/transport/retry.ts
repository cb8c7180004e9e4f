import { DataMasqueTransportError, type TransportFailureKind } from "../errors/errors.js";
import { isPassingFailure, leavesOpen } from "../errors/failure-kinds.js";
import { withoutQuery } from "../errors/redaction/secrets.js";
import { retryAfterMs } from "../errors/response-error.js";
import type { Emit, RetryEvent } from "../options/events.js";
import type { Send } from "./attempt.js";
import { discardBody } from "./received-body.js";
import { isOneShot } from "./request.js";
import { sleep } from "./signals.js";

/** Statuses after which the next attempt may go well. */
export const RETRIED_STATUS = [429, 502, 503, 504];
/** Where the server asks for more, the failure is the answer. */
export const LONGEST_RETRY_AFTER_MS = 30_000;

/**
 * Waits before a repeat, longer each time, and tells of it.
 *
 * @param wantedMs what the server asked for, which is waited in any case
 */
export type PauseBeforeRepeat = (
  told: Omit<RetryEvent, "type" | "delayMs">,
  wantedMs: number,
  signal: AbortSignal | undefined,
) => Promise<void>;

/** Milliseconds before a repeat: longer each time, and never less than what the server asked for. */
export function repeatDelayMs(attempt: number, wantedMs: number): number {
  return wantedMs + Math.random() * Math.min(5_000, 300 * 2 ** (attempt - 1));
}

/** Makes the pause that the repeats of one client take. */
export function createPause(emit: Emit): PauseBeforeRepeat {
  return async (told, wantedMs, signal) => {
    const delayMs = repeatDelayMs(told.attempt, wantedMs);
    emit({ type: "retry", ...told, delayMs });
    await sleep(delayMs, signal);
  };
}

/** Makes the layer that repeats failed attempts where that cannot do harm, `repeats` times at most. */
export function retryFailures(attempt: Send, repeats: number, pause: PauseBeforeRepeat): Send {
  return async (outgoing) => {
    const { method, url, repeatable, signal } = outgoing;
    const most = isOneShot(outgoing) ? 0 : repeats;
    for (let repeat = 1; ; repeat += 1) {
      let wanted = 0;
      let reason: number | TransportFailureKind;
      try {
        const response = await attempt(outgoing);
        if (!repeatable || repeat > most || !RETRIED_STATUS.includes(response.status)) return response;
        wanted = retryAfterMs(response.headers) ?? 0;
        if (wanted > LONGEST_RETRY_AFTER_MS) return response;
        reason = response.status;
        await discardBody(response);
      } catch (error) {
        if (!(error instanceof DataMasqueTransportError) || repeat > most) throw error;
        if (!isPassingFailure(error) || (error.sent && !repeatable)) throw error;
        reason = error.kind;
      }
      if (leavesOpen(reason)) outgoing.mayHaveBeenDone = true;
      await pause({ attempt: repeat, method, url: withoutQuery(url), reason }, wanted, signal);
    }
  };
}
