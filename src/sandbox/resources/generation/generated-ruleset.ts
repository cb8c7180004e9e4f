import type { JsonObject } from "../../http/json-object.js";
import type { SandboxContext } from "../../store/context.js";
import type { StoredConnection } from "../connections/document.js";
import { columnRuleset } from "./column-ruleset.js";
import { fileRuleset } from "./file-ruleset.js";
import { fileSource, schemaSource } from "./generation-source.js";
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
