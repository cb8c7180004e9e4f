import type { SandboxRequestInfo } from "../../http/request-info.js";
import type { ArmedFault } from "./armed-faults.js";
import type { FaultName, Strikes } from "./strikes.js";

/** A fault that is in force until the plan is cleared. */
export class LastingFault<Detail> {
  readonly #fault: FaultName;
  readonly #strikes: Strikes;
  #detail: Detail | undefined;

  constructor(fault: FaultName, strikes: Strikes) {
    this.#fault = fault;
    this.#strikes = strikes;
  }

  /** Puts it in force, in the place of what was; `undefined` ends it. */
  set(detail: Detail | undefined): void {
    this.#detail = detail;
  }

  /** What is in force, without an effect on any request. */
  get detail(): Detail | undefined {
    return this.#detail;
  }

  /** What is in force, and changes the answer to this request. */
  strike(request: SandboxRequestInfo | undefined): Detail | undefined {
    if (this.#detail !== undefined && request !== undefined) this.#strikes.add(request, this.#fault);
    return this.#detail;
  }

  list(): ArmedFault[] {
    return this.#detail === undefined ? [] : [{ fault: this.#fault, times: Number.POSITIVE_INFINITY }];
  }
}
