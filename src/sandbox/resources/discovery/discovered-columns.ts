import type { JsonObject } from "../../http/json-values.js";
import { seededRandom, wholeBetween } from "../../http/random.js";
import type { SchemaDiscovery } from "../../store/records/discovery.js";
import type { StoredRun } from "../../store/records/run.js";
import type { SampleValue, ValueSource } from "./demo-data/sample-values.js";
import { DEMO_TABLES, type DemoColumn, type DemoTable } from "./demo-data/tables.js";
import { safeDataPreview } from "./preview/preview.js";
import { type Match, matchesByName, matchesInData } from "./sensitivity.js";

/** One column that a discovery run went over. */
export interface DiscoveredColumn {
  readonly schema: string;
  readonly table: DemoTable;
  readonly column: DemoColumn;
  readonly matches: readonly Match[];
  /** `null`: no preview was made. */
  readonly preview: JsonObject | null;
}

/** What a discovery run found: the same each time, and the same for connections of the same name. */
export function discoveredColumns(run: StoredRun, discovery: SchemaDiscovery): DiscoveredColumn[] {
  return discovery.schemas.flatMap((schema) =>
    DEMO_TABLES.flatMap((table) =>
      table.columns.map((column) => ({
        schema,
        table,
        column,
        ...findings(run.source.name, schema, table, column, discovery),
      })),
    ),
  );
}

/** How many rows a table has. */
export function rowCount(connectionName: string, schema: string, { name, typicalRows }: DemoTable): number {
  if (typicalRows === 0) return 0;
  const random = seededRandom([connectionName, schema, name].join("\n"));
  return typicalRows + wholeBetween(random, 0, typicalRows / 10);
}

/** The first values of a made-up column or locator. */
export function sampleValues(seed: readonly string[], source: ValueSource, count: number): SampleValue[] {
  const random = seededRandom(seed.join("\n"));
  return Array.from({ length: count }, (_, index) => source.value(random, index + 1));
}

function findings(
  connectionName: string,
  schema: string,
  table: DemoTable,
  { name, values: source }: DemoColumn,
  { keywords, inData }: SchemaDiscovery,
): Pick<DiscoveredColumn, "matches" | "preview"> {
  const byName = matchesByName(name, keywords);
  if (inData === undefined) return { matches: byName, preview: null };
  const count = Math.min(inData.sampleSize, rowCount(connectionName, schema, table));
  const values = sampleValues([connectionName, schema, table.name, name], source, count);
  return {
    matches: [...byName, ...matchesInData(values, inData)],
    preview: inData.preview === undefined ? null : safeDataPreview(source.kind, values, inData.preview, null),
  };
}
