import { type ContractFault, type Drift, isAddition } from "../contract/index.js";
import { OPEN_ANSWERS } from "./behaviours/behaviour.js";
import type { DriftRow } from "./report.js";

/** Gathers what answers differed in, each place of each answer once. */
export function driftRows(drifts: readonly Drift[]): DriftRow[] {
  const rows = new Map<string, DriftRow>();
  for (const { method, path, status, faults } of drifts) {
    const operation = `${method} ${path}`;
    for (const fault of faults) {
      if (!countsAsDrift(operation, fault)) continue;
      const place = { operation, status, path: fault.path.replace(/\[\d+\]/g, "[]"), kind: fault.kind };
      const key = Object.values(place).join("\n");
      const times = (rows.get(key)?.times ?? 0) + 1;
      rows.set(key, { ...place, message: fault.message, addition: isSurvivable(fault, status), times });
    }
  }
  // The order of the answers depends on nothing that a reader would look for.
  return [...rows.values()].sort((a, b) => Number(a.addition) - Number(b.addition));
}

/** A new member counts for nothing where the documents name a few members alone. */
export function countsAsDrift(operation: string, { kind }: Pick<ContractFault, "kind">): boolean {
  return kind !== "new-member" || !OPEN_ANSWERS.some((open) => open === operation);
}

/** From here on an answer is a refusal or a failure, which is read as whatever it is. */
const FIRST_REFUSAL = 400;

/**
 * A value that the documents lack is an addition here, also where they know no other:
 * of what a server sends only the kinds of objects are closed, and a later release has more of them.
 * So is a refusal of another form: clients go by its status.
 */
export function isSurvivable(fault: ContractFault, status: number): boolean {
  return isAddition(fault) || fault.kind === "unknown-value" || status >= FIRST_REFUSAL;
}
