import type { WorkflowClient } from "../../client/client-of.js";
import type { Run } from "../../client/schemas.js";
import { unwrap } from "../../client/unwrap.js";
import { DataMasqueApiError } from "../../errors/errors.js";
import { requireMembers } from "../answer-shape.js";
import type { WorkflowOptions } from "../wait.js";
import { RunNotCancellableError } from "../workflow-errors.js";
import { checkRunId, RUN_MEMBERS } from "./look-at-run.js";

/**
 * Asks the server to cancel a run.
 * Returns the run as it is then, usually `cancelling`: wait for it with `waitForRun`.
 *
 * @throws RunNotCancellableError when the run is over, or cancelling already
 * @throws DataMasqueApiError when there is no such run
 */
export async function cancelRun(
  dm: WorkflowClient,
  runId: number,
  { signal }: WorkflowOptions = {},
): Promise<Run> {
  try {
    const params = { path: { id: checkRunId(runId) } };
    const run = await unwrap(dm.POST("/api/runs/{id}/cancel/", { params, signal }));
    return requireMembers(run, RUN_MEMBERS, "POST /api/runs/{id}/cancel/", true);
  } catch (error) {
    throw error instanceof DataMasqueApiError && error.status === 400
      ? new RunNotCancellableError(error)
      : error;
  }
}
