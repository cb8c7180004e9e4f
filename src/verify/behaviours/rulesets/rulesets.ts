import { unwrap } from "../../../index.js";
import type { ContractContext } from "../../session/contract-context.js";
import { answered, isSameYaml, refused } from "../answers.js";
import { asksForLogin, type Behaviour, reads, refuses, writes } from "../behaviour.js";
import { ensure } from "../broken-contract.js";
import {
  BROKEN_YAML,
  DATABASE_RULESET,
  LARGE_YAML_BYTES,
  UNKNOWN_TASK,
} from "../samples/sample-documents.js";
import { anyRuleset, createRuleset, sharedRuleset } from "../samples/subjects.js";
import { UNKNOWN_ID } from "../samples/unknown-ids.js";
import { untilState } from "../waits.js";

const UNKNOWN = { params: { path: { id: UNKNOWN_ID } } };
const UPSERT = { query: { upsert: true } };

/** Rulesets: their lists, their life and their validation. */
export const rulesets: readonly Behaviour[] = [
  reads("GET /api/v2/rulesets/", "lists every ruleset in one array, with its validity", async (context) => {
    const { id } = await anyRuleset(context);
    const all = await answered(context.dm.GET("/api/v2/rulesets/"), 200);
    const found = all.find((each) => each.id === id);
    ensure(found !== undefined, "a ruleset that is there is not in the list");
    ensure(found.is_valid !== undefined, "a row does not say whether its ruleset is valid");
  }),
  asksForLogin("GET /api/v2/rulesets/", ({ stranger }) => stranger.GET("/api/v2/rulesets/")),

  reads("GET /api/rulesets/", "lists every ruleset in one array", async (context) => {
    const { id } = await anyRuleset(context);
    const all = await answered(context.dm.GET("/api/rulesets/"), 200);
    ensure(
      all.some((each) => each.id === id),
      "a ruleset that is there is not in the list",
    );
  }),
  asksForLogin("GET /api/rulesets/", ({ stranger }) => stranger.GET("/api/rulesets/")),

  writes(
    "POST /api/rulesets/",
    "answers 201 to a new name, and 200 with the same id to a known one",
    async (context) => {
      const name = context.newName();
      const body = { name, mask_type: "database", config_yaml: DATABASE_RULESET } as const;
      const created = await post(context, body, 201);
      const again = await post(context, body, 200);
      ensure(again.id === created.id, "the second POST has made another ruleset");
      const ofFiles = await post(context, { ...body, mask_type: "file" }, 201);
      ensure(ofFiles.id !== created.id, "a name belongs to both types of ruleset together");
    },
  ),
  writes("POST /api/rulesets/", "keeps broken YAML and says where it is broken", async (context) => {
    const body = { name: context.newName(), config_yaml: BROKEN_YAML };
    const { is_valid, validation_errors = [] } = await post(context, body, 201);
    ensure(is_valid === "invalid", `broken YAML is said to be ${is_valid}`);
    const [first] = validation_errors;
    ensure(typeof first?.line_number === "number", "no line is named");
  }),
  writes("POST /api/rulesets/", "keeps a task of an unknown type and names its line", async (context) => {
    const body = { name: context.newName(), config_yaml: UNKNOWN_TASK };
    const { is_valid, validation_errors = [] } = await post(context, body, 201);
    ensure(is_valid === "invalid", `a task of an unknown type is said to be ${is_valid}`);
    const [first] = validation_errors;
    ensure(Boolean(first?.message) && typeof first?.line_number === "number", "no message or no line");
  }),
  writes("POST /api/rulesets/", "validates YAML of 60 KiB behind the answer", async (context) => {
    const config_yaml = `${DATABASE_RULESET}# ${"x".repeat(LARGE_YAML_BYTES)}\n`;
    const { id, is_valid } = await post(context, { name: context.newName(), config_yaml }, 201);
    ensure(is_valid === "in_progress", `large YAML is said to be ${is_valid} at once`);
    await validated(context, id);
  }),
  refuses("POST /api/rulesets/", "answers 400 to a taken name when it is not to replace", async (context) => {
    const { name } = await sharedRuleset(context, "database");
    const body = { name, mask_type: "database", config_yaml: DATABASE_RULESET } as const;
    await refused(context.dm.POST("/api/rulesets/", { body }), 400);
  }),
  asksForLogin("POST /api/rulesets/", ({ stranger, newName }) =>
    stranger.POST("/api/rulesets/", { body: { name: newName(), config_yaml: DATABASE_RULESET } }),
  ),

  reads("GET /api/rulesets/{id}/", "shows one ruleset with its YAML", async (context) => {
    const { id } = await anyRuleset(context);
    const one = await answered(context.dm.GET("/api/rulesets/{id}/", { params: { path: { id } } }), 200);
    ensure(one.id === id, "another ruleset is shown");
    ensure(typeof one.config_yaml === "string", "the YAML is left out");
  }),
  refuses("GET /api/rulesets/{id}/", "answers 404 to an unknown id", async ({ dm }) => {
    await refused(dm.GET("/api/rulesets/{id}/", UNKNOWN), 404);
  }),

  writes("PATCH /api/rulesets/{id}/", "changes the YAML of a ruleset", async (context) => {
    const { id } = await createRuleset(context, "database", DATABASE_RULESET);
    const config_yaml = `# changed\n${DATABASE_RULESET}`;
    const params = { path: { id } };
    await answered(context.dm.PATCH("/api/rulesets/{id}/", { params, body: { config_yaml } }), 200);
    const now = await answered(context.dm.GET("/api/rulesets/{id}/", { params }), 200);
    ensure(isSameYaml(now.config_yaml, config_yaml), "the YAML is not what was sent");
  }),
  refuses("PATCH /api/rulesets/{id}/", "answers 404 to an unknown id", async ({ dm }) => {
    const body = { config_yaml: DATABASE_RULESET };
    await refused(dm.PATCH("/api/rulesets/{id}/", { ...UNKNOWN, body }), 404);
  }),

  writes("DELETE /api/rulesets/{id}/", "deletes a ruleset", async (context) => {
    const { id } = await createRuleset(context, "database", DATABASE_RULESET);
    const params = { path: { id } };
    await answered(context.dm.DELETE("/api/rulesets/{id}/", { params }), 204);
    const { response } = await context.dm.GET("/api/rulesets/{id}/", { params });
    ensure(response.status === 404, "the ruleset is still there");
  }),
  refuses("DELETE /api/rulesets/{id}/", "answers 404 to an unknown id", async ({ dm }) => {
    await refused(dm.DELETE("/api/rulesets/{id}/", UNKNOWN), 404);
  }),
];

async function post(
  { dm, afterwards }: ContractContext,
  body: { name: string; config_yaml: string; mask_type?: "database" | "file" },
  status: number,
) {
  const saved = await answered(dm.POST("/api/rulesets/", { params: UPSERT, body }), status);
  afterwards(`ruleset ${body.name}`, () =>
    dm.DELETE("/api/rulesets/{id}/", { params: { path: { id: saved.id } } }),
  );
  return saved;
}

/** Waits until a validation is over. */
async function validated(context: ContractContext, id: string): Promise<void> {
  const look = async (): Promise<string> =>
    (await unwrap(context.dm.GET("/api/rulesets/{id}/", { params: { path: { id } } }))).is_valid ?? "unknown";
  const what = `The validation of ruleset ${id}`;
  await untilState(context, "validation", what, look, (state) => state !== "in_progress");
}
