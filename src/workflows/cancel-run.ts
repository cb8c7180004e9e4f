import type { DataMasqueClient } from "../client/create-client.js";
import type { Run } from "../client/schemas.js";
import { unwrap } from "../client/unwrap.js";
import { DataMasqueApiError, RunNotCancellableError } from "../errors/errors.js";
import type { WorkflowOptions } from "./start-run.js";

/**
 * Asks the server to cancel a run.
 * Returns the run as it is then, usually `cancelling`: wait for it with {@link waitForRun}.
 *
 * @throws RunNotCancellableError when the run is over, or cancelling already
 * @throws DataMasqueApiError when there is no such run
 */
export async function cancelRun(
  dm: DataMasqueClient,
  runId: number,
  { signal }: WorkflowOptions = {},
): Promise<Run> {
  try {
    return await unwrap(dm.POST("/api/runs/{id}/cancel/", { params: { path: { id: runId } }, signal }));
  } catch (error) {
    throw error instanceof DataMasqueApiError && error.status === 400
      ? new RunNotCancellableError(error)
      : error;
  }
}
