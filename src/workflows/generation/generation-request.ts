import type { WorkflowClient } from "../../client/client-of.js";
import type { Schemas } from "../../client/schemas.js";
import { DataMasqueApiError, DataMasqueConfigError } from "../../errors/errors.js";
import { GENERATION_CONFIG } from "../configs/generation-configs.js";
import { configIdOf } from "../configs/named-configs.js";
import type { WhichConnection } from "../discovery/which-connection.js";
import type { Which } from "../which.js";
import { GenerationConfigNotFoundError } from "../workflow-errors.js";

/** Columns of a database to make a ruleset for, such as {@link selectedColumnsOf} selects. */
export type ColumnSelection = Schemas["AsyncColumnRulesetGenerationRequest"];

/** Data of files to make a ruleset for, such as {@link selectedDataOf} selects. */
export type FileSelection = Schemas["AsyncFileRulesetGenerationRequest"];

/** What every generation can be told. */
export interface GenerationTarget {
  /** The connection whose most recent discovery is used: its id, `{ id }` or `{ name }`. */
  connection: WhichConnection;
  /**
   * The generation config, which says which mask a label gets: `{ id }` or `{ name }`;
   * `null` asks a server that has such configs for its default one.
   * @default the server's default, also on servers that have no configs
   */
  config?: Which | null | undefined;
}

/** Refuses a selection in which nothing is selected. */
export function checkSelection(selection: ColumnSelection | FileSelection): void {
  const given: { selected_columns?: unknown; selected_data?: unknown } = selection;
  const { selected_columns: columns, selected_data: data } = given;
  const chosen = "selected_data" in selection ? isDataSelected(data) : isAnyListed(columns);
  if (chosen) return;
  throw new DataMasqueConfigError(
    "nothing is selected to generate a ruleset for: pass selected_columns, or selected_data with files and locators in each entry",
  );
}

function isAnyListed(columns: unknown): boolean {
  if (Array.isArray(columns)) return columns.length > 0;
  return typeof columns === "object" && columns !== null && Object.values(columns).some(isAnyListed);
}

function isDataSelected(data: unknown): boolean {
  return (
    Array.isArray(data) &&
    data.length > 0 &&
    data.every(
      (one: Partial<Schemas["SelectedFileData"]> | null) => one?.files?.length && one.locators?.length,
    )
  );
}

/**
 * The id of the generation config that is meant; `null` and `undefined` stay what they are.
 *
 * @throws GenerationConfigNotFoundError when none has the name
 */
export async function generationConfigId(
  dm: WorkflowClient,
  config: Which | null | undefined,
  signal: AbortSignal | undefined,
): Promise<string | null | undefined> {
  if (config === null || config === undefined) return config;
  const id = await configIdOf(GENERATION_CONFIG, dm, config, signal);
  if (id !== undefined) return id;
  const name = "name" in config ? config.name : "";
  throw new GenerationConfigNotFoundError({
    method: "GET",
    path: GENERATION_CONFIG.path,
    status: 200,
    body: undefined,
    hint: `No generation config is named ${JSON.stringify(name)}`,
  });
}

/** How the server says that nothing has an id. */
const NOT_THERE = /object does not exist/;

/** Waits for a call that names a generation config, and tells it when that does not exist. */
export async function namingConfig<Data>(call: Promise<Data>): Promise<Data> {
  try {
    return await call;
  } catch (error) {
    throw error instanceof DataMasqueApiError && NOT_THERE.test(saidOfConfig(error.body))
      ? new GenerationConfigNotFoundError(error)
      : error;
  }
}

function saidOfConfig(body: unknown): string {
  if (typeof body !== "object" || body === null || !("rg_config" in body)) return "";
  const { rg_config: said } = body;
  return String(Array.isArray(said) ? said[0] : said);
}
