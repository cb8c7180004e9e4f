/** Writes rows as CSV (RFC 4180): fields are quoted where they have to be, lines end with CR LF. */
export function csvText(rows: readonly (readonly string[])[]): string {
  return rows.map((row) => `${row.map(field).join(",")}\r\n`).join("");
}

/** Reads CSV into rows; empty lines are left out, and a byte order mark is not part of the first field. */
export function csvRows(text: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  const source = text.replace(/^\uFEFF/, "");
  // One field with what ends it: a comma, a line end or the end of the text.
  for (const field of source.matchAll(/(?:"((?:[^"]|"")*)"|([^,\r\n]*))(,|\r\n|\n|\r|$)/g)) {
    const [, quoted, plain = "", end] = field;
    // Behind the last line there is one more match, of nothing.
    if (field.index === source.length && row.length === 0) break;
    row.push(quoted === undefined ? plain : quoted.replaceAll('""', '"'));
    if (end === ",") continue;
    if (row.some((value) => value !== "")) rows.push(row);
    row = [];
  }
  return rows;
}

/** CSV as an answer. */
export function csvResponse(text: string): Response {
  return new Response(text, { headers: { "Content-Type": "text/csv; charset=utf-8" } });
}

function field(value: string): string {
  return /[",\r\n]/.test(value) ? `"${value.replaceAll('"', '""')}"` : value;
}
