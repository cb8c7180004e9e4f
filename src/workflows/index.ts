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
export { type PagedItem, type PagedPath, type PaginateOptions, paginate } from "./lists/paginate.js";
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
  GenerationInProgressError,
  InvalidDiscoveryConfigError,
  InvalidLibraryError,
  InvalidRulesetError,
  RunFailedError,
  RunMayHaveStartedError,
  RunNotCancellableError,
  WaitTimeoutError,
} from "./workflow-errors.js";
