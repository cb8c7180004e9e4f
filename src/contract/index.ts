export { type CheckResponsesOptions, checkResponses, type Drift } from "./check-responses.js";
export { ContractError, isContractError } from "./contract-error.js";
export { type ContractFault, isAddition } from "./contract-fault.js";
