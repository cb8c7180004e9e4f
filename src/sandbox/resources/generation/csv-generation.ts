import { FormReader } from "../../http/body/form-reader.js";
import type { OperationCall } from "../../http/operation.js";
import type { SandboxContext } from "../../store/context.js";
import type { StoredConnection } from "../../store/records/data-sources.js";
import type { GenerationResult } from "../../store/records/run.js";
import { rulesetArchive } from "./column-ruleset.js";
import { schemaSource } from "./generated-ruleset.js";
import { maskChoice } from "./label-masks.js";
import { selectedTables } from "./selected-columns.js";
import { csvSelection } from "./selection-csv.js";

/** The rulesets for an uploaded report, or the reply that refuses it. One of the two operations takes a config. */
export function csvGeneration(
  context: SandboxContext,
  connection: StoredConnection,
  call: OperationCall,
  rgConfig?: string | undefined,
): GenerationResult {
  const form = new FormReader(call.readForm());
  const file = form.file("csv_or_zip_file");
  const targetBytes = form.wholeNumber("target_size_bytes");
  form.check();
  call.checkForm({
    csv_or_zip_file: new Blob([file.bytes]),
    ...(targetBytes === undefined ? {} : { target_size_bytes: targetBytes }),
    ...(rgConfig === undefined ? {} : { rg_config: rgConfig }),
  });
  const maskFor = maskChoice(context.world, rgConfig);
  const source = schemaSource(context, connection);
  const names = csvSelection(file.bytes);
  const tables = selectedTables(source, names, "csv_or_zip_file");
  return {
    kind: "archive",
    members: rulesetArchive(tables, maskFor, targetBytes, context.settings.clock()),
  };
}
