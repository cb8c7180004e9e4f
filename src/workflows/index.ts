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
} from "../errors/workflow-errors.js";
export {
  createOrUpdateConnection,
  deleteConnectionIfExists,
  type SavedConnection,
} from "./connections.js";
export { type PagedItem, type PagedPath, type PaginateOptions, paginate } from "./paginate.js";
export { saveRuleset } from "./rulesets.js";
export { followRunLog, readRunLog } from "./run-log.js";
export {
  cancelRun,
  type FinalRunStatus,
  isFinalRunStatus,
  isSuccessfulRunStatus,
  type StartRunRequest,
  startRun,
  type WaitForRunOptions,
  waitForRun,
} from "./runs.js";
export type { WaitOptions, WorkflowOptions } from "./wait.js";
