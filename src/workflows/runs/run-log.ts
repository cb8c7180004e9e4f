import type { WorkflowClient } from "../../client/client-of.js";
import type { RunLogEntry } from "../../client/schemas.js";
import { unwrap } from "../../client/unwrap.js";
import { requireItems } from "../answer-shape.js";
import { type SharedWait, type WaitOptions, type WorkflowOptions, waitUntil } from "../wait.js";
import { checkRunId, lookAtRun } from "./look-at-run.js";
import { isFinalRunStatus } from "./run-status.js";

/**
 * The levels of a run's log by name; an entry tells its level as a number.
 *
 * ```ts
 * const problems = (await readRunLog(dm, run.id)).filter(({ log_level }) => log_level >= LOG_LEVELS.warning);
 * ```
 */
export const LOG_LEVELS = { debug: 10, info: 20, warning: 30, error: 40, critical: 50 } as const;

/**
 * Reads the log of a run as it is now, oldest entry first.
 * Lines that are not in the usual form come as entries of level `info` without a timestamp, so that nothing is lost.
 *
 * @throws DataMasqueApiError when there is no such run
 */
export async function readRunLog(
  dm: WorkflowClient,
  runId: number,
  { signal }: WorkflowOptions = {},
): Promise<RunLogEntry[]> {
  const params = { path: { id: checkRunId(runId) } };
  const log = await unwrap(dm.GET("/api/runs/{id}/log/", { params, signal }));
  if (typeof log === "object") {
    const entries = Array.isArray(log) ? log : [log];
    requireItems(entries, ["message"], "GET /api/runs/{id}/log/");
    return entries;
  }
  const lines = (log ?? "").split(/\r?\n/).filter((line) => line !== "");
  return lines.map((message) => ({ timestamp: "", log_level: LOG_LEVELS.info, message }));
}

/**
 * Follows the log of a run: yields each entry once, the existing ones first, and ends when the run is over.
 * Survives lost connections, a restart of the server, and a log that was cut at its beginning.
 *
 * @throws WaitTimeoutError when `timeoutMs` is over before the run is
 * @throws DataMasqueApiError when there is no such run
 */
export async function* followRunLog(
  dm: WorkflowClient,
  runId: number,
  options: WaitOptions = {},
): AsyncGenerator<RunLogEntry, void, undefined> {
  const shared: SharedWait = { startedAt: performance.now() };
  let seen: RunLogEntry[] = [];
  for (let over = false; !over; ) {
    const next = await waitUntil(
      dm,
      `The log of run ${runId}`,
      async (signal) => {
        // Asked before the log, so that nothing can be written after the last look at it.
        const run = await lookAtRun(dm, runId, signal);
        const log = await readRunLog(dm, runId, { signal });
        const fresh = entriesAfter(seen, log);
        const final = isFinalRunStatus(run.status);
        return { value: { log, fresh, final }, state: run.status, done: final || fresh.length > 0 };
      },
      options,
      shared,
    );
    seen = next.log;
    over = next.final;
    yield* next.fresh;
  }
}

/** What of a log is new since it was last seen, also when its beginning has been rotated away meanwhile. */
function entriesAfter(seen: readonly RunLogEntry[], log: readonly RunLogEntry[]): RunLogEntry[] {
  const last = seen.at(-1);
  if (last === undefined) return [...log];
  if (isSame(log[seen.length - 1], last)) return log.slice(seen.length);
  return log.slice(log.findLastIndex((entry) => isSame(entry, last)) + 1);
}

function isSame(one: RunLogEntry | undefined, other: RunLogEntry): boolean {
  return (
    one?.timestamp === other.timestamp && one.message === other.message && one.log_level === other.log_level
  );
}
