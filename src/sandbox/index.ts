export type { paths as SandboxControlPaths } from "../generated/sandbox-control.gen.js";
export { createSandbox, type Sandbox } from "./create-sandbox.js";
export type { SandboxRequestInfo, SandboxRequestLogEntry } from "./http/request-info.js";
export type { ConnectionFreezeOptions, RequestFilter, SandboxFaults } from "./server/faults/faults.js";
export type {
  KnownTextRejection,
  OwnTextRejection,
  RejectionForm,
  SandboxRejection,
  SignInRejection,
} from "./server/gateway/gateway-rejection.js";
export type { SandboxRejectionReason } from "./server/gateway/known-rejections.js";
export type { ListeningSandbox, ListenOptions } from "./server/listener/listen.js";
export type { SandboxFile, SandboxFiles } from "./server/state/files-state.js";
export type { SandboxState, SandboxToken } from "./server/state/sandbox-state.js";
export type { GatewayCors } from "./store/gateway-settings.js";
export type { SandboxRunEnd } from "./store/records/run.js";
export { SANDBOX_RELEASES, type SandboxRelease } from "./store/releases.js";
export type { SandboxOptions, SandboxSeed } from "./store/sandbox-options.js";
