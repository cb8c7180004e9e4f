import { unwrap } from "../../../index.js";
import type { ContractContext } from "../../session/contract-context.js";
import { skip } from "../broken-contract.js";
import { discoveredDatabase, discoveredShare } from "../runs/runs-to-look-at.js";

/** A column that the session's own discovery has found, as generation takes it. */
export async function selectedColumns(context: ContractContext) {
  const { id: connection, run } = await discoveredDatabase(context);
  const params = { path: { run_id: run.id }, query: { limit: 1 } };
  const { results } = await unwrap(context.dm.GET("/api/schema-discovery/v2/{run_id}/", { params }));
  const found = results[0] ?? skip("discovery has found no column");
  const { schema, table, column } = found;
  return { connection, selected_columns: { [schema ?? ""]: { [table]: [column] } } };
}

/** Data of a file that the session's own discovery has found, as generation takes it. */
export async function selectedData(context: ContractContext) {
  const { id: connection, run } = await discoveredShare(context);
  const params = { path: { id: run.id } };
  const groups = await unwrap(context.dm.GET("/api/runs/{id}/file-discovery-results/", { params }));
  const group = groups.find(({ files, results }) => files.length > 0 && results.length > 0);
  const path = group?.files[0]?.path;
  const locator = group?.results[0]?.locator;
  if (path === undefined || locator === undefined) skip("discovery has found no data in files");
  return { connection, selected_data: [{ files: [path], locators: [locator] }] };
}

/** The report of the session's own discovery, as generation takes it back. */
export async function discoveryReport(
  context: ContractContext,
): Promise<{ connection: string; report: Blob }> {
  const { id: connection, run } = await discoveredDatabase(context);
  const params = { path: { id: run.id } };
  const report = await unwrap(context.dm.GET("/api/runs/{id}/db-discovery-results/report/", { params }));
  return {
    connection,
    report: typeof report === "string" ? new Blob([report], { type: "text/csv" }) : report,
  };
}
