import type { WorkflowClient } from "../../client/client-of.js";
import type { Run } from "../../client/schemas.js";
import { paginate } from "../lists/paginate.js";
import type { WorkflowOptions } from "../wait.js";
import { isFinalRunStatus, RUN_STATUSES } from "./run-status.js";

/**
 * All runs that are not over, masking and discovery alike.
 * The server is asked once for each status, so a run that changes its status meanwhile can be missed;
 * none is listed twice.
 */
export async function unfinishedRuns(dm: WorkflowClient, { signal }: WorkflowOptions = {}): Promise<Run[]> {
  const found = new Map<number, Run>();
  for (const run_status of RUN_STATUSES) {
    if (isFinalRunStatus(run_status)) continue;
    for await (const run of paginate(dm, "/api/runs/", { query: { run_status }, signal })) {
      found.set(run.id, run);
    }
  }
  return [...found.values()];
}
