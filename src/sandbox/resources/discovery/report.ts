import { csvResponse, csvText } from "../../http/csv.js";
import { zipResponse } from "../../http/zip-archive.js";
import type { FileDiscovery, SchemaDiscovery } from "../../store/records/discovery.js";
import type { StoredRun } from "../../store/records/run.js";
import { serializedLocator } from "./demo-data/files.js";
import { type DiscoveredColumn, discoveredColumns } from "./discovered-columns.js";
import { discoveredFiles } from "./file-results.js";
import { columnConstraint } from "./schema-results.js";
import type { Match } from "./sensitivity.js";

const COLUMNS = [
  "Table schema",
  "Table name",
  "Column name",
  "Data Type",
  "Constraint",
  "Foreign Keys",
  "Max Length",
  "Numeric Precision",
  "Numeric Scale",
  "Reason for flag",
  "Flagged by",
  "Data classifications",
];

/** How the report of a database discovery is asked for, and how it is delivered. */
export interface ReportOptions {
  readonly withSelection: boolean;
  /** Rows of each part of a zip; `undefined` for one CSV. */
  readonly rowsPerPart: number | undefined;
}

/** The report that the from-CSV generation takes, edited, as its input. */
export function databaseReport(
  run: StoredRun,
  discovery: SchemaDiscovery,
  { withSelection, rowsPerPart }: ReportOptions,
): Response {
  const rows = discoveredColumns(run, discovery).map((found) => {
    const row = reportRow(found);
    return withSelection ? [found.matches.some(isSensitive) ? "True" : "False", ...row] : row;
  });
  const header = withSelection ? ["Selected", ...COLUMNS] : COLUMNS;
  if (rowsPerPart === undefined) return csvResponse(csvText([header, ...rows]));
  const parts: Record<string, string> = {};
  for (let start = 0; start < rows.length; start += rowsPerPart) {
    const name = `db_discovery_report_${run.id}_${start / rowsPerPart + 1}.csv`;
    parts[name] = csvText([header, ...rows.slice(start, start + rowsPerPart)]);
  }
  return zipResponse(parts, `db_discovery_report_${run.id}.zip`);
}

/**
 * The sensitive-data-discovery report: what was flagged, and why.
 * The columns of a real one are not known; these are taken from the database report.
 */
export function sensitiveDataReport(run: StoredRun, discovery: SchemaDiscovery | FileDiscovery): Response {
  if (discovery.kind === "schema") {
    const flagged = discoveredColumns(run, discovery).filter(({ matches }) => matches.some(isSensitive));
    return csvResponse(csvText([COLUMNS, ...flagged.map(reportRow)]));
  }
  const header = ["File type", "Files", "Locator", ...COLUMNS.slice(-3)];
  const rows = discoveredFiles(run, discovery).flatMap(({ group, files, locators }) =>
    locators
      .filter(({ matches }) => matches.some(isSensitive))
      .map(({ locator, matches }) => [
        group.fileType,
        files.map(({ path }) => path).join("; "),
        serializedLocator(locator),
        ...flags(matches),
      ]),
  );
  return csvResponse(csvText([header, ...rows]));
}

function reportRow({ schema, table, column, matches }: DiscoveredColumn): string[] {
  const constraint = columnConstraint(table, column.name);
  const keys = table.foreignKeys.filter((key) => key.column === column.name);
  const constraints = [
    ...(constraint === undefined ? [] : [`${constraint.kind}(${constraint.columns.join(", ")})`]),
    ...keys.map((key) => `Foreign(${key.column})`),
  ];
  return [
    schema,
    table.name,
    column.name,
    column.dataType,
    constraints.join("; "),
    keys.map((key) => `${schema}.${key.table}.${key.referencedColumn}`).join("; "),
    ...[column.maxLength, column.precision, column.scale].map((value) => String(value ?? "")),
    ...flags(matches),
  ];
}

function flags(matches: readonly Match[]): string[] {
  const sensitive = matches.filter(isSensitive);
  const joined = (values: readonly string[]) => [...new Set(values)].join("; ");
  return [
    joined(sensitive.map(({ description }) => description)),
    joined(sensitive.map(({ flaggedBy }) => flaggedBy)),
    joined(sensitive.flatMap(({ categories }) => categories)),
  ];
}

function isSensitive({ label }: Match): boolean {
  return label !== null;
}
