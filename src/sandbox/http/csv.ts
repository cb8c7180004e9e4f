/** Writes rows as CSV (RFC 4180): fields are quoted where they have to be, lines end with CR LF. */
export function csvText(rows: readonly (readonly string[])[]): string {
  return rows.map((row) => `${row.map(field).join(",")}\r\n`).join("");
}

/**
 * Reads CSV into rows; empty lines are left out, and a byte order mark is not part of the first field.
 * Each character is looked at once: a quote that is never closed goes to the end of the text.
 */
export function csvRows(text: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  let at = text.startsWith("\uFEFF") ? 1 : 0;
  while (at < text.length) {
    const { value, end } = text[at] === '"' ? quotedField(text, at + 1) : plainField(text, at);
    row.push(value);
    at = end + 1;
    if (text[end] === ",") {
      // A comma at the very end has an empty field behind it.
      if (at === text.length) row.push("");
      continue;
    }
    if (text[end] === "\r" && text[at] === "\n") at += 1;
    rows.push(row);
    row = [];
  }
  if (row.length > 0) rows.push(row);
  return rows.filter((fields) => fields.some((value) => value !== ""));
}

interface Field {
  readonly value: string;
  /** Where the comma or the line end behind the field is, or the end of the text. */
  readonly end: number;
}

const FIELD_ENDS = new Set([",", "\r", "\n"]);

function plainField(text: string, start: number): Field {
  let end = start;
  while (end < text.length && !FIELD_ENDS.has(text[end] ?? "")) end += 1;
  return { value: text.slice(start, end), end };
}

function quotedField(text: string, start: number): Field {
  let close = text.indexOf('"', start);
  while (close >= 0 && text[close + 1] === '"') close = text.indexOf('"', close + 2);
  const quoted = text.slice(start, close < 0 ? text.length : close).replaceAll('""', '"');
  // What stands between the closing quote and the comma belongs to the field, as most readers see it.
  const rest = plainField(text, close < 0 ? text.length : close + 1);
  return { value: quoted + rest.value, end: rest.end };
}

/** CSV as an answer. */
export function csvResponse(text: string): Response {
  return new Response(text, { headers: { "Content-Type": "text/csv; charset=utf-8" } });
}

function field(value: string): string {
  return /[",\r\n]/.test(value) ? `"${value.replaceAll('"', '""')}"` : value;
}
