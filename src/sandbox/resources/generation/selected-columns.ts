import { fieldError } from "../../http/django-errors.js";
import { isJsonObject } from "../../http/json-values.js";
import type { SchemaDiscovery } from "../../store/records/discovery.js";
import { type DiscoveredColumn, discoveredColumns } from "../discovery/discovered-columns.js";
import type { DiscoveryRun } from "../discovery/discovery-runs.js";

/** A column by its names. */
export interface ColumnName {
  readonly schema: string;
  readonly table: string;
  readonly column: string;
}

/** The columns of one table that a ruleset is to mask. */
export interface SelectedTable {
  readonly schema: string;
  readonly table: string;
  readonly key: readonly string[];
  readonly columns: readonly DiscoveredColumn[];
}

/** The columns that `selected_columns` of a request names. */
export function columnNames(selected: unknown): ColumnName[] {
  return members(selected).flatMap(([schema, tables]) =>
    members(tables).flatMap(([table, columns]) =>
      Array.isArray(columns) ? columns.map((column) => ({ schema, table, column: String(column) })) : [],
    ),
  );
}

/**
 * Looks columns up in what was discovered, table by table.
 * A column that was not discovered is refused under the name of `field`; what a real server does then is not known.
 */
export function selectedTables(
  { run, discovery }: DiscoveryRun<SchemaDiscovery>,
  names: readonly ColumnName[],
  field: string,
): SelectedTable[] {
  const discovered = new Map(discoveredColumns(run, discovery).map((found) => [nameOf(found), found]));
  const tables = new Map<string, SelectedTable & { columns: DiscoveredColumn[] }>();
  for (const { schema, table, column } of names) {
    const name = [schema, table, column].join(".");
    const found = discovered.get(name);
    if (found === undefined)
      throw fieldError({ [field]: [`Column ${name} is not in the discovery results.`] });
    const { primaryKey } = found.table;
    const selected = tables.get(`${schema}.${table}`) ?? {
      schema,
      table,
      key: primaryKey.columns,
      columns: [],
    };
    selected.columns.push(found);
    tables.set(`${schema}.${table}`, selected);
  }
  return [...tables.values()];
}

/** The columns whose values decide about the mask of a column, by `hash_columns` of a request. */
export function hashColumnsOf(hashColumns: unknown, { schema, table, column }: DiscoveredColumn): unknown[] {
  const ofTable = member(member(hashColumns, schema), table.name);
  const own = member(member(ofTable, "columns"), column.name);
  // Null or an empty list turns hashing off for the column; only a column without an entry follows its table.
  const chosen = own === undefined ? member(ofTable, "table") : own;
  return Array.isArray(chosen) ? chosen : [];
}

function nameOf({ schema, table, column }: DiscoveredColumn): string {
  return [schema, table.name, column.name].join(".");
}

function members(value: unknown): [string, unknown][] {
  return isJsonObject(value) ? Object.entries(value) : [];
}

function member(value: unknown, name: string): unknown {
  return isJsonObject(value) && Object.hasOwn(value, name) ? value[name] : undefined;
}
