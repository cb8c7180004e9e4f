import type { Behaviour } from "./behaviours/behaviour.js";
import type { Outcome } from "./behaviours/behaviour-outcome.js";
import type { BehaviourRow, DriftRow, OperationRow } from "./report.js";

/** A behaviour with what became of it. */
export interface ObservedBehaviour {
  readonly behaviour: Behaviour;
  readonly outcome: Outcome;
}

/**
 * Sums up the findings and the drift by operation, in the order of the findings.
 *
 * @param answerMs how long the answers took, by operation
 */
export function operationRows(
  findings: readonly ObservedBehaviour[],
  drift: readonly DriftRow[],
  answerMs: ReadonlyMap<string, readonly number[]>,
): OperationRow[] {
  const operations = new Map<string, BehaviourRow[]>();
  for (const { behaviour, outcome } of findings) {
    const row = { name: behaviour.name, kind: behaviour.kind, ...outcome };
    for (const operation of behaviour.covers) {
      operations.set(operation, [...(operations.get(operation) ?? []), row]);
    }
  }
  const drifted = new Set(drift.filter(({ addition }) => !addition).map(({ operation }) => operation));
  return [...operations].map(([operation, behaviours]) => ({
    operation,
    result: drifted.has(operation) ? "broken" : resultOf(behaviours),
    behaviours,
    answerMs: answerMs.get(operation) ?? [],
  }));
}

function resultOf(behaviours: readonly BehaviourRow[]): OperationRow["result"] {
  const results = new Set(behaviours.map(({ result }) => result));
  if (results.has("broken")) return "broken";
  if (!results.has("skipped")) return "kept";
  return results.has("kept") ? "partly" : "skipped";
}
