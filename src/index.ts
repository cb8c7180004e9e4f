// Compilers that write declarations of what an app infers find these names here, where they cannot go by those packages.
export type { Middleware } from "openapi-fetch";
export type { ErrorResponse, FilterKeys } from "openapi-typescript-helpers";
export type {
  CallExtras,
  CallOptions,
  CallResult,
  ClientCall,
  ClientRequest,
  TypedClient,
} from "./calls/call-types.js";
export type { SettledCall } from "./calls/plain-call.js";
export type { WorkflowClient } from "./client/client-of.js";
export { createDataMasqueClient, type DataMasqueClient } from "./client/create-client.js";
export type {
  Connection,
  ConnectionWrite,
  Ruleset,
  RulesetWrite,
  Run,
  RunLogEntry,
  RunStatus,
  Schemas,
} from "./client/schemas.js";
export { type DataOf, unwrap } from "./client/unwrap.js";
export {
  type ApiFailure,
  DataMasqueApiError,
  DataMasqueConfigError,
  DataMasqueError,
  DataMasqueNotReadyError,
  DataMasqueTransportError,
  type GatewayFailure,
  type GatewayRejectionReason,
  isDataMasqueApiError,
  isDataMasqueConfigError,
  isDataMasqueError,
  isDataMasqueNotReadyError,
  isDataMasqueTransportError,
  isSpcsGatewayAuthError,
  type NotReadyFailure,
  SpcsGatewayAuthError,
  type TransportFailure,
  type TransportFailureKind,
} from "./errors/errors.js";
export type { components, operations, paths } from "./generated/datamasque.gen.js";
export type { OperationTraits } from "./generated/operations.gen.js";
export type {
  ClientSettings,
  DataMasqueClientOptions,
  FetchFunction,
  PasswordLogin,
  TokenLogin,
  TokenSourceLogin,
} from "./options/client-options.js";
export { clientOptionsFromEnv, type Environment } from "./options/client-options-from-env.js";
export type {
  DataMasqueEvent,
  DriftEvent,
  LoginEvent,
  RequestEvent,
  ResponseEvent,
  RetryEvent,
  WarningEvent,
} from "./options/events.js";
export * from "./workflows/index.js";
