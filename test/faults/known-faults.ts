import type { ExpectedCell } from "./expected/cells.js";
import { WAY_NAMES } from "./ways.js";

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
    row: 10,
    what: "a login goes on although nobody waits for it any more",
    cells: ["stall before the answer, until the caller gives up / login", "stall in the body / login"],
    fetch: "both",
  },
  {
    row: 19,
    what: "a redirect without Location is no redirect",
    cells: [301, 302, 303, 307, 308].flatMap((status) =>
      WAY_NAMES.filter((way) => way !== "upload").map((way) => `${status} without Location / ${way}`),
    ),
    fetch: "both",
  },
  {
    row: 19,
    what: "a status that nobody asked for before the answer is a lost connection",
    cells: WAY_NAMES.map((way) => `100 for nothing / ${way}`),
    fetch: "both",
  },
  {
    row: 19,
    what: "a body that ends too early is no lost connection",
    cells: WAY_NAMES.filter((way) => !["wait", "follow", "delete"].includes(way)).map(
      (way) => `closed in the body, as announced / ${way}`,
    ),
    fetch: "both",
  },
  {
    row: 19,
    what: "chunks that end too early are no lost connection",
    cells: WAY_NAMES.filter((way) => way !== "delete").map((way) => `chunks without an end / ${way}`),
    fetch: "node",
  },
  {
    row: 19,
    what: "the fetch of Node 20 waits for ever for a corrupt body without a length, and so does the client",
    cells: ["corrupt gzip, after its head / get"],
    fetch: "global",
  },
];

/**
 * Row 10: a file that was opened for an upload is sometimes read on after its connection is lost.
 * Whether it is depends on the moment, so no cell can be asked to fail by it: take this out with the mend.
 */
export const SOMETIMES_LEFT: readonly string[] = ["FileHandleReadWrap"];

/** The known fault that a cell shows. */
export function knownFaultOf({ name, fetch }: ExpectedCell): KnownFault | undefined {
  return KNOWN_FAULTS.find(
    (fault) => (fault.fetch === "both" || fault.fetch === fetch) && fault.cells.includes(name),
  );
}
