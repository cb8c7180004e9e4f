import type { SandboxFaults } from "../faults/faults.js";
import type { GatewayRejectionReason } from "../gateway/known-rejections.js";

/** What goes wrong from the start of the program to its end. */
export interface LastingFaults {
  readonly gatewayRejects?: GatewayRejectionReason;
  /** Path of the requests whose answers the gateway cuts. */
  readonly gatewayIdleCut?: string;
}

/** Arms faults for good: over HTTP nobody can arm them later. */
export function armLastingFaults(
  faults: SandboxFaults,
  { gatewayRejects: reason, gatewayIdleCut: cutPath }: LastingFaults,
): void {
  const times = Number.POSITIVE_INFINITY;
  if (reason !== undefined) faults.gatewayRejects({ reason, times });
  if (cutPath !== undefined) faults.gatewayIdleCut({ times, when: ({ path }) => path === cutPath });
}
