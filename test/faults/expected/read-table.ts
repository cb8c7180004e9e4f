/** What each cell of a table says, by "fault / way". */
export type ExpectedCells = ReadonlyMap<string, string>;

/** Says that a fault cannot strike this way to call. */
const NO_CELL = "-";

/**
 * Reads a table of which the first line names the ways and each other line the outcomes of one fault.
 * Empty lines and lines that begin with `#` part it.
 */
export function readTable(text: string): ExpectedCells {
  const [head = [], ...rows] = text
    .split("\n")
    .filter((line) => line.trim() !== "" && !line.startsWith("#"))
    .map((line) => line.split("|").map((cell) => cell.trim()));
  const [, ...ways] = head;
  const cells = new Map<string, string>();
  for (const [fault = "", ...outcomes] of rows) {
    if (outcomes.length !== ways.length) throw new Error(`"${fault}" has ${outcomes.length} outcomes`);
    for (const [index, way] of ways.entries()) {
      const cell = `${fault} / ${way}`;
      if (cells.has(cell)) throw new Error(`"${cell}" is there twice`);
      const outcome = outcomes[index] ?? "";
      if (outcome !== NO_CELL) cells.set(cell, outcome);
    }
  }
  return cells;
}
