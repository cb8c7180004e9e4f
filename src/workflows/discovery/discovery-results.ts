import type { WorkflowClient } from "../../client/client-of.js";
import type { Schemas } from "../../client/schemas.js";
import { unwrap } from "../../client/unwrap.js";
import { isDataMasqueApiError } from "../../errors/errors.js";
import { requireItems } from "../answer-shape.js";
import { paginate } from "../lists/paginate.js";
import { checkRunId, lookAtRun } from "../runs/look-at-run.js";
import { tellable } from "../tellable.js";
import type { WorkflowOptions } from "../wait.js";
import { NoDiscoveryResultsError } from "../workflow-errors.js";

/** What schema discovery found out about one column. */
export type SchemaDiscoveryResult = Schemas["SchemaDiscoveryResult"];

/** What file discovery found out about a group of like files. */
export type FileDiscoveryResult = Schemas["FileDiscoveryResult"];

const FILE_DISCOVERY = "file_data_discovery";
/** How servers say that there is nothing, for one kind of results or the other. */
const NOTHING_THERE = [400, 404];

/**
 * Reads the results of a discovery run, of whichever kind it is; a member `column` tells those of a database.
 * A page is fetched only when its items are wanted.
 *
 * @throws NoDiscoveryResultsError when the run is not over, failed, or is no discovery run
 * @throws DataMasqueApiError with status 404 when there is no such run
 */
export async function* discoveryResults(
  dm: WorkflowClient,
  runId: number,
  options: WorkflowOptions = {},
): AsyncGenerator<SchemaDiscoveryResult | FileDiscoveryResult, void, undefined> {
  const run = await lookAtRun(dm, runId, options.signal);
  if (run.mask_type === FILE_DISCOVERY) yield* fileDiscoveryResults(dm, runId, options);
  else yield* schemaDiscoveryResults(dm, runId, options);
}

/**
 * Reads the results of a schema discovery run, column by column.
 * A page is fetched only when its items are wanted.
 *
 * @throws NoDiscoveryResultsError when the run is not over, failed, or is no schema discovery
 * @throws DataMasqueApiError with status 404 when there is no such run
 */
export async function* schemaDiscoveryResults(
  dm: WorkflowClient,
  runId: number,
  { signal }: WorkflowOptions = {},
): AsyncGenerator<SchemaDiscoveryResult, void, undefined> {
  const path = { run_id: checkRunId(runId) };
  try {
    for await (const result of paginate(dm, "/api/schema-discovery/v2/{run_id}/", { path, signal })) {
      requireItems([result], ["column", "table", "data"], "GET /api/schema-discovery/v2/{run_id}/");
      yield result;
    }
  } catch (error) {
    throw await withRun(dm, runId, error, signal);
  }
}

/**
 * Reads the results of a file discovery run, one group of like files after the other.
 *
 * @throws NoDiscoveryResultsError when the run is not over, failed, or is no file discovery
 * @throws DataMasqueApiError with status 404 when there is no such run
 */
export async function* fileDiscoveryResults(
  dm: WorkflowClient,
  runId: number,
  { signal }: WorkflowOptions = {},
): AsyncGenerator<FileDiscoveryResult, void, undefined> {
  const params = { path: { id: checkRunId(runId) } };
  let results: FileDiscoveryResult[];
  try {
    results = await unwrap(dm.GET("/api/runs/{id}/file-discovery-results/", { params, signal }));
  } catch (error) {
    throw await withRun(dm, runId, error, signal);
  }
  requireItems(results, ["files", "results"], "GET /api/runs/{id}/file-discovery-results/");
  yield* results;
}

/** What there is to say of results that are not there: how the run is, or that there is none. */
export async function withRun(
  dm: WorkflowClient,
  runId: number,
  error: unknown,
  signal: AbortSignal | undefined,
): Promise<unknown> {
  if (!isDataMasqueApiError(error) || !NOTHING_THERE.includes(error.status)) return error;
  try {
    return new NoDiscoveryResultsError(tellable(dm, await lookAtRun(dm, runId, signal)), error);
  } catch (noRun) {
    signal?.throwIfAborted();
    return isDataMasqueApiError(noRun) && noRun.status === 404 ? noRun : error;
  }
}
