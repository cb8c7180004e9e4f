import { isSuccessfulRunStatus, unwrap } from "../../../index.js";
import { answeredIfAskedRight, refused } from "../answers.js";
import { type Behaviour, reads, refuses, writes } from "../behaviour.js";
import { ensure, skip } from "../broken-contract.js";
import { ended, fileDiscovery, outputOf, schemaDiscovery } from "../runs/runs-to-look-at.js";
import { isZip } from "../samples/sample-files.js";
import { sharedDatabase } from "../samples/subjects.js";
import { UNKNOWN_NUMBER } from "../samples/unknown-ids.js";

const UNKNOWN = { params: { path: { id: UNKNOWN_NUMBER } } };

/** What discovery runs leave behind. */
export const discoveryResults: readonly Behaviour[] = [
  reads("GET /api/schema-discovery/v2/{run_id}/", "shows what was found, in pages", async (context) => {
    const run = await schemaDiscovery(context);
    const params = { path: { run_id: run.id }, query: { limit: 2, offset: 0 } };
    const page = await outputOf(
      context,
      run,
      context.dm.GET("/api/schema-discovery/v2/{run_id}/", { params }),
    );
    ensure(page.results.length <= 2, "a page of two rows holds more");
    ensure(page.count >= page.results.length, "the count is too low");
  }),
  refuses(
    "GET /api/schema-discovery/v2/{run_id}/",
    "answers 400 or 404 to an unknown number",
    async ({ dm }) => {
      const params = { path: { run_id: UNKNOWN_NUMBER } };
      await refused(dm.GET("/api/schema-discovery/v2/{run_id}/", { params }), 400, 404);
    },
  ),

  reads(
    "GET /api/runs/{id}/db-discovery-results/report/",
    "reports every column as CSV or as a zip of them",
    async (context) => {
      const run = await schemaDiscovery(context);
      const params = { path: { id: run.id }, query: { include_selection_column: false } };
      const report = await outputOf(
        context,
        run,
        context.dm.GET("/api/runs/{id}/db-discovery-results/report/", { params }),
      );
      if (typeof report === "string") ensure(report.includes(","), "the report has no columns");
      else ensure(await isZip(report), "the report is neither CSV nor a zip");
    },
  ),
  refuses(
    "GET /api/runs/{id}/db-discovery-results/report/",
    "answers 404 to an unknown number",
    async ({ dm }) => {
      await refused(dm.GET("/api/runs/{id}/db-discovery-results/report/", UNKNOWN), 404);
    },
  ),

  reads(
    "GET /api/runs/{id}/file-discovery-results/",
    "shows what was found, in one array",
    async (context) => {
      const run = await fileDiscovery(context);
      const params = { path: { id: run.id } };
      const groups = await outputOf(
        context,
        run,
        context.dm.GET("/api/runs/{id}/file-discovery-results/", { params }),
      );
      ensure(Array.isArray(groups), "the answer is not a bare array");
    },
  ),
  refuses(
    "GET /api/runs/{id}/file-discovery-results/",
    "answers 404 to an unknown number",
    async ({ dm }) => {
      await refused(dm.GET("/api/runs/{id}/file-discovery-results/", UNKNOWN), 404);
    },
  ),

  writes("DELETE /api/runs/{id}/db-discovery-results/", "drops the results of a run", async (context) => {
    const { id: connection } = await sharedDatabase(context);
    const body = { connection, discovery_config: null };
    const started = unwrap(context.dm.POST("/api/schema-discovery/v2/", { body }));
    const { id, status } = await ended(context, started);
    if (!isSuccessfulRunStatus(status)) skip(`the server could not discover the sample database: ${status}`);
    const params = { path: { id } };
    await answeredIfAskedRight(context.dm.DELETE("/api/runs/{id}/db-discovery-results/", { params }));
    const { response } = await context.dm.GET("/api/runs/{id}/db-discovery-results/report/", { params });
    ensure(response.status === 404, "there is still a report");
  }),
  refuses(
    "DELETE /api/runs/{id}/db-discovery-results/",
    "answers 404 to an unknown number",
    async ({ dm }) => {
      await refused(dm.DELETE("/api/runs/{id}/db-discovery-results/", UNKNOWN), 404);
    },
  ),
];
