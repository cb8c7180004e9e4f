import type { RunStatus } from "../../client/schemas.js";

/** The statuses that a run is known to have, in the order in which it can have them; a newer server may send others. */
export const RUN_STATUSES = [
  "queued",
  "validating",
  "running",
  "cancelling",
  "finished",
  "finished_with_warnings",
  "failed",
  "cancelled",
] as const satisfies readonly RunStatus[];

const FINAL = [
  "finished",
  "finished_with_warnings",
  "failed",
  "cancelled",
] as const satisfies readonly RunStatus[];
const SUCCESSFUL = ["finished", "finished_with_warnings"] as const satisfies readonly RunStatus[];

/** A status that a run never leaves. */
export type FinalRunStatus = (typeof FINAL)[number];

/** Tells whether a run is over; a status that this version does not know counts as not over. */
export function isFinalRunStatus(status: string): status is FinalRunStatus {
  return FINAL.some((known) => known === status);
}

/** Tells whether a run is over and did its work, with or without warnings. */
export function isSuccessfulRunStatus(status: string): status is (typeof SUCCESSFUL)[number] {
  return SUCCESSFUL.some((known) => known === status);
}
