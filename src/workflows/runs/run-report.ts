import type { WorkflowClient } from "../../client/client-of.js";
import { unwrap } from "../../client/unwrap.js";
import { isDataMasqueApiError } from "../../errors/errors.js";
import { csvRows } from "../csv-rows.js";
import type { WorkflowOptions } from "../wait.js";
import { checkRunId, lookAtRun } from "./look-at-run.js";

/** The report of a run: as text, and as rows by the names of the columns. */
export interface RunReport {
  /** The CSV as the server sends it. */
  readonly text: string;
  /** One row for each file that the run considered: `path`, `file_size`, `file_type`, `skip_reason`. */
  readonly rows: readonly Readonly<Record<string, string>>[];
}

const NOT_FOUND = 404;

/**
 * Reads the report of a run that masks files: which files it considered, and why it left some out.
 * `undefined` when the run has none: it is still at work, failed early, or is of a kind that makes none.
 *
 * @throws DataMasqueApiError of status 404 when there is no such run
 */
export async function readRunReport(
  dm: WorkflowClient,
  runId: number,
  { signal }: WorkflowOptions = {},
): Promise<RunReport | undefined> {
  const params = { path: { id: checkRunId(runId) } };
  try {
    const text = await unwrap(dm.GET("/api/runs/{id}/run-report/", { params, signal }));
    return { text, rows: csvRows(text) };
  } catch (error) {
    if (!isDataMasqueApiError(error) || error.status !== NOT_FOUND) throw error;
    // A run without a report and no run at all are answered alike.
    await lookAtRun(dm, runId, signal);
    return undefined;
  }
}
