/** A row of a table: its cells, and the line of the page. */
export interface TableRow {
  readonly cells: readonly string[];
  readonly line: number;
}

/** The rows of every table of a page whose header is as given. */
export function rowsOfTables(page: string, header: readonly string[]): TableRow[] {
  const rows: TableRow[] = [];
  let inside = false;
  for (const [index, text] of page.split("\n").entries()) {
    const cells = cellsOf(text);
    if (cells.join() === header.join()) inside = true;
    else if (cells.length === 0) inside = false;
    else if (inside && !cells.every((cell) => /^-+$/.test(cell))) rows.push({ cells, line: index + 1 });
  }
  return rows;
}

function cellsOf(line: string): string[] {
  if (!/^\|.*\|$/.test(line)) return [];
  return line
    .slice(1, -1)
    .split("|")
    .map((cell) => cell.trim());
}

/** What stands between backticks. */
export function codeIn(text: string): string[] {
  return [...text.matchAll(/`([^`]+)`/g)].flatMap(([, code]) => (code === undefined ? [] : [code]));
}
