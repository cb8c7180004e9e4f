import type { WorkflowClient } from "../../client/client-of.js";
import { unwrap } from "../../client/unwrap.js";
import { requireText } from "../answer-shape.js";
import { checkRequest } from "../check-request.js";
import { idOfConnection } from "../discovery/which-connection.js";
import type { WorkflowOptions } from "../wait.js";
import {
  type ColumnSelection,
  checkSelection,
  type FileSelection,
  type GenerationTarget,
  generationConfigId,
  namingConfig,
} from "./generation-request.js";

/** A ruleset to generate while the caller waits for the answer. */
export type GenerateRulesetRequest = GenerationTarget & (ColumnSelection | FileSelection);

/**
 * Generates a ruleset from the most recent discovery of a connection and returns its YAML; it is not saved.
 * The server works on it within the request; for very many columns use {@link startGeneration}.
 *
 * @throws GenerationConfigNotFoundError when the config does not exist
 * @throws DataMasqueConfigError when no connection has the name
 * @throws DataMasqueConfigError when nothing is selected
 * @throws DataMasqueApiError when the server refuses, such as for want of a discovery
 */
export async function generateRuleset(
  dm: WorkflowClient,
  request: GenerateRulesetRequest,
  { signal }: WorkflowOptions = {},
): Promise<string> {
  checkRequest("generateRuleset(dm, { connection, selected_columns })", request);
  checkSelection(request);
  const { connection: which, config, ...selection } = request;
  const connection = await idOfConnection(dm, which, signal);
  const id = await generationConfigId(dm, config, signal);
  const yaml = await namingConfig(
    "selected_data" in selection
      ? generateForFiles(dm, { connection, ...selection }, id, signal)
      : generateForColumns(dm, { connection, ...selection }, id, signal),
  );
  return requireText(yaml, "The generation of a ruleset");
}

function generateForColumns(
  dm: WorkflowClient,
  body: ColumnSelection & { connection: string },
  config: string | null | undefined,
  signal: AbortSignal | undefined,
): Promise<string> {
  return config === undefined
    ? unwrap(dm.POST("/api/generate-ruleset/v2/", { body, signal }))
    : unwrap(dm.POST("/api/generate-ruleset/v3/", { body: { ...body, rg_config: config }, signal }));
}

function generateForFiles(
  dm: WorkflowClient,
  body: FileSelection & { connection: string },
  config: string | null | undefined,
  signal: AbortSignal | undefined,
): Promise<string> {
  return config === undefined
    ? unwrap(dm.POST("/api/generate-file-ruleset/", { body, signal }))
    : unwrap(dm.POST("/api/generate-file-ruleset/v2/", { body: { ...body, rg_config: config }, signal }));
}
