import type { WorkflowClient } from "../../client/client-of.js";
import type { Schemas } from "../../client/schemas.js";
import { unwrap } from "../../client/unwrap.js";
import { isDataMasqueApiError } from "../../errors/errors.js";
import { checkNumber } from "../../options/check-client-options.js";
import { checkRequest } from "../check-request.js";
import { idOfConnection } from "../discovery/which-connection.js";
import type { WorkflowOptions } from "../wait.js";
import { GenerationInProgressError } from "../workflow-errors.js";
import {
  type ColumnSelection,
  checkSelection,
  type FileSelection,
  type GenerationTarget,
  generationConfigId,
  namingConfig,
} from "./generation-request.js";
import { isZip } from "./read-zip.js";

/** The report of a schema discovery, from which the columns with a mark under `Selected` are taken. */
export interface ReportSelection {
  /** The report as {@link readDiscoveryReport} has it, edited or not: CSV as text or `Blob`, or a zip of several. */
  report: string | Blob;
  /**
   * About how many bytes each ruleset may have: the server divides what would be larger by tables.
   * @default the server's own
   */
  targetSizeBytes?: number | undefined;
}

/** A generation to start. */
export type StartGenerationRequest = GenerationTarget & (ColumnSelection | FileSelection | ReportSelection);

const GOING_ON = ["queued", "running"];

/**
 * Starts generating rulesets from the most recent discovery of a connection, behind the answer.
 * Wait with {@link waitForGeneration}, then read them with {@link readGeneratedRulesets}.
 *
 * A connection has one generation at a time, so it looks first whether one goes on.
 * Of two programs that start at the same moment both may be let through; the server keeps one of the two.
 * Never sent again once the server may have it.
 *
 * @returns the id of the connection, by which the generation is known
 * @throws GenerationInProgressError when one goes on for this connection already; nothing is started then
 * @throws GenerationConfigNotFoundError when the config does not exist
 * @throws DataMasqueConfigError when no connection has the name
 * @throws DataMasqueConfigError when nothing is selected
 * @throws DataMasqueApiError when the server refuses, such as for want of a discovery
 */
export async function startGeneration(
  dm: WorkflowClient,
  request: StartGenerationRequest,
  { signal }: WorkflowOptions = {},
): Promise<string> {
  checkRequest("startGeneration(dm, { connection, selected_columns })", request);
  if ("report" in request) {
    if (request.targetSizeBytes !== undefined) checkNumber("targetSizeBytes", request.targetSizeBytes, 1);
  } else checkSelection(request);
  const connection = await idOfConnection(dm, request.connection, signal);
  const config = await generationConfigId(dm, request.config, signal);
  await refuseSecond(dm, connection, signal);
  const path = { connection_id: connection };
  if ("report" in request) {
    const form = await reportForm(request);
    await namingConfig(
      config === undefined
        ? unwrap(
            dm.POST("/api/async-generate-ruleset/{connection_id}/from-csv/", {
              params: { path },
              body: form,
              signal,
            }),
          )
        : unwrap(
            dm.POST("/api/async-generate-ruleset/v2/{connection_id}/from-csv/", {
              params: { path },
              // A form has no null: its empty text stands for the default config.
              body: { ...form, rg_config: config ?? "" },
              signal,
            }),
          ),
    );
    return connection;
  }
  const { connection: _, config: __, ...body } = request;
  await namingConfig(
    config === undefined
      ? unwrap(dm.POST("/api/async-generate-ruleset/{connection_id}/", { params: { path }, body, signal }))
      : unwrap(
          dm.POST("/api/async-generate-ruleset/v2/{connection_id}/", {
            params: { path },
            body: { ...body, rg_config: config },
            signal,
          }),
        ),
  );
  return connection;
}

/** What a server says of a connection that has no generation is not known: any refusal but that of the caller. */
async function refuseSecond(
  dm: WorkflowClient,
  connection: string,
  signal: AbortSignal | undefined,
): Promise<void> {
  const params = { path: { connection_id: connection } };
  try {
    const { status } = await unwrap(
      dm.GET("/api/async-generate-ruleset/{connection_id}/", { params, signal }),
    );
    if (GOING_ON.includes(status)) throw new GenerationInProgressError(connection, status);
  } catch (error) {
    if (!isDataMasqueApiError(error) || ![400, 404].includes(error.status)) throw error;
  }
}

/** The report under a file name of its kind, as the official client sends it. */
async function reportForm({
  report,
  targetSizeBytes,
}: ReportSelection): Promise<Schemas["RulesetGenerationFromCsvRequest"]> {
  const content = typeof report === "string" ? new Blob([report]) : report;
  const zipped = isZip(new Uint8Array(await content.slice(0, 4).arrayBuffer()));
  const file = zipped
    ? new File([content], "ruleset.zip", { type: "application/zip" })
    : new File([content], "ruleset.csv", { type: "text/csv" });
  return {
    csv_or_zip_file: file,
    ...(targetSizeBytes === undefined ? {} : { target_size_bytes: targetSizeBytes }),
  };
}
