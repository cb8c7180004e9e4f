import type { WorkflowClient } from "../../client/client-of.js";
import type { Run, RunLogEntry } from "../../client/schemas.js";
import { DataMasqueConfigError, isDataMasqueError } from "../../errors/errors.js";
import { tellable } from "../tellable.js";
import { type WaitOptions, waitUntil } from "../wait.js";
import { RunFailedError } from "../workflow-errors.js";
import { lookAtRun } from "./look-at-run.js";
import { readRunLog } from "./run-log.js";
import { type FinalRunStatus, isFinalRunStatus } from "./run-status.js";

/** How to wait for a run. */
export interface WaitForRunOptions extends WaitOptions {
  /**
   * Told the run each time that its status has changed, the first look and the last included.
   * What it throws ends the wait and is thrown on; the run goes on. A promise that it returns is not waited for.
   */
  onProgress?: ((run: Run) => void) | undefined;
  /**
   * The ends that are thrown as {@link RunFailedError}; with `[]` the run is returned however it ended.
   * @default ["failed", "cancelled"]
   */
  failOn?: readonly FinalRunStatus[] | undefined;
}

const LOG_ENTRIES_SHOWN = 20;

/**
 * Waits until a run is over and returns it.
 * Survives lost connections and a restart of the server.
 *
 * @throws RunFailedError when the run failed or was cancelled, with the run and the last entries of its log
 * @throws WaitTimeoutError when `timeoutMs` is over first, with the last status seen; the run goes on
 * @throws DataMasqueApiError when there is no such run
 */
export async function waitForRun(
  dm: WorkflowClient,
  runId: number,
  { onProgress, failOn = ["failed", "cancelled"], ...wait }: WaitForRunOptions = {},
): Promise<Run> {
  if (!Array.isArray(failOn)) throw new DataMasqueConfigError("failOn must be a list of ends of a run");
  const run = await waitUntil(
    dm,
    `Run ${runId}`,
    async (signal) => {
      const run = await lookAtRun(dm, runId, signal);
      return { value: run, state: run.status, done: isFinalRunStatus(run.status) };
    },
    { ...wait, onChange: onProgress },
  );
  if (!failOn.some((status) => status === run.status)) return run;
  const log = await lastEntries(dm, runId, wait.signal);
  throw new RunFailedError(tellable(dm, run), tellable(dm, log));
}

/** The end of a log; how the run ended counts more than that its log cannot be read. */
async function lastEntries(
  dm: WorkflowClient,
  runId: number,
  signal: AbortSignal | undefined,
): Promise<RunLogEntry[]> {
  try {
    return (await readRunLog(dm, runId, { signal })).slice(-LOG_ENTRIES_SHOWN);
  } catch (error) {
    if (isDataMasqueError(error)) return [];
    throw error;
  }
}
