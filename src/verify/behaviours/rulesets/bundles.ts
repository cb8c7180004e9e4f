import { unwrap } from "../../../index.js";
import { answered, answeredIfAskedRight, refused } from "../answers.js";
import { asksForLogin, type Behaviour, reads, refuses, writes } from "../behaviour.js";
import { ensure } from "../broken-contract.js";
import { isZip, textFile } from "../samples/sample-files.js";
import { anyRuleset } from "../samples/subjects.js";

/** Bundles of rulesets with what belongs to them. */
export const bundles: readonly Behaviour[] = [
  reads("GET /api/export/v1/", "packs the rulesets as a zip archive", async (context) => {
    await anyRuleset(context);
    const archive = await answered(context.dm.GET("/api/export/v1/"), 200);
    ensure(await isZip(archive), "the archive is no zip");
  }),
  asksForLogin("GET /api/export/v1/", ({ stranger }) => stranger.GET("/api/export/v1/")),

  writes("POST /api/import/v1/", "skips what is there already", async (context) => {
    const { id } = await anyRuleset(context);
    const params = { path: { id } };
    const before = await unwrap(context.dm.GET("/api/rulesets/{id}/", { params }));
    const zip_archive = await unwrap(context.dm.GET("/api/export/v1/"));
    const keep = {
      overwrite_rulesets: "false",
      overwrite_libraries: "false",
      overwrite_seed_files: "false",
    } as const;
    await answeredIfAskedRight(context.dm.POST("/api/import/v1/", { body: { ...keep, zip_archive } }));
    const after = await unwrap(context.dm.GET("/api/rulesets/{id}/", { params }));
    ensure(after.config_yaml === before.config_yaml, "a ruleset has changed");
  }),
  refuses("POST /api/import/v1/", "answers 400 to what is no archive", async ({ dm }) => {
    await refused(dm.POST("/api/import/v1/", { body: { zip_archive: textFile() } }), 400);
  }),
  asksForLogin("POST /api/import/v1/", ({ stranger }) =>
    stranger.POST("/api/import/v1/", { body: { zip_archive: textFile() } }),
  ),
];
