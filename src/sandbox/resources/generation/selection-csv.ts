import { csvRows } from "../../http/csv.js";
import { fieldError } from "../../http/django-errors.js";
import { RefusedArchive } from "../../http/unzipped.js";
import { isZip, zipTexts } from "../../http/zip-archive.js";
import type { ColumnName } from "./selected-columns.js";

const FIELD = "csv_or_zip_file";
const YES = new Set(["true", "yes", "y", "x", "1", "selected"]);

/** The selected columns of a discovery report, edited or not: one CSV, or a zip of several. */
export function csvSelection(bytes: Uint8Array): ColumnName[] {
  const names = csvTexts(bytes).flatMap(selectedRows);
  if (names.length === 0) throw refused("No column is selected.");
  return names;
}

function csvTexts(bytes: Uint8Array): string[] {
  if (!isZip(bytes)) return [new TextDecoder().decode(bytes)];
  const members = textsOf(bytes);
  const texts = Object.entries(members).filter(([name]) => name.toLowerCase().endsWith(".csv"));
  if (texts.length === 0) throw refused("The zip file has no CSV file in it.");
  // The parts are numbered, and ten comes after nine.
  const byNumber = new Intl.Collator("en", { numeric: true });
  return texts.sort(([a], [b]) => byNumber.compare(a, b)).map(([, text]) => text);
}

function textsOf(bytes: Uint8Array): Record<string, string> {
  try {
    return zipTexts(bytes);
  } catch (error) {
    if (error instanceof RefusedArchive) throw refused(`The zip file is refused: ${error.message}.`);
    throw error;
  }
}

function selectedRows(text: string): ColumnName[] {
  const [header = [], ...rows] = csvRows(text);
  const titles = header.map((title) => title.trim().toLowerCase());
  // The long titles are those of reports, the short ones are accepted as well.
  const position = (long: string, short: string) =>
    titles.findIndex((title) => title === long || title === short);
  const [schema, table, column] = [
    position("table schema", "schema"),
    position("table name", "table"),
    position("column name", "column"),
  ];
  if (schema < 0 || table < 0 || column < 0) {
    throw refused("The CSV needs the columns Table schema, Table name and Column name.");
  }
  const selected = titles.indexOf("selected");
  return (
    rows
      // A report that was made without the selection column selects everything that is left in it.
      .filter((row) => selected < 0 || YES.has(row[selected]?.trim().toLowerCase() ?? ""))
      .map((row) => ({ schema: row[schema] ?? "", table: row[table] ?? "", column: row[column] ?? "" }))
  );
}

function refused(message: string) {
  return fieldError({ [FIELD]: [message] });
}
