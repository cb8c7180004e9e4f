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
export const KNOWN_FAULTS: readonly KnownFault[] = [
  {
    row: 19,
    what: "the fetch of Node 20 waits for ever for a corrupt body without a length, and so does the client",
    cells: ["corrupt gzip, after its head / get"],
    fetch: "global",
  },
];

/** The known fault that a cell shows. */
export function knownFaultOf({ name, fetch }: ExpectedCell): KnownFault | undefined {
  return KNOWN_FAULTS.find(
    (fault) => (fault.fetch === "both" || fault.fetch === fetch) && fault.cells.includes(name),
  );
}
