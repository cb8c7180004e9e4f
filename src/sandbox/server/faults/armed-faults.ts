import type { SandboxRequestInfo } from "../../http/request-info.js";
import type { RequestFilter } from "./faults.js";
import type { FaultName, Strikes } from "./strikes.js";

/** One fault that waits, as it is told. */
export interface ArmedFault {
  readonly fault: FaultName;
  /** How many requests it still strikes; `Infinity` for every one. */
  readonly times: number;
}

interface Armed<Detail> {
  readonly detail: Detail;
  readonly when: ((request: SandboxRequestInfo) => boolean) | undefined;
  remaining: number;
}

/** Faults of one kind that wait for the requests they are meant for. */
export class ArmedFaults<Detail> {
  readonly #fault: FaultName;
  readonly #strikes: Strikes;
  #armed: Armed<Detail>[] = [];

  constructor(fault: FaultName, strikes: Strikes) {
    this.#fault = fault;
    this.#strikes = strikes;
  }

  arm(detail: Detail, { times = 1, when }: RequestFilter): void {
    if (times !== Number.POSITIVE_INFINITY && (!Number.isInteger(times) || times < 1)) {
      throw new RangeError(`faults: times must be a whole number from 1 up, or Infinity, not ${times}`);
    }
    this.#armed.push({ detail, when, remaining: times });
  }

  take(request: SandboxRequestInfo): Detail | undefined {
    const hit = this.#armed.find(({ when }) => when === undefined || when(request));
    if (hit === undefined) return undefined;
    hit.remaining -= 1;
    if (hit.remaining <= 0) this.#armed = this.#armed.filter((armed) => armed !== hit);
    this.#strikes.add(request, this.#fault);
    return hit.detail;
  }

  list(): ArmedFault[] {
    return this.#armed.map(({ remaining }) => ({ fault: this.#fault, times: remaining }));
  }
}
