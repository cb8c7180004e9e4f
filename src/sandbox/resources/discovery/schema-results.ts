import type { JsonObject } from "../../http/json-values.js";
import type { SchemaDiscovery } from "../../store/records/discovery.js";
import type { StoredRun } from "../../store/records/run.js";
import { DEMO_TABLES, type DemoTable } from "./demo-data/tables.js";
import { type DiscoveredColumn, discoveredColumns, rowCount } from "./discovered-columns.js";
import type { Match } from "./sensitivity.js";

/** The results of a schema discovery run, one row for each column; `withUnits` says what lengths count. */
export function schemaResultRows(
  run: StoredRun,
  discovery: SchemaDiscovery,
  withUnits: boolean,
): JsonObject[] {
  return discoveredColumns(run, discovery).map((found, index) => ({
    id: run.id * 1000 + index,
    schema: found.schema,
    table: found.table.name,
    column: found.column.name,
    data: columnData(found, withUnits),
  }));
}

/** Keys and sizes of the tables, by schema and table. */
export function tableMetadata(run: StoredRun, { schemas }: SchemaDiscovery): JsonObject {
  const ofSchema = (schema: string) =>
    Object.fromEntries(
      DEMO_TABLES.map((table) => [
        table.name,
        {
          primary_keys: [{ columns: table.primaryKey.columns }],
          unique_keys: table.uniqueKeys.map(({ columns }) => ({ columns })),
          foreign_keys: table.foreignKeys.map(({ column }) => ({ columns: [column] })),
          row_count: rowCount(run.source.name, schema, table),
        },
      ]),
    );
  return Object.fromEntries(schemas.map((schema) => [schema, ofSchema(schema)]));
}

/** The constraint that a column is part of: a primary key comes before a unique key. */
export function columnConstraint(table: DemoTable, column: string) {
  if (table.primaryKey.columns.includes(column)) return { kind: "Primary", ...table.primaryKey };
  const unique = table.uniqueKeys.find(({ columns }) => columns.includes(column));
  return unique === undefined ? undefined : { kind: "Unique", ...unique };
}

/** A match as the API shows it; one that says "not sensitive" has no label. */
export function matchDocument({ label, flaggedBy, categories, description, hitRatio }: Match): JsonObject {
  return {
    ...(label === null ? {} : { label }),
    categories,
    flagged_by: flaggedBy,
    description,
    hit_ratio: hitRatio,
  };
}

/** The demo's tables count characters, so that lengths mean the same on servers of every release. */
const LENGTH_UNIT = "chars";

function columnData(
  { schema, table, column, matches, preview }: DiscoveredColumn,
  withUnits: boolean,
): JsonObject {
  const constraint = columnConstraint(table, column.name);
  const uniqueKeys = table.uniqueKeys.filter(({ columns }) => columns.includes(column.name));
  return {
    data_type: column.dataType,
    max_length: column.maxLength ?? null,
    ...(withUnits ? { max_length_unit: column.maxLength === undefined ? null : LENGTH_UNIT } : {}),
    numeric_precision: column.precision ?? null,
    numeric_scale: column.scale ?? null,
    constraint: constraint?.kind ?? "",
    constraint_columns: constraint?.columns ?? [],
    pk_constraint_name: constraint?.kind === "Primary" ? constraint.name : null,
    uk_constraint_name: uniqueKeys[0]?.name ?? null,
    unique_index_names: uniqueKeys.map(({ name }) => name),
    foreign_keys: foreignKeys(schema, table, column.name),
    referencing_foreign_keys: referencingForeignKeys(schema, table, column.name),
    discovery_matches: matches.map(matchDocument),
    safe_data_preview: preview,
  };
}

function foreignKeys(schema: string, table: DemoTable, column: string): JsonObject[] {
  return table.foreignKeys
    .filter((key) => key.column === column)
    .map((key) => ({
      name: key.name,
      referenced_column: `${schema}.${key.table}.${key.referencedColumn}`,
    }));
}

function referencingForeignKeys(schema: string, table: DemoTable, column: string): JsonObject[] {
  return DEMO_TABLES.flatMap((other) =>
    other.foreignKeys
      .filter((key) => key.table === table.name && key.referencedColumn === column)
      .map((key) => ({ name: key.name, referencing_column: `${schema}.${other.name}.${key.column}` })),
  );
}
