import { unwrap } from "../../../index.js";
import { answered, answeredIfAskedRight, refused } from "../answers.js";
import { asksForLogin, type Behaviour, refuses, writes } from "../behaviour.js";
import { ensure, skip } from "../broken-contract.js";
import { isZip } from "../samples/sample-files.js";
import { UNKNOWN_ID } from "../samples/unknown-ids.js";
import { generated, over } from "./generation-tasks.js";
import { discoveryReport, selectedColumns } from "./selections.js";

const UNKNOWN = { params: { path: { connection_id: UNKNOWN_ID } } };
const selected_columns = { public: { dmc_verify: ["email"] } };

/** Generation of rulesets that goes on behind the answer; each connection has one at a time. */
export const asyncGeneration: readonly Behaviour[] = [
  writes(
    "POST /api/async-generate-ruleset/{connection_id}/",
    "starts a generation of selected columns",
    async (context) => {
      const { connection, ...body } = await selectedColumns(context);
      const params = { path: { connection_id: connection } };
      await answered(context.dm.POST("/api/async-generate-ruleset/{connection_id}/", { params, body }), 201);
      await over(context, connection);
    },
  ),
  asksForLogin("POST /api/async-generate-ruleset/{connection_id}/", ({ stranger }) =>
    stranger.POST("/api/async-generate-ruleset/{connection_id}/", { ...UNKNOWN, body: { selected_columns } }),
  ),

  writes(
    "POST /api/async-generate-ruleset/v2/{connection_id}/",
    "starts a generation by the default config",
    async (context) => {
      const { connection, ...selection } = await selectedColumns(context);
      const params = { path: { connection_id: connection } };
      const body = { ...selection, rg_config: null };
      await answered(
        context.dm.POST("/api/async-generate-ruleset/v2/{connection_id}/", { params, body }),
        201,
      );
      await over(context, connection);
    },
  ),
  refuses(
    "POST /api/async-generate-ruleset/v2/{connection_id}/",
    "says that an unknown config does not exist",
    async (context) => {
      const { connection, ...selection } = await selectedColumns(context);
      const params = { path: { connection_id: connection } };
      const body = { ...selection, rg_config: UNKNOWN_ID };
      const call = context.dm.POST("/api/async-generate-ruleset/v2/{connection_id}/", { params, body });
      ensure(
        /object does not exist/.test(JSON.stringify(await refused(call, 400))),
        "the config is not named",
      );
    },
  ),
  asksForLogin("POST /api/async-generate-ruleset/v2/{connection_id}/", ({ stranger }) =>
    stranger.POST("/api/async-generate-ruleset/v2/{connection_id}/", {
      ...UNKNOWN,
      body: { selected_columns, rg_config: null },
    }),
  ),

  writes(
    "GET /api/async-generate-ruleset/{connection_id}/",
    "holds the ruleset once it is generated",
    async (context) => {
      const connection = await generated(context);
      const params = { path: { connection_id: connection } };
      const task = await answered(
        context.dm.GET("/api/async-generate-ruleset/{connection_id}/", { params }),
        200,
      );
      ensure(Boolean(task.generated_ruleset), "the ruleset is left out");
    },
  ),
  asksForLogin("GET /api/async-generate-ruleset/{connection_id}/", ({ stranger }) =>
    stranger.GET("/api/async-generate-ruleset/{connection_id}/", UNKNOWN),
  ),

  writes(
    "DELETE /api/async-generate-ruleset/{connection_id}/",
    "ends a generation that goes on",
    async (context) => {
      const { connection, ...body } = await selectedColumns(context);
      const params = { path: { connection_id: connection } };
      await unwrap(context.dm.POST("/api/async-generate-ruleset/{connection_id}/", { params, body }));
      const call = await context.dm.DELETE("/api/async-generate-ruleset/{connection_id}/", { params });
      const state = await over(context, connection);
      if (call.response.status === 404 && state !== "cancelled") skip("it was over before it could be ended");
      await answeredIfAskedRight(Promise.resolve(call));
    },
  ),
  asksForLogin("DELETE /api/async-generate-ruleset/{connection_id}/", ({ stranger }) =>
    stranger.DELETE("/api/async-generate-ruleset/{connection_id}/", UNKNOWN),
  ),

  writes(
    "GET /api/async-generate-ruleset/{connection_id}/download-rulesets/",
    "packs the rulesets of a report as a zip",
    async (context) => {
      const { connection, report } = await discoveryReport(context);
      const params = { path: { connection_id: connection } };
      const body = { csv_or_zip_file: report };
      await unwrap(
        context.dm.POST("/api/async-generate-ruleset/{connection_id}/from-csv/", { params, body }),
      );
      const state = await over(context, connection);
      if (!state.startsWith("finished")) skip(`the generation ended as ${state}`);
      const archive = await answered(
        context.dm.GET("/api/async-generate-ruleset/{connection_id}/download-rulesets/", { params }),
        200,
      );
      ensure(archive instanceof Blob && (await isZip(archive)), "the archive is no zip");
    },
  ),
  writes(
    "GET /api/async-generate-ruleset/{connection_id}/download-rulesets/",
    "leads to the ruleset of a selection",
    async (context) => {
      const connection = await generated(context);
      const params = { path: { connection_id: connection } };
      const task = await answered(
        context.dm.GET("/api/async-generate-ruleset/{connection_id}/download-rulesets/", { params }),
        200,
      );
      ensure(!(task instanceof Blob) && Boolean(task.generated_ruleset), "the ruleset is not there");
    },
  ),
  asksForLogin("GET /api/async-generate-ruleset/{connection_id}/download-rulesets/", ({ stranger }) =>
    stranger.GET("/api/async-generate-ruleset/{connection_id}/download-rulesets/", UNKNOWN),
  ),
];
