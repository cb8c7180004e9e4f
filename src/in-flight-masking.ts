export {
  createInFlightMaskingClient,
  type InFlightMaskingClient,
  type InFlightMaskingClientOptions,
} from "./client/create-in-flight-masking-client.js";
export type { components, operations, paths } from "./generated/in-flight-masking.gen.js";
