/** Statuses in which a run is over. */
export const FINAL_RUN_STATUSES = ["finished", "finished_with_warnings", "failed", "cancelled"] as const;

/** Every status of a run. */
export const RUN_STATUSES = ["queued", "validating", "running", "cancelling", ...FINAL_RUN_STATUSES] as const;

/** A status in which a run is over. */
export type FinalRunStatus = (typeof FINAL_RUN_STATUSES)[number];

/** A status of a run. */
export type RunStatus = (typeof RUN_STATUSES)[number];
