import type { ContentValidators, OperationContract } from "../generated/datamasque.contract.gen.js";
import { datamasqueContract } from "../generated/datamasque.contract.gen.js";
import { inFlightMaskingContract } from "../generated/in-flight-masking.contract.gen.js";

// The two APIs share no path, so one table serves the clients of both.
const contracts: Readonly<Record<string, OperationContract>> = /* @__PURE__ */ Object.assign(
  {},
  datamasqueContract,
  inFlightMaskingContract,
);

/** What the API document says of an answer: its bodies by media type; `undefined` for a status it does not have. */
export function documentedContent(operation: string, status: number): ContentValidators | undefined {
  const responses = contracts[operation]?.responses;
  return responses?.[status] ?? responses?.[`${Math.floor(status / 100)}XX`] ?? responses?.default;
}

/** Tells whether the API documents have an operation, `METHOD path`. */
export function isDocumented(operation: string): boolean {
  return Object.hasOwn(contracts, operation);
}
