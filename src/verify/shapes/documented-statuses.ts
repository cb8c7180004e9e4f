import { datamasqueContract } from "../../generated/datamasque.contract.gen.js";
import { inFlightMaskingContract } from "../../generated/in-flight-masking.contract.gen.js";

const CONTRACTS: Readonly<Record<string, { readonly responses: object }>> = {
  ...datamasqueContract,
  ...inFlightMaskingContract,
};

/** The statuses that the documents have for an operation: `200 | 401 | 502`. */
export function documentedStatuses(operation: string): string {
  return Object.keys(CONTRACTS[operation]?.responses ?? {}).join(" | ");
}
