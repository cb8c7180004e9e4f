import type { DataMasqueClient } from "../client/create-client.js";
import type { Run } from "../client/schemas.js";
import { unwrap } from "../client/unwrap.js";
import { isFinalRunStatus } from "./run-status.js";
import { type WaitOptions, waitUntil } from "./wait.js";

/** How to wait for a run. */
export interface WaitForRunOptions extends WaitOptions {
  /** Told the run each time that its status has changed, the first look and the last included. */
  onProgress?: ((run: Run) => void) | undefined;
}

/**
 * Waits until a run is over and returns it, however it ended:
 * `finished`, `finished_with_warnings`, `failed` or `cancelled`.
 * Survives lost connections and a restart of the server.
 *
 * @throws WaitTimeoutError when `timeoutMs` is over first, with the last status seen; the run goes on
 * @throws DataMasqueApiError when there is no such run
 */
export async function waitForRun(
  dm: DataMasqueClient,
  runId: number,
  { onProgress, ...wait }: WaitForRunOptions = {},
): Promise<Run> {
  let seen: string | undefined;
  return waitUntil(
    `Run ${runId}`,
    async (signal) => {
      const run = await unwrap(dm.GET("/api/runs/{id}/", { params: { path: { id: runId } }, signal }));
      if (run.status !== seen) {
        seen = run.status;
        onProgress?.(run);
      }
      return { value: run, state: run.status, done: isFinalRunStatus(run.status) };
    },
    wait,
  );
}
