import { detailError } from "../../http/django-errors.js";
import type { OperationHandlers } from "../../http/operation.js";
import { pageOf } from "../../http/pagination.js";
import { queryValue } from "../../http/request-info.js";
import { emptyResponse } from "../../http/responses.js";
import { zipResponse } from "../../http/zip-archive.js";
import type { SandboxContext } from "../../store/context.js";
import { hasChange } from "../../store/releases.js";
import { configSnapshot } from "./config-snapshot.js";
import { fileResultsOf, schemaResultsOf } from "./discovery-runs.js";
import { fileResults } from "./file-results.js";
import { databaseReport, sensitiveDataReport } from "./report.js";
import { schemaResultRows, tableMetadata } from "./schema-results.js";

/** What discovery runs leave behind. */
export function discoveryResultHandlers({ world, settings, faults }: SandboxContext) {
  return {
    "GET /api/schema-discovery/v2/{run_id}/": (call) => {
      const found = schemaResultsOf(world.runs.require(call.pathParameter("run_id")), settings.clock());
      if (found === undefined) throw detailError(400, "This run has no schema discovery results.");
      const rows = schemaResultRows(found.run, found.discovery, hasChange("maxLengthUnit", settings.release));
      return Response.json({
        ...pageOf(rows, call, faults),
        table_metadata: tableMetadata(found.run, found.discovery),
      });
    },
    "GET /api/runs/{id}/db-discovery-results/report/": (call) => {
      const found = schemaResultsOf(world.runs.require(call.pathParameter("id")), settings.clock());
      if (found === undefined) throw detailError(404, "This run has no database discovery report.");
      return databaseReport(found.run, found.discovery, {
        withSelection: queryValue(call.url.searchParams, "include_selection_column") !== "false",
        rowsPerPart: faults.rowsPerReportPart(call.info),
      });
    },
    "DELETE /api/runs/{id}/db-discovery-results/": (call) => {
      const found = schemaResultsOf(world.runs.require(call.pathParameter("id")), settings.clock());
      if (found === undefined) throw detailError(404, "This run has no database discovery results.");
      found.run.resultsDropped = true;
      // Only the path is known of a real server; every other DELETE answers like this.
      return emptyResponse(204);
    },
    "GET /api/runs/{id}/file-discovery-results/": (call) => {
      const found = fileResultsOf(world.runs.require(call.pathParameter("id")), settings.clock());
      if (found === undefined) throw detailError(404, "This run has no file discovery results.");
      return Response.json(fileResults(found.run, found.discovery));
    },
    "GET /api/runs/{id}/sdd-report/": (call) => {
      const run = world.runs.require(call.pathParameter("id"));
      const now = settings.clock();
      const found = schemaResultsOf(run, now) ?? fileResultsOf(run, now);
      if (found === undefined) throw detailError(404, "This run has no sensitive data discovery report.");
      return sensitiveDataReport(found.run, found.discovery);
    },
    "GET /api/discovery/runs/{run_id}/config-snapshot/": (call) => {
      const run = world.runs.require(call.pathParameter("run_id"));
      if (run.discovery === undefined) throw detailError(404, "This run is not a discovery run.");
      const offset = queryValue(call.url.searchParams, "timezone") ?? "+00:00";
      const yaml = configSnapshot(run, run.discovery.origin, world, offset);
      const name = `config-${run.id}.yaml`;
      return zipResponse({ [name]: yaml }, `${name}.zip`);
    },
  } satisfies OperationHandlers;
}
