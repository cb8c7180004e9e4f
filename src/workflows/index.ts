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
export type { Saved, SavedYaml } from "./configs/named-configs.js";
export {
  deleteTableReferenceIfExists,
  findTableReference,
  getTableReference,
  listTableReferences,
  saveTableReference,
  type TableReference,
} from "./configs/table-references.js";
export {
  validateDiscoveryConfigLibraryOnServer,
  validateDiscoveryConfigOnServer,
} from "./configs/validate-config.js";
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
export { type DiscoverRequest, type Discovery, discover } from "./discovery/discover.js";
export {
  type ConfigSnapshotOptions,
  DISCOVERY_REPORTS,
  type DiscoveryReport,
  type DiscoveryReportKind,
  type DiscoveryReportOptions,
  readConfigSnapshot,
  readDiscoveryReport,
} from "./discovery/discovery-reports.js";
export {
  discoveryResults,
  type FileDiscoveryResult,
  fileDiscoveryResults,
  type SchemaDiscoveryResult,
  schemaDiscoveryResults,
} from "./discovery/discovery-results.js";
export {
  type FileDiscoveryRequest,
  type FileDiscoverySettings,
  type SchemaDiscoveryRequest,
  type SchemaDiscoverySettings,
  startFileDiscovery,
  startSchemaDiscovery,
} from "./discovery/start-discovery.js";
export type { StartedDiscovery } from "./discovery/started-discovery.js";
export { readTableConstraints, type TableConstraints } from "./discovery/table-constraints.js";
export type { WhichConnection } from "./discovery/which-connection.js";
export { type Download, type DownloadOptions, downloadToStream } from "./files/download-to-stream.js";
export { FILE_KINDS, type FileKind } from "./files/file-kinds.js";
export { deleteFileIfExists, findFile, listFiles, type StoredFile } from "./files/stored-files.js";
export type { TransferOptions, TransferProgress } from "./files/transfer-progress.js";
export type { UploadContent } from "./files/upload-body.js";
export {
  type FieldsOfKind,
  type NewFile,
  type SavedFile,
  uploadFile,
  uploadFileIfAbsent,
} from "./files/upload-file.js";
export { createFleet, type Fleet, type FleetDefaults, type FleetInstance } from "./fleet/create-fleet.js";
export type { FleetResult, FleetRunOptions, FleetWork } from "./fleet/run-on-all.js";
export {
  type GenerateAndSaveRequest,
  generateAndSaveRulesets,
  type ResultsSelection,
} from "./generation/generate-and-save-rulesets.js";
export { type GenerateRulesetRequest, generateRuleset } from "./generation/generate-ruleset.js";
export {
  type GeneratedRuleset,
  type GenerationTask,
  readGeneratedRulesets,
  type WaitForGenerationOptions,
  waitForGeneration,
} from "./generation/generated-rulesets.js";
export type { ColumnSelection, FileSelection, GenerationTarget } from "./generation/generation-request.js";
export {
  type AnyDiscoveryMatch,
  type SelectedColumns,
  type SelectedFileData,
  type SelectionOptions,
  selectedColumnsOf,
  selectedDataOf,
} from "./generation/selection.js";
export {
  type ReportSelection,
  type StartGenerationRequest,
  startGeneration,
} from "./generation/start-generation.js";
export { downloadApplicationLogs } from "./instance/application-logs.js";
export {
  type FirstAdmin,
  type Installation,
  type InstalledInstance,
  installInstance,
} from "./instance/install-instance.js";
export { readLicence, uploadLicence } from "./instance/licence.js";
export { type InstanceFeature, type InstanceProbe, probe } from "./instance/probe.js";
export { readSettings, setLocality, updateSettings } from "./instance/settings.js";
export { type InstanceAddress, waitUntilReady } from "./instance/wait-until-ready.js";
export type { ListItem, ListOptions, ListPath } from "./lists/list-paths.js";
export { collect, type PaginateOptions, paginate } from "./lists/paginate.js";
export { type ListPage, type ReadPageOptions, readPage } from "./lists/read-page.js";
export {
  type DeleteLibraryOptions,
  deleteRulesetLibraryIfExists,
  findRulesetLibrary,
  getRulesetLibrary,
  type RulesetLibrary,
  type RulesetLibraryName,
  type RulesetLibraryWrite,
  revalidateRulesetLibrary,
  rulesetsUsing,
  saveRulesetLibrary,
  type WhichLibrary,
} from "./ruleset-libraries/ruleset-libraries.js";
export { validateRulesetLibraryOnServer } from "./ruleset-libraries/validate-library.js";
export { exportBundle, type ImportBundleOptions, importBundle } from "./rulesets/bundles.js";
export { deleteRulesetIfExists } from "./rulesets/delete-ruleset.js";
export { faultsOfRuleset } from "./rulesets/faults-of-ruleset.js";
export { findRuleset, getRuleset, type RulesetType, type WhichRuleset } from "./rulesets/find-ruleset.js";
export { type SavedRuleset, saveRuleset } from "./rulesets/rulesets.js";
export { validateOnServer, waitUntilValidated } from "./rulesets/validation.js";
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
export { currentUser, deleteUserIfExists, findUser, listUsers, type User } from "./users/find-user.js";
export { type PasswordChange, resetPassword, setPassword } from "./users/passwords.js";
export { type CreatedUser, createUser, type NewUser, type SavedUser, saveUser } from "./users/save-user.js";
export { generateTemporaryPassword } from "./users/temporary-password.js";
export { USER_ROLES, type UserRole } from "./users/user-roles.js";
export type { WaitOptions, WorkflowOptions } from "./wait.js";
export type { Which } from "./which.js";
export {
  AmbiguousNameError,
  DiscoveryConfigNotFoundError,
  FailedToStartError,
  GenerationConfigNotFoundError,
  GenerationFailedError,
  GenerationInProgressError,
  InvalidDiscoveryConfigError,
  InvalidLibraryError,
  InvalidRulesetError,
  NoDiscoveryResultsError,
  RunFailedError,
  RunMayHaveStartedError,
  RunNotCancellableError,
  WaitTimeoutError,
} from "./workflow-errors.js";
export type { ServerVerdict, WithFaults, YamlFault } from "./yaml-faults.js";
