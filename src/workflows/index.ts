export {
  CONNECTION_KINDS,
  type ConnectionKind,
  type ConnectionOfKind,
  isConnectionOfKind,
} from "./connections/connection-kinds.js";
export {
  createOrUpdateConnection,
  deleteConnectionIfExists,
  type SavedConnection,
} from "./connections/connections.js";
export { findConnection, getConnection } from "./connections/find-connection.js";
export { type ConnectionTest, testConnection } from "./connections/test-connection.js";
export { updateConnection } from "./connections/update-connection.js";
export { type PagedItem, type PagedPath, type PaginateOptions, paginate } from "./lists/paginate.js";
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
