import type { WorkflowClient } from "../../client/client-of.js";
import { DataMasqueConfigError } from "../../errors/errors.js";
import { checkRequest } from "../check-request.js";
import type { FileDiscoveryResult, SchemaDiscoveryResult } from "../discovery/discovery-results.js";
import { checkNewName } from "../names.js";
import { type SavedRuleset, saveRuleset } from "../rulesets/rulesets.js";
import {
  type GeneratedRuleset,
  readGeneratedRulesets,
  type WaitForGenerationOptions,
  waitForGeneration,
} from "./generated-rulesets.js";
import type { ColumnSelection, FileSelection, GenerationTarget } from "./generation-request.js";
import { type SelectionOptions, selectedColumnsOf, selectedDataOf } from "./selection.js";
import { type ReportSelection, startGeneration } from "./start-generation.js";

/** Results of a discovery, and which of them to make a ruleset for. */
export interface ResultsSelection extends SelectionOptions {
  /** What {@link discover} found, or the collected {@link discoveryResults}. */
  results: readonly (SchemaDiscoveryResult | FileDiscoveryResult)[];
}

/** Rulesets to generate and save. */
export type GenerateAndSaveRequest = GenerationTarget &
  (ColumnSelection | FileSelection | ReportSelection | ResultsSelection) & {
    /**
     * Name of the ruleset; of several, its beginning: `crm` makes `crm_001`, `crm_002` and so on.
     * A function is told each ruleset and says its name.
     * @default the names that the server suggests, which a selection has none of
     */
    name?: string | ((generated: GeneratedRuleset, index: number) => string) | undefined;
  };

/**
 * Generates rulesets from discovery results, a selection or an edited report, and saves them:
 * starts the generation, waits, unpacks and saves each ruleset under its name.
 * One that has the name already is replaced, as {@link saveRuleset} does.
 *
 * @returns the saved rulesets in their order; `is_valid` and `faults` tell what the server makes of them
 * @throws DataMasqueConfigError when nothing is selected, the results are of both kinds of discovery,
 *   names are missing or the same; nothing is saved then
 * @throws GenerationInProgressError when a generation goes on for this connection already
 * @throws GenerationFailedError when the generation failed or was cancelled
 * @throws GenerationConfigNotFoundError when the config does not exist
 * @throws WaitTimeoutError when `timeoutMs` is over before the generation is
 * @throws DataMasqueApiError when the server refuses; rulesets that were saved before the refused one stay,
 *   and {@link readGeneratedRulesets} has them all
 */
export async function generateAndSaveRulesets(
  dm: WorkflowClient,
  request: GenerateAndSaveRequest,
  wait: WaitForGenerationOptions = {},
): Promise<SavedRuleset[]> {
  const { name, ...given } = checkRequest(
    "generateAndSaveRulesets(dm, { connection, results, name })",
    request,
  );
  const source = "results" in given ? selectionOf(given) : given;
  if (name === undefined && !("report" in source)) {
    throw new DataMasqueConfigError(
      "say the name of the ruleset: only those from a report have names of their own",
    );
  }
  if (typeof name === "string") checkNewName("the ruleset", name);
  const maskType = "selected_data" in source ? "file" : "database";
  const connection = await startGeneration(dm, source, { signal: wait.signal });
  await waitForGeneration(dm, connection, wait);
  const generated = await readGeneratedRulesets(dm, connection, { signal: wait.signal });
  const names = generated.map((ruleset, index) => nameFor(name, ruleset, index, generated.length));
  for (const [index, one] of names.entries()) {
    checkNewName("the ruleset", one);
    if (names.indexOf(one) < index)
      throw new DataMasqueConfigError(`two rulesets would be named ${JSON.stringify(one)}`);
  }
  const saved: SavedRuleset[] = [];
  for (const [index, { yaml }] of generated.entries()) {
    const ruleset = { name: names[index] ?? "", mask_type: maskType, config_yaml: yaml } as const;
    saved.push(await saveRuleset(dm, ruleset, { signal: wait.signal }));
  }
  return saved;
}

function selectionOf({
  results,
  match,
  ...target
}: GenerationTarget & ResultsSelection): GenerationTarget & (ColumnSelection | FileSelection) {
  const files = results.filter((result) => "files" in result);
  if (files.length > 0 && files.length < results.length) {
    throw new DataMasqueConfigError("the results are of two kinds of discovery; pass those of one");
  }
  return files.length > 0
    ? { ...target, selected_data: selectedDataOf(files, { match }) }
    : {
        ...target,
        selected_columns: selectedColumnsOf(
          results.filter((result) => "column" in result),
          { match },
        ),
      };
}

function nameFor(
  name: GenerateAndSaveRequest["name"],
  generated: GeneratedRuleset,
  index: number,
  count: number,
): string {
  if (typeof name === "function") return name(generated, index);
  if (name === undefined) return generated.name;
  return count === 1 ? name : `${name}_${String(index + 1).padStart(3, "0")}`;
}
