import type { Schemas } from "../../client/schemas.js";
import { DataMasqueConfigError } from "../../errors/errors.js";
import type { FileDiscoveryResult, SchemaDiscoveryResult } from "../discovery/discovery-results.js";

/** Columns by schema and table, as generation takes them. */
export type SelectedColumns = Schemas["SelectedColumns"];

/** Files and the places in them, as generation takes them. */
export type SelectedFileData = Schemas["SelectedFileData"];

/** A reason why data looks sensitive, of either kind of discovery; without a `label` it says that it is not. */
export type AnyDiscoveryMatch = Schemas["DiscoveryMatch"] | Schemas["FileDiscoveryMatch"];

/** Which of the discovered data to select. */
export interface SelectionOptions {
  /**
   * Told each match of a column or place, which is selected when this says `true` for one of them, such as
   * `({ label, hit_ratio }) => label === "email" && (hit_ratio ?? 100) > 50`.
   * @default every match that has a label: what discovery takes for sensitive
   */
  match?: ((match: AnyDiscoveryMatch) => boolean) | undefined;
}

const isSensitive = ({ label }: AnyDiscoveryMatch): boolean => label !== undefined && label !== null;

/**
 * Selects columns from the results of a schema discovery, as `selected_columns` for generation.
 * Each column is selected once, in the order of the results.
 *
 * @throws DataMasqueConfigError when they are no results of a schema discovery,
 *   or a selected column has no schema, since a selection names one
 */
export function selectedColumnsOf(
  results: Iterable<SchemaDiscoveryResult>,
  { match = isSensitive }: SelectionOptions = {},
): SelectedColumns {
  checkResults(results);
  const schemas = new Map<string, Map<string, Set<string>>>();
  for (const result of results) {
    if (!Array.isArray(result?.data?.discovery_matches)) throw notOf("selectedColumnsOf", "schema");
    const { schema, table, column, data } = result;
    if (!data.discovery_matches.some((one) => match(one))) continue;
    if (typeof schema !== "string") {
      throw new DataMasqueConfigError(`column ${column} of table ${table} has no schema to select it by`);
    }
    const tables = schemas.get(schema) ?? new Map<string, Set<string>>();
    schemas.set(schema, tables.set(table, (tables.get(table) ?? new Set()).add(column)));
  }
  return Object.fromEntries(
    [...schemas].map(([schema, tables]) => [
      schema,
      Object.fromEntries([...tables].map(([table, columns]) => [table, [...columns]])),
    ]),
  );
}

/**
 * Selects data from the results of a file discovery, as `selected_data` for generation:
 * an entry for each group of like files in which a place is selected.
 *
 * @throws DataMasqueConfigError when they are no results of a file discovery
 */
export function selectedDataOf(
  results: Iterable<FileDiscoveryResult>,
  { match = isSensitive }: SelectionOptions = {},
): SelectedFileData[] {
  checkResults(results);
  return [...results].flatMap((result) => {
    if (!Array.isArray(result?.files) || !Array.isArray(result.results))
      throw notOf("selectedDataOf", "file");
    const { files, results: places } = result;
    const locators = places
      .filter(({ matches }) => matches.some((one) => match(one)))
      .map(({ locator }) => locator);
    return locators.length === 0 || files.length === 0
      ? []
      : [{ files: files.map(({ path }) => path), locators }];
  });
}

function notOf(call: string, kind: string): DataMasqueConfigError {
  return new DataMasqueConfigError(`${call} takes the results of a ${kind} discovery, and these are none`);
}

function checkResults(results: unknown): void {
  if (typeof results === "object" && results !== null && Symbol.iterator in results) return;
  throw new DataMasqueConfigError(
    "the results of a discovery are an array: that of discover, or what discoveryResults yields, collected",
  );
}
