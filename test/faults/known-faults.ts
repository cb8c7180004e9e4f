import type { ExpectedCell } from "./expected/cells.js";

/** A rule of the tables that the client does not keep yet. */
export interface KnownFault {
  /** Row of issue 15. */
  readonly row: number;
  readonly what: string;
  readonly cells: readonly string[];
  readonly fetch: "global" | "node" | "both";
}

/** A cell that is listed here has to fail: whoever mends it takes it out. */
export const KNOWN_FAULTS: readonly KnownFault[] = [];

/** The known fault that a cell shows. */
export function knownFaultOf({ name, fetch }: ExpectedCell): KnownFault | undefined {
  return KNOWN_FAULTS.find(
    (fault) => (fault.fetch === "both" || fault.fetch === fetch) && fault.cells.includes(name),
  );
}
