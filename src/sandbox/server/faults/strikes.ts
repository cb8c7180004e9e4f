import type { SandboxRequestInfo } from "../../http/request-info.js";
import type { SandboxFaults } from "./faults.js";

/** The name of a fault. */
export type FaultName = Exclude<keyof SandboxFaults, "clear">;

/** Which faults have struck which request. */
export class Strikes {
  readonly #names = new WeakMap<SandboxRequestInfo, FaultName[]>();

  add(request: SandboxRequestInfo, fault: FaultName): void {
    const names = this.#names.get(request) ?? [];
    // What lasts may change several things in one answer; what is counted strikes it once.
    if (!names.includes(fault)) names.push(fault);
    this.#names.set(request, names);
  }

  on(request: SandboxRequestInfo): readonly FaultName[] {
    return [...(this.#names.get(request) ?? [])];
  }
}
