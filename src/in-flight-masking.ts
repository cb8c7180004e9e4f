// As in the main entry.
export type { Middleware } from "openapi-fetch";
export type { ErrorResponse, FilterKeys } from "openapi-typescript-helpers";
export {
  createInFlightMaskingClient,
  type InFlightMaskingClient,
  type InFlightMaskingClientOptions,
  type InFlightMaskingClientSettings,
  type InFlightMaskingWorkflowClient,
} from "./client/create-in-flight-masking-client.js";
export type { components, operations, paths } from "./generated/in-flight-masking.gen.js";
export {
  type MaskedRecords,
  type MaskLogEntry,
  type MaskOptions,
  type MaskOutcome,
  mask,
  type UnmaskedRecords,
} from "./workflows/in-flight-masking/mask.js";
export { type MaskAllOptions, maskAll } from "./workflows/in-flight-masking/mask-all.js";
export { MaskBatchError } from "./workflows/in-flight-masking/mask-batch-error.js";
export {
  createPlan,
  deletePlanIfExists,
  findPlan,
  getPlan,
  listPlans,
  patchPlan,
  type RulesetPlan,
  replacePlan,
  verifyToken,
} from "./workflows/in-flight-masking/plans.js";
