import type { Operation } from "../../../src/document/operations.js";
import type { IndexedOperation } from "./operation-index.js";

/** How the operations of the API documents differ from an index of them. */
export interface IndexDifferences {
  /** Indexed, but in no document. */
  readonly missing: readonly string[];
  /** In both, but not alike. */
  readonly different: readonly string[];
  /** In a document, but not indexed. */
  readonly beyond: readonly string[];
}

/**
 * Holds the operations of the API documents against an index, both ways.
 *
 * @param operations the operations of each document, by the name that the index has for its API
 */
export function compareWithIndex(
  operations: ReadonlyMap<string, readonly Operation[]>,
  index: readonly IndexedOperation[],
): IndexDifferences {
  const documented = new Map(
    [...operations].flatMap(([api, list]) => list.map((operation) => [`${api} ${operation.key}`, operation])),
  );
  const missing: string[] = [];
  const different: string[] = [];
  for (const { api, key, sheet, ...indexed } of index) {
    const operation = documented.get(`${api} ${key}`);
    documented.delete(`${api} ${key}`);
    if (operation === undefined) {
      missing.push(`${api} ${key} (${sheet})`);
      continue;
    }
    const faults = differencesOf(operation, indexed);
    if (faults.length > 0) different.push(`${api} ${key} (${sheet}): ${faults.join("; ")}`);
  }
  return { missing, different, beyond: [...documented.keys()] };
}

function differencesOf(
  operation: Operation,
  indexed: Pick<IndexedOperation, "anonymous" | "confidence">,
): string[] {
  const faults: string[] = [];
  if (operation.anonymous !== indexed.anonymous) {
    faults.push(`${login(indexed.anonymous)} by the index, ${login(operation.anonymous)} by the document`);
  }
  const confidence = operation.evidence?.confidence ?? "unknown";
  if (confidence !== indexed.confidence) {
    faults.push(`confidence ${indexed.confidence} by the index, ${confidence} by the document`);
  }
  return faults;
}

function login(anonymous: boolean): string {
  return anonymous ? "anonymous" : "behind a login";
}
