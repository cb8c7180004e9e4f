import type { FetchName } from "../cell.js";
import { READS } from "./reads.js";
import { WRITES } from "./writes.js";

/** One cell of the matrix with one `fetch`, and how it has to end. */
export interface ExpectedCell {
  /** "fault / way". */
  readonly name: string;
  readonly fetch: FetchName;
  readonly outcome: string;
}

/** Says in one half of a cell that the fault is not tried with that `fetch`. */
const NOT_TRIED = "-";

/** Every cell. Where the two kinds of `fetch` differ, a table has both outcomes, that of the global one first. */
export const CELLS: readonly ExpectedCell[] = [...READS, ...WRITES].flatMap(([name, told]) => {
  const [global = told, node = global] = told.split(",");
  const cells: ExpectedCell[] = [
    { name, fetch: "global", outcome: global },
    { name, fetch: "node", outcome: node },
  ];
  return cells.filter(({ outcome }) => outcome !== NOT_TRIED);
});
