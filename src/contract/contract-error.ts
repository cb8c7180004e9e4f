import { DataMasqueError } from "../errors/errors.js";
import type { ContractFault } from "./contract-fault.js";

const brand = Symbol.for("datamasque-client.ContractError");

/** An answer does not keep the API document, and the caller asked for strict checking. */
export class ContractError extends DataMasqueError {
  override readonly name: string = "ContractError";
  /** HTTP method of the call. */
  readonly method: string;
  /** The operation's path as the API document writes it. */
  readonly path: string;
  /** HTTP status of the answer. */
  readonly status: number;
  /** Every difference that was found. */
  readonly faults: readonly ContractFault[];

  constructor(method: string, path: string, status: number, faults: readonly ContractFault[]) {
    const list = faults.map((fault) => `${fault.path === "" ? "body" : fault.path}: ${fault.message}`);
    super(`${method} ${path} answered ${status} with a body that breaks the contract: ${list.join("; ")}`);
    this.method = method;
    this.path = path;
    this.status = status;
    this.faults = faults;
  }

  get [brand](): true {
    return true;
  }
}

/** Tells whether a caught value is a {@link ContractError}. */
export function isContractError(error: unknown): error is ContractError {
  return typeof error === "object" && error !== null && brand in error;
}
