export {
  type DeleteDiscoveryConfigLibraryOptions,
  type DiscoveryConfigLibrary,
  type DiscoveryConfigLibraryName,
  deleteDiscoveryConfigLibraryIfExists,
  findDiscoveryConfigLibrary,
  getDiscoveryConfigLibrary,
  listDiscoveryConfigLibraries,
  saveDiscoveryConfigLibrary,
  type WhichDiscoveryConfigLibrary,
} from "./configs/discovery-config-libraries.js";
export {
  type DiscoveryConfig,
  type DiscoveryConfigName,
  type DiscoveryConfigType,
  defaultDiscoveryConfigYaml,
  deleteDiscoveryConfigIfExists,
  findDiscoveryConfig,
  getDiscoveryConfig,
  listDiscoveryConfigs,
  saveDiscoveryConfig,
  type WhichDiscoveryConfig,
  waitUntilDiscoveryConfigValidated,
} from "./configs/discovery-configs.js";
export {
  defaultGenerationConfigYaml,
  deleteGenerationConfigIfExists,
  findGenerationConfig,
  type GenerationConfig,
  type GenerationConfigWrite,
  getGenerationConfig,
  listGenerationConfigs,
  saveGenerationConfig,
} from "./configs/generation-configs.js";
export type { Saved } from "./configs/named-configs.js";
export {
  deleteTableReferenceIfExists,
  findTableReference,
  getTableReference,
  listTableReferences,
  saveTableReference,
  type TableReference,
} from "./configs/table-references.js";
export {
  createOrUpdateConnection,
  deleteConnectionIfExists,
  type SavedConnection,
} from "./connections/connections.js";
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
  NameNotFoundError,
  RunFailedError,
  RunMayHaveStartedError,
  RunNotCancellableError,
  WaitTimeoutError,
} from "./workflow-errors.js";
