import { operationFacts as mainFacts, type OperationFacts } from "../../generated/datamasque.facts.gen.js";
import { operationFacts as inFlightFacts } from "../../generated/in-flight-masking.facts.gen.js";
import type { OperationRow } from "../report.js";

const FACTS: Readonly<Record<string, OperationFacts>> = { ...mainFacts, ...inFlightFacts };

/** Where the documents name no resource. */
const OTHERS = "Others";

/** The operations of one resource. */
export interface ResourceGroup {
  readonly resource: string;
  readonly operations: readonly OperationRow[];
}

/** What the documents tell of an operation. */
export function factsOf({ operation }: OperationRow): OperationFacts {
  return Object.hasOwn(FACTS, operation) ? (FACTS[operation] ?? {}) : {};
}

/** Groups operations by resource, both in the order of the documents. */
export function resourceGroups(operations: readonly OperationRow[]): ResourceGroup[] {
  const order = Object.keys(FACTS);
  const place = ({ operation }: OperationRow): number => {
    const at = order.indexOf(operation);
    return at < 0 ? order.length : at;
  };
  const groups = new Map<string, OperationRow[]>();
  for (const row of [...operations].sort((one, other) => place(one) - place(other))) {
    const resource = factsOf(row).resource ?? OTHERS;
    groups.set(resource, [...(groups.get(resource) ?? []), row]);
  }
  return [...groups].map(([resource, rows]) => ({ resource, operations: rows }));
}

/** What a link to an operation leads to. */
export function anchorOf(operation: string): string {
  return nameInUrl("operation", operation);
}

/** What a link to a resource leads to. */
export function resourceAnchorOf(resource: string): string {
  return nameInUrl("resource", resource);
}

function nameInUrl(kind: string, text: string): string {
  return [kind, ...(text.toLowerCase().match(/[a-z0-9]+/g) ?? [])].join("-");
}
