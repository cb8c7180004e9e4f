/** One value with what ends it: a comma, the end of the line, or the end of the text. */
const VALUE = /(?:"([^"]*(?:""[^"]*)*)"|([^,\r\n]*))(,|\r\n|\n|\r|$)/y;

/** The rows of a CSV by the titles of its first row; a title that a row has no value for is the empty text. */
export function csvRows(csv: string): Record<string, string>[] {
  const [titles = [], ...rows] = csvLines(csv);
  return rows.map((row) => Object.fromEntries(titles.map((title, index) => [title, row[index] ?? ""])));
}

/** The values of each line; empty lines are left out. */
function csvLines(csv: string): string[][] {
  const lines: string[][] = [];
  let line: string[] = [];
  VALUE.lastIndex = csv.startsWith("\uFEFF") ? 1 : 0;
  while (VALUE.lastIndex < csv.length) {
    // A quote that is never closed, or is followed by more, is part of its value.
    const [, quoted, plain = "", end] = VALUE.exec(csv) ?? [];
    line.push(quoted?.replaceAll('""', '"') ?? plain);
    if (end === ",") continue;
    if (line.length > 1 || line[0] !== "") lines.push(line);
    line = [];
  }
  return line.length > 0 ? [...lines, [...line, ""]] : lines;
}
