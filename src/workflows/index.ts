export {
  createOrUpdateConnection,
  deleteConnectionIfExists,
  type SavedConnection,
} from "./connections/connections.js";
export { createFleet, type Fleet, type FleetDefaults, type FleetInstance } from "./fleet/create-fleet.js";
export type { FleetResult, FleetRunOptions, FleetWork } from "./fleet/run-on-all.js";
export type { ListItem, ListOptions, ListPath } from "./lists/list-paths.js";
export { collect, type PaginateOptions, paginate } from "./lists/paginate.js";
export { type ListPage, type ReadPageOptions, readPage } from "./lists/read-page.js";
export { saveRuleset } from "./rulesets/rulesets.js";
export { cancelRun } from "./runs/cancel-run.js";
export { followRunLog, LOG_LEVELS, readRunLog } from "./runs/run-log.js";
export {
  type FinalRunStatus,
  isFinalRunStatus,
  isSuccessfulRunStatus,
  RUN_STATUSES,
} from "./runs/run-status.js";
export { type StartRunRequest, startRun } from "./runs/start-run.js";
export { type WaitForRunOptions, waitForRun } from "./runs/wait-for-run.js";
export type { WaitOptions, WorkflowOptions } from "./wait.js";
export type { Which } from "./which.js";
export {
  AmbiguousNameError,
  DiscoveryConfigNotFoundError,
  FailedToStartError,
  GenerationConfigNotFoundError,
  GenerationInProgressError,
  InvalidDiscoveryConfigError,
  InvalidLibraryError,
  InvalidRulesetError,
  RunFailedError,
  RunMayHaveStartedError,
  RunNotCancellableError,
  WaitTimeoutError,
} from "./workflow-errors.js";
