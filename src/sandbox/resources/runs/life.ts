import { FINAL_RUN_STATUSES, type RunStatus, type StoredRun } from "../../store/records/run.js";

// Shares of the whole life. The place of "validating" is inferred; the sheets only say that it is not final.
const VALIDATING_FROM = 0.1;
const RUNNING_FROM = 0.25;
const CANCELLING_SHARE = 0.1;

/** When the phases of a run begin, in milliseconds of sandbox time. */
export interface RunTimes {
  readonly validatingAt: number;
  readonly runningAt: number;
  readonly endAt: number;
}

/** The times of a run; a cancelled one ends soon after the request to cancel it. */
export function runTimes(run: StoredRun): RunTimes {
  const { createdAt, durationMs, cancelledAt } = run;
  return {
    validatingAt: createdAt + durationMs * VALIDATING_FROM,
    runningAt: createdAt + durationMs * RUNNING_FROM,
    endAt: cancelledAt === undefined ? createdAt + durationMs : cancelledAt + durationMs * CANCELLING_SHARE,
  };
}

/** The status of a run at a moment of sandbox time. */
export function runStatusAt(run: StoredRun, now: number): RunStatus {
  const { validatingAt, runningAt, endAt } = runTimes(run);
  if (now >= endAt) return run.cancelledAt === undefined ? run.endsAs : "cancelled";
  if (run.cancelledAt !== undefined) return "cancelling";
  if (now >= runningAt) return "running";
  return now >= validatingAt ? "validating" : "queued";
}

/** How much of its life a run has behind it, in whole percent. */
export function percentDone(run: StoredRun, now: number): number {
  const { endAt } = runTimes(run);
  return now >= endAt ? 100 : Math.floor((100 * (now - run.createdAt)) / (endAt - run.createdAt));
}

/** Whether the run is over and will not change any more. */
export function isFinal(status: RunStatus): boolean {
  return FINAL_RUN_STATUSES.some((final) => final === status);
}
