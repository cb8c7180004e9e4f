import { answered, refused } from "../answers.js";
import { asksForLogin, type Behaviour, refuses, writes } from "../behaviour.js";
import { csvFile } from "../samples/sample-files.js";
import { UNKNOWN_ID } from "../samples/unknown-ids.js";
import { over } from "./generation-tasks.js";
import { discoveryReport } from "./selections.js";

const UNKNOWN = { params: { path: { connection_id: UNKNOWN_ID } } };

/** Generation of rulesets out of a discovery report, which goes on behind the answer. */
export const asyncGenerationFromCsv: readonly Behaviour[] = [
  writes(
    "POST /api/async-generate-ruleset/{connection_id}/from-csv/",
    "starts a generation of a report",
    async (context) => {
      const { connection, report } = await discoveryReport(context);
      const params = { path: { connection_id: connection } };
      const body = { csv_or_zip_file: report, target_size_bytes: 100_000 };
      await answered(
        context.dm.POST("/api/async-generate-ruleset/{connection_id}/from-csv/", { params, body }),
        201,
      );
      await over(context, connection);
    },
  ),
  refuses(
    "POST /api/async-generate-ruleset/{connection_id}/from-csv/",
    "answers 400 to a CSV that is no report",
    async (context) => {
      const { connection } = await discoveryReport(context);
      const params = { path: { connection_id: connection } };
      const body = { csv_or_zip_file: csvFile() };
      await refused(
        context.dm.POST("/api/async-generate-ruleset/{connection_id}/from-csv/", { params, body }),
        400,
      );
    },
  ),
  asksForLogin("POST /api/async-generate-ruleset/{connection_id}/from-csv/", ({ stranger }) =>
    stranger.POST("/api/async-generate-ruleset/{connection_id}/from-csv/", {
      ...UNKNOWN,
      body: { csv_or_zip_file: csvFile() },
    }),
  ),

  writes(
    "POST /api/async-generate-ruleset/v2/{connection_id}/from-csv/",
    "starts a generation by the default config",
    async (context) => {
      const { connection, report } = await discoveryReport(context);
      const params = { path: { connection_id: connection } };
      const body = { csv_or_zip_file: report, rg_config: "" };
      await answered(
        context.dm.POST("/api/async-generate-ruleset/v2/{connection_id}/from-csv/", { params, body }),
        201,
      );
      await over(context, connection);
    },
  ),
  refuses(
    "POST /api/async-generate-ruleset/v2/{connection_id}/from-csv/",
    "answers 400 to an unknown config",
    async (context) => {
      const { connection, report } = await discoveryReport(context);
      const params = { path: { connection_id: connection } };
      const body = { csv_or_zip_file: report, rg_config: UNKNOWN_ID };
      await refused(
        context.dm.POST("/api/async-generate-ruleset/v2/{connection_id}/from-csv/", { params, body }),
        400,
      );
    },
  ),
  asksForLogin("POST /api/async-generate-ruleset/v2/{connection_id}/from-csv/", ({ stranger }) =>
    stranger.POST("/api/async-generate-ruleset/v2/{connection_id}/from-csv/", {
      ...UNKNOWN,
      body: { csv_or_zip_file: csvFile(), rg_config: "" },
    }),
  ),
];
