export {
  createOrUpdateConnection,
  deleteConnectionIfExists,
  type SavedConnection,
} from "./connections/connections.js";
export { type PagedItem, type PagedPath, type PaginateOptions, paginate } from "./lists/paginate.js";
export { saveRuleset } from "./rulesets/rulesets.js";
export { followRunLog, readRunLog } from "./runs/run-log.js";
export {
  cancelRun,
  type FinalRunStatus,
  isFinalRunStatus,
  isSuccessfulRunStatus,
  type StartRunRequest,
  startRun,
  type WaitForRunOptions,
  waitForRun,
} from "./runs/runs.js";
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
