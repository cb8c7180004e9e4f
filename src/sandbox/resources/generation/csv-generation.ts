import { fieldError } from "../../http/django-errors.js";
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
  const form = call.readForm();
  const file = form.file("csv_or_zip_file");
  const targetBytes = wholeNumber(form.text("target_size_bytes"));
  call.checkForm({
    ...(file === undefined ? {} : { csv_or_zip_file: new Blob([file.bytes]) }),
    ...(targetBytes === undefined ? {} : { target_size_bytes: targetBytes }),
    ...(rgConfig === undefined ? {} : { rg_config: rgConfig }),
  });
  const maskFor = maskChoice(context.world, rgConfig);
  const source = schemaSource(context, connection);
  const names = csvSelection(file?.bytes ?? new Uint8Array());
  const tables = selectedTables(source, names, "csv_or_zip_file");
  return {
    kind: "archive",
    members: rulesetArchive(tables, maskFor, targetBytes, context.settings.clock()),
  };
}

function wholeNumber(text: string | undefined): number | undefined {
  if (text === undefined || text === "") return undefined;
  if (/^\d+$/.test(text)) return Number(text);
  throw fieldError({ target_size_bytes: ["A valid integer is required."] });
}
