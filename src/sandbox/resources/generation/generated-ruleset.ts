import { detailError } from "../../http/django-errors.js";
import type { JsonObject } from "../../http/json-values.js";
import type { SandboxContext } from "../../store/context.js";
import type { StoredConnection } from "../../store/records/data-sources.js";
import type { FileDiscovery, SchemaDiscovery } from "../../store/records/discovery.js";
import {
  type DiscoveryRun,
  fileResultsOf,
  latestResults,
  schemaResultsOf,
} from "../discovery/discovery-runs.js";
import { checkSource } from "../runs/rules.js";
import { columnRuleset } from "./column-ruleset.js";
import { fileRuleset } from "./file-ruleset.js";

import { maskChoice } from "./label-masks.js";
import { columnNames, selectedTables } from "./selected-columns.js";

/** The ruleset for a selection that has passed the check, or the reply that refuses it. */
export function generatedRuleset(
  context: SandboxContext,
  connection: StoredConnection,
  body: JsonObject,
): string {
  const maskFor = maskChoice(context.world, body.rg_config);
  if (body.selected_data !== undefined) {
    return fileRuleset(fileSource(context, connection), body.selected_data, maskFor);
  }
  const names = columnNames(body.selected_columns);
  const tables = selectedTables(schemaSource(context, connection), names, "selected_columns");
  return columnRuleset(tables, maskFor, body.hash_columns);
}

/** The most recent schema discovery of a connection, or the 400 reply. */
export function schemaSource(
  context: SandboxContext,
  connection: StoredConnection,
): DiscoveryRun<SchemaDiscovery> {
  checkSource(connection, "database");
  const found = latestResults(context, connection.id, schemaResultsOf);
  if (found === undefined) throw noResults("schema");
  return found;
}

/** The most recent file discovery of a connection, or the 400 reply. */
export function fileSource(
  context: SandboxContext,
  connection: StoredConnection,
): DiscoveryRun<FileDiscovery> {
  checkSource(connection, "file");
  const found = latestResults(context, connection.id, fileResultsOf);
  if (found === undefined) throw noResults("file data");
  return found;
}

function noResults(what: string) {
  return detailError(400, `No ${what} discovery has been done on this connection.`);
}
