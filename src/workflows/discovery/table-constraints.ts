import type { WorkflowClient } from "../../client/client-of.js";
import type { Schemas } from "../../client/schemas.js";
import { unwrap } from "../../client/unwrap.js";
import { requireMembers } from "../answer-shape.js";
import { DEFAULT_PAGE_SIZE } from "../lists/list-paths.js";
import { checkRunId } from "../runs/look-at-run.js";
import type { WorkflowOptions } from "../wait.js";
import { withRun } from "./discovery-results.js";

/** Keys of a discovered table, and how many rows it has, where the server tells them. */
export type TableConstraints = Schemas["TableConstraints"];

const CALL = "/api/schema-discovery/v2/{run_id}/";

/**
 * Reads the keys and the row counts of the tables that a schema discovery run has found,
 * by the name of the schema, then by the name of the table.
 * They come with the pages of the results, all of which it reads for that; the results themselves it does not keep.
 *
 * ```ts
 * const { public: tables } = await readTableConstraints(dm, run.id);
 * console.log(tables?.customer?.primary_keys);
 * ```
 *
 * @returns an object without members where the server tells nothing of tables
 * @throws NoDiscoveryResultsError when the run is not over, failed, or is no schema discovery
 * @throws DataMasqueApiError with status 404 when there is no such run
 */
export async function readTableConstraints(
  dm: WorkflowClient,
  runId: number,
  { signal }: WorkflowOptions = {},
): Promise<Record<string, Record<string, TableConstraints>>> {
  const path = { run_id: checkRunId(runId) };
  const schemas = new Map<string, Map<string, TableConstraints>>();
  for (let offset = 0, more = true; more; ) {
    const query = { limit: DEFAULT_PAGE_SIZE, offset };
    let page: Schemas["SchemaDiscoveryPage"];
    try {
      page = await unwrap(dm.GET(CALL, { params: { path, query }, signal }));
    } catch (error) {
      throw await withRun(dm, runId, error, signal);
    }
    requireMembers(page, ["results"], `GET ${CALL}`);
    for (const [schema, tables] of Object.entries(page.table_metadata ?? {})) {
      const known = schemas.get(schema) ?? new Map<string, TableConstraints>();
      for (const [table, constraints] of Object.entries(tables)) known.set(table, constraints);
      schemas.set(schema, known);
    }
    offset += page.results.length;
    more = page.results.length > 0 && Boolean(page.next);
  }
  return Object.fromEntries([...schemas].map(([schema, tables]) => [schema, Object.fromEntries(tables)]));
}
