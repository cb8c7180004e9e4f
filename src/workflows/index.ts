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
export { createFleet, type Fleet, type FleetDefaults, type FleetInstance } from "./fleet/create-fleet.js";
export type { FleetResult, FleetRunOptions, FleetWork } from "./fleet/run-on-all.js";
export type { ListItem, ListOptions, ListPath } from "./lists/list-paths.js";
export { collect, type PaginateOptions, paginate } from "./lists/paginate.js";
export { type ListPage, type ReadPageOptions, readPage } from "./lists/read-page.js";
export {
  findRulesetLibrary,
  getRulesetLibrary,
  type RulesetLibrary,
  type WhichLibrary,
} from "./ruleset-libraries/find-library.js";
export {
  type DeleteLibraryOptions,
  deleteRulesetLibraryIfExists,
  type RulesetLibraryWrite,
  revalidateRulesetLibrary,
  rulesetsUsing,
  saveRulesetLibrary,
} from "./ruleset-libraries/save-library.js";
export { exportBundle, type ImportBundleOptions, importBundle } from "./rulesets/bundles.js";
export { deleteRulesetIfExists } from "./rulesets/delete-ruleset.js";
export { findRuleset, getRuleset, type RulesetType, type WhichRuleset } from "./rulesets/find-ruleset.js";
export { saveRuleset } from "./rulesets/rulesets.js";
export {
  faultsOfRuleset,
  type ServerVerdict,
  validateOnServer,
  waitUntilValidated,
  type YamlFault,
} from "./rulesets/validation.js";
export { cancelRun } from "./runs/cancel-run.js";
export { type RetryRunOptions, retryRun } from "./runs/retry-run.js";
export { followRunLog, LOG_LEVELS, readRunLog } from "./runs/run-log.js";
export { type RunReport, readRunReport } from "./runs/run-report.js";
export {
  type FinalRunStatus,
  isFinalRunStatus,
  isSuccessfulRunStatus,
  RUN_STATUSES,
} from "./runs/run-status.js";
export { type StartRunRequest, startRun } from "./runs/start-run.js";
export { type RunByName, startRunByName } from "./runs/start-run-by-name.js";
export { unfinishedRuns } from "./runs/unfinished-runs.js";
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
