import { answered, refused } from "../answers.js";
import { asksForLogin, type Behaviour, reads, refuses, writes } from "../behaviour.js";
import { ensure, NotCheckable } from "../broken-contract.js";
import { ended, fileDiscovery, outputOf, schemaDiscovery } from "../runs/runs-to-look-at.js";
import { isZip } from "../samples/sample-files.js";
import { sharedDatabase, sharedShare } from "../samples/subjects.js";
import { UNKNOWN_ID, UNKNOWN_NUMBER } from "../samples/unknown-ids.js";

/** Starts of discovery runs. Those of the session work on connections that lead nowhere. */
export const discoveryRuns: readonly Behaviour[] = [
  writes("POST /api/schema-discovery/", "starts a discovery by keywords", async (context) => {
    const { id: connection } = await sharedDatabase(context);
    const body = { connection, custom_keywords: ["loyalty"], ignored_keywords: [], schemas: [] };
    const { mask_type } = await ended(
      context,
      answered(context.dm.POST("/api/schema-discovery/", { body }), 201),
    );
    ensure(mask_type === "database", `the run is shown as one of ${mask_type}`);
  }),
  refuses("POST /api/schema-discovery/", "answers 400 to an unknown connection", async ({ dm }) => {
    await refused(dm.POST("/api/schema-discovery/", { body: { connection: UNKNOWN_ID } }), 400);
  }),
  asksForLogin("POST /api/schema-discovery/", ({ stranger }) =>
    stranger.POST("/api/schema-discovery/", { body: { connection: UNKNOWN_ID } }),
  ),

  writes("POST /api/schema-discovery/v2/", "starts a discovery by the built-in config", async (context) => {
    const { id: connection } = await sharedDatabase(context);
    const body = { connection, discovery_config: null };
    const { ruleset_name } = await ended(
      context,
      answered(context.dm.POST("/api/schema-discovery/v2/", { body }), 201),
    );
    ensure(ruleset_name.startsWith("$auto_"), "the run does not show an automatic name of its ruleset");
  }),
  refuses("POST /api/schema-discovery/v2/", "says that an unknown config does not exist", async (context) => {
    const { id: connection } = await sharedDatabase(context);
    const body = { connection, discovery_config: UNKNOWN_ID };
    const error = await refused(context.dm.POST("/api/schema-discovery/v2/", { body }), 400);
    ensure(/object does not exist/.test(JSON.stringify(error)), 'it does not say "object does not exist"');
  }),
  asksForLogin("POST /api/schema-discovery/v2/", ({ stranger }) =>
    stranger.POST("/api/schema-discovery/v2/", { body: { connection: UNKNOWN_ID, discovery_config: null } }),
  ),

  writes("POST /api/run-file-data-discovery/", "starts a discovery of files by keywords", async (context) => {
    const { id: connection } = await sharedShare(context);
    const body = { connection, custom_keywords: [], ignored_keywords: [], include: [{ glob: "*.csv" }] };
    const started = answered(context.dm.POST("/api/run-file-data-discovery/", { body }), 201);
    const { mask_type } = await ended(context, started);
    ensure(mask_type === "file_data_discovery", `the run is shown as one of ${mask_type}`);
  }),
  refuses("POST /api/run-file-data-discovery/", "answers 400 to an unknown connection", async ({ dm }) => {
    await refused(dm.POST("/api/run-file-data-discovery/", { body: { connection: UNKNOWN_ID } }), 400);
  }),
  asksForLogin("POST /api/run-file-data-discovery/", ({ stranger }) =>
    stranger.POST("/api/run-file-data-discovery/", { body: { connection: UNKNOWN_ID } }),
  ),

  writes(
    "POST /api/run-file-data-discovery/v2/",
    "starts a discovery of files by the built-in config",
    async (context) => {
      const { id: connection } = await sharedShare(context);
      const body = { connection, discovery_config: null };
      await ended(context, answered(context.dm.POST("/api/run-file-data-discovery/v2/", { body }), 201));
    },
  ),
  refuses(
    "POST /api/run-file-data-discovery/v2/",
    "says that an unknown config does not exist",
    async (context) => {
      const { id: connection } = await sharedShare(context);
      const body = { connection, discovery_config: UNKNOWN_ID };
      const error = await refused(context.dm.POST("/api/run-file-data-discovery/v2/", { body }), 400);
      ensure(/object does not exist/.test(JSON.stringify(error)), 'it does not say "object does not exist"');
    },
  ),
  asksForLogin("POST /api/run-file-data-discovery/v2/", ({ stranger }) =>
    stranger.POST("/api/run-file-data-discovery/v2/", {
      body: { connection: UNKNOWN_ID, discovery_config: null },
    }),
  ),

  reads(
    "GET /api/discovery/runs/{run_id}/config-snapshot/",
    "packs the config of a run as a zip",
    async (context) => {
      const run = await schemaDiscovery(context).catch((error: unknown) => {
        if (error instanceof NotCheckable) return fileDiscovery(context);
        throw error;
      });
      const params = { path: { run_id: run.id }, query: { timezone: "+12:00" } };
      const archive = await outputOf(
        context,
        run,
        context.dm.GET("/api/discovery/runs/{run_id}/config-snapshot/", { params }),
      );
      ensure(await isZip(archive), "the archive is no zip");
    },
  ),
  refuses(
    "GET /api/discovery/runs/{run_id}/config-snapshot/",
    "answers 404 to an unknown number",
    async ({ dm }) => {
      const params = { path: { run_id: UNKNOWN_NUMBER } };
      await refused(dm.GET("/api/discovery/runs/{run_id}/config-snapshot/", { params }), 404);
    },
  ),
];
