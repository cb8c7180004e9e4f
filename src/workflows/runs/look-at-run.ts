import type { WorkflowClient } from "../../client/client-of.js";
import type { Run } from "../../client/schemas.js";
import { unwrap } from "../../client/unwrap.js";
import { DataMasqueConfigError } from "../../errors/errors.js";
import { requireMembers } from "../answer-shape.js";

/** What every workflow goes by. */
export const RUN_MEMBERS = ["id", "status"] as const;

/** Reads a run as it is now. */
export async function lookAtRun(dm: WorkflowClient, runId: number, signal?: AbortSignal): Promise<Run> {
  const params = { path: { id: checkRunId(runId) } };
  const run = await unwrap(dm.GET("/api/runs/{id}/", { params, signal }));
  return requireMembers(run, RUN_MEMBERS, "GET /api/runs/{id}/");
}

/** Refuses what is no id of a run, such as 0 or a name. */
export function checkRunId(runId: number): number {
  const text = writtenAsText(runId);
  if (/^[1-9]\d*$/.test(text) && Number.isSafeInteger(Number(runId))) return runId;
  throw new DataMasqueConfigError(`${text} is no id of a run; pass the id that startRun returned`);
}

/** What an object says of itself may be anything, an error included. */
function writtenAsText(value: unknown): string {
  try {
    return String(value);
  } catch {
    return "an object";
  }
}
