/** One place where an answer differs from the API document. */
export interface ContractFault {
  /** Where in the body, such as `results[3].status`; empty for the answer as a whole. */
  path: string;
  /**
   * What kind of difference it is. Additions break nothing that was written against the document:
   *
   * - `new-member`, `new-value`, `new-kind`, `new-status`: additions;
   *   of an object of a new kind, such as a connection of a later release, nothing else is looked at
   * - `missing`, `wrong-type`, `unknown-value`, `forbidden-member`, `not-json`: the contract is broken
   */
  kind:
    | "new-member"
    | "new-value"
    | "new-kind"
    | "new-status"
    | "missing"
    | "wrong-type"
    | "unknown-value"
    | "forbidden-member"
    | "not-json";
  /** What is different there, in words and without the value. */
  message: string;
}

/** Tells an addition, which a client survives, from a broken contract. */
export function isAddition(fault: ContractFault): boolean {
  return fault.kind.startsWith("new-");
}
