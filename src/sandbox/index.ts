export { createSandbox, type Sandbox } from "./create-sandbox.js";
export type { GatewayRejection, RequestFilter, SandboxFaults } from "./faults.js";
export type { SandboxFile, SandboxFiles } from "./files/files-state.js";
export type { ListeningSandbox, ListenOptions } from "./listen.js";
export type { SandboxRequestInfo, SandboxRequestLogEntry } from "./request-info.js";
export type { FinalRunStatus } from "./runs/run-status.js";
export type { SandboxOptions, SandboxSeed } from "./sandbox-options.js";
export type { SandboxState, SandboxToken } from "./state.js";
