import { answered, answeredIfAskedRight, refused } from "../answers.js";
import { asksForLogin, type Behaviour, refuses, writes } from "../behaviour.js";
import { ensure } from "../broken-contract.js";
import { UNKNOWN_ID } from "../samples/unknown-ids.js";
import { selectedColumns, selectedData } from "./selections.js";

const NO_COLUMNS = { connection: UNKNOWN_ID, selected_columns: { public: { dmc_verify: ["email"] } } };
const NO_DATA = {
  connection: UNKNOWN_ID,
  selected_data: [{ files: ["dmc-verify.csv"], locators: ["email"] }],
};

/** Generation of rulesets that the answer waits for. */
export const generation: readonly Behaviour[] = [
  writes("POST /api/generate-ruleset/", "is there", async ({ dm }) => {
    await answeredIfAskedRight(dm.POST("/api/generate-ruleset/", { body: {} }));
  }),
  asksForLogin("POST /api/generate-ruleset/", ({ stranger }) => stranger.POST("/api/generate-ruleset/")),

  writes("POST /api/generate-ruleset/v2/", "makes a ruleset of selected columns", async (context) => {
    const body = await selectedColumns(context);
    aRuleset(await answered(context.dm.POST("/api/generate-ruleset/v2/", { body }), 201));
  }),
  refuses("POST /api/generate-ruleset/v2/", "answers 400 to an unknown connection", async ({ dm }) => {
    await refused(dm.POST("/api/generate-ruleset/v2/", { body: NO_COLUMNS }), 400);
  }),
  asksForLogin("POST /api/generate-ruleset/v2/", ({ stranger }) =>
    stranger.POST("/api/generate-ruleset/v2/", { body: NO_COLUMNS }),
  ),

  writes("POST /api/generate-ruleset/v3/", "makes a ruleset by the default config", async (context) => {
    const body = { ...(await selectedColumns(context)), rg_config: null };
    aRuleset(await answered(context.dm.POST("/api/generate-ruleset/v3/", { body }), 201));
  }),
  refuses("POST /api/generate-ruleset/v3/", "says that an unknown config does not exist", async (context) => {
    const body = { ...(await selectedColumns(context)), rg_config: UNKNOWN_ID };
    const error = await refused(context.dm.POST("/api/generate-ruleset/v3/", { body }), 400);
    ensure(/object does not exist/.test(JSON.stringify(error)), 'it does not say "object does not exist"');
  }),
  asksForLogin("POST /api/generate-ruleset/v3/", ({ stranger }) =>
    stranger.POST("/api/generate-ruleset/v3/", { body: { ...NO_COLUMNS, rg_config: null } }),
  ),

  writes("POST /api/generate-file-ruleset/", "makes a ruleset of selected data", async (context) => {
    const body = await selectedData(context);
    aRuleset(await answered(context.dm.POST("/api/generate-file-ruleset/", { body }), 201));
  }),
  refuses("POST /api/generate-file-ruleset/", "answers 400 to an unknown connection", async ({ dm }) => {
    await refused(dm.POST("/api/generate-file-ruleset/", { body: NO_DATA }), 400);
  }),
  asksForLogin("POST /api/generate-file-ruleset/", ({ stranger }) =>
    stranger.POST("/api/generate-file-ruleset/", { body: NO_DATA }),
  ),

  writes("POST /api/generate-file-ruleset/v2/", "makes a ruleset by the default config", async (context) => {
    const body = { ...(await selectedData(context)), rg_config: null };
    aRuleset(await answered(context.dm.POST("/api/generate-file-ruleset/v2/", { body }), 201));
  }),
  refuses(
    "POST /api/generate-file-ruleset/v2/",
    "says that an unknown config does not exist",
    async (context) => {
      const body = { ...(await selectedData(context)), rg_config: UNKNOWN_ID };
      const error = await refused(context.dm.POST("/api/generate-file-ruleset/v2/", { body }), 400);
      ensure(/object does not exist/.test(JSON.stringify(error)), 'it does not say "object does not exist"');
    },
  ),
  asksForLogin("POST /api/generate-file-ruleset/v2/", ({ stranger }) =>
    stranger.POST("/api/generate-file-ruleset/v2/", { body: { ...NO_DATA, rg_config: null } }),
  ),
];

function aRuleset(yaml: string): void {
  ensure(/^\s*tasks:/m.test(yaml), "the answer is no ruleset in YAML");
}
