import { type Schemas, unwrap } from "../../../index.js";
import type { ContractContext } from "../../session/contract-context.js";
import { answered, isSameYaml, refused } from "../answers.js";
import { asksForLogin, type Behaviour, reads, refuses, writes } from "../behaviour.js";
import { ensure, skip } from "../broken-contract.js";
import { BROKEN_YAML, DATABASE_RULESET, LIBRARY } from "../samples/sample-documents.js";
import { createRuleset } from "../samples/subjects.js";
import { UNKNOWN_ID } from "../samples/unknown-ids.js";

const UNKNOWN = { params: { path: { id: UNKNOWN_ID } } };
const NAMESPACE = "dmc-verify";

/** Ruleset libraries, and the rulesets that import them. */
export const rulesetLibraries: readonly Behaviour[] = [
  reads("GET /api/ruleset-libraries/", "lists libraries in pages, without their YAML", async (context) => {
    if (context.mayWrite) await create(context);
    const page = await answered(
      context.dm.GET("/api/ruleset-libraries/", { params: { query: { limit: 5 } } }),
      200,
    );
    ensure(page.count >= page.results.length, "the count is too low");
    ensure(!page.results.some((row) => "config_yaml" in row), "a row holds the YAML");
  }),
  writes(
    "GET /api/ruleset-libraries/",
    "finds a library by its exact name and namespace",
    async (context) => {
      const { id, name } = await create(context);
      const query = { name_exact: name, namespace_exact: NAMESPACE, limit: 1 };
      const page = await answered(context.dm.GET("/api/ruleset-libraries/", { params: { query } }), 200);
      ensure(page.count === 1 && page.results[0]?.id === id, "it finds another one, or none");
    },
  ),
  asksForLogin("GET /api/ruleset-libraries/", ({ stranger }) => stranger.GET("/api/ruleset-libraries/")),

  writes("POST /api/ruleset-libraries/", "creates a library", async (context) => {
    const { config_yaml, namespace } = await create(context);
    ensure(isSameYaml(config_yaml, LIBRARY), "the answer does not hold the YAML that was sent");
    ensure(namespace === NAMESPACE, "the answer has another namespace than was sent");
  }),
  writes("POST /api/ruleset-libraries/", "keeps broken YAML and says that it is invalid", async (context) => {
    const { is_valid } = await create(context, BROKEN_YAML);
    // In the middle of an edit the status is not known yet, which is documented as well.
    ensure(is_valid !== "valid", "broken YAML is said to be valid");
  }),
  refuses("POST /api/ruleset-libraries/", "answers 400 to a taken name", async (context) => {
    const { name } = await create(context);
    const body = { name, namespace: NAMESPACE, config_yaml: LIBRARY };
    await refused(context.dm.POST("/api/ruleset-libraries/", { body }), 400);
  }),
  asksForLogin("POST /api/ruleset-libraries/", ({ stranger, newName }) =>
    stranger.POST("/api/ruleset-libraries/", { body: { name: newName(), config_yaml: LIBRARY } }),
  ),

  reads("GET /api/ruleset-libraries/{id}/", "shows one library with its YAML", async (context) => {
    const { id } = await anyLibrary(context);
    const one = await answered(
      context.dm.GET("/api/ruleset-libraries/{id}/", { params: { path: { id } } }),
      200,
    );
    ensure(one.id === id, "another library is shown");
    ensure(typeof one.config_yaml === "string", "the YAML is left out");
  }),
  refuses("GET /api/ruleset-libraries/{id}/", "answers 404 to an unknown id", async ({ dm }) => {
    await refused(dm.GET("/api/ruleset-libraries/{id}/", UNKNOWN), 404);
  }),

  writes("PUT /api/ruleset-libraries/{id}/", "replaces a library under its id", async (context) => {
    const { id, name, created } = await create(context);
    const body = { name, namespace: NAMESPACE, config_yaml: `# changed\n${LIBRARY}` };
    const params = { path: { id } };
    const replaced = await answered(context.dm.PUT("/api/ruleset-libraries/{id}/", { params, body }), 200);
    ensure(replaced.id === id, "the id has changed");
    ensure(replaced.created === created, "the time of its creation has changed");
    const now = await unwrap(context.dm.GET("/api/ruleset-libraries/{id}/", { params }));
    ensure(isSameYaml(now.config_yaml, body.config_yaml), "the YAML is not what was sent");
  }),
  refuses("PUT /api/ruleset-libraries/{id}/", "answers 404 to an unknown id", async ({ dm, newName }) => {
    const body = { name: newName(), config_yaml: LIBRARY };
    await refused(dm.PUT("/api/ruleset-libraries/{id}/", { ...UNKNOWN, body }), 404);
  }),

  writes("PATCH /api/ruleset-libraries/{id}/", "validates a library anew", async (context) => {
    const { id } = await create(context);
    const call = context.dm.PATCH("/api/ruleset-libraries/{id}/", { params: { path: { id } }, body: {} });
    const { config_yaml } = await answered(call, 200);
    ensure(config_yaml === undefined || isSameYaml(config_yaml, LIBRARY), "the YAML has changed");
  }),
  refuses("PATCH /api/ruleset-libraries/{id}/", "answers 404 to an unknown id", async ({ dm }) => {
    await refused(dm.PATCH("/api/ruleset-libraries/{id}/", { ...UNKNOWN, body: {} }), 404);
  }),

  reads("GET /api/ruleset-libraries/{id}/rulesets/", "lists the rulesets that import it", async (context) => {
    if (!context.mayWrite) {
      const { id } = await anyLibrary(context);
      await answered(
        context.dm.GET("/api/ruleset-libraries/{id}/rulesets/", { params: { path: { id } } }),
        200,
      );
      return;
    }
    const { id, rulesetId } = await importedLibrary(context);
    const call = context.dm.GET("/api/ruleset-libraries/{id}/rulesets/", { params: { path: { id } } });
    const { results } = await answered(call, 200);
    if (!results.some((row) => row.id === rulesetId))
      skip("this server sees no import in the sample ruleset");
  }),
  refuses("GET /api/ruleset-libraries/{id}/rulesets/", "answers 404 to an unknown id", async ({ dm }) => {
    await refused(dm.GET("/api/ruleset-libraries/{id}/rulesets/", UNKNOWN), 404);
  }),

  writes("DELETE /api/ruleset-libraries/{id}/", "deletes a library that nothing imports", async (context) => {
    const { id } = await create(context);
    const params = { path: { id } };
    await answered(context.dm.DELETE("/api/ruleset-libraries/{id}/", { params }), 204);
    const { response } = await context.dm.GET("/api/ruleset-libraries/{id}/", { params });
    ensure(response.status === 404, "the library is still there");
  }),
  refuses(
    "DELETE /api/ruleset-libraries/{id}/",
    "answers 409 with the rulesets that import it",
    async (context) => {
      const { id, rulesetId } = await importedLibrary(context);
      const params = { path: { id } };
      const { results } = await unwrap(context.dm.GET("/api/ruleset-libraries/{id}/rulesets/", { params }));
      if (results.length === 0) skip("this server sees no import in the sample ruleset");
      const error = await refused(context.dm.DELETE("/api/ruleset-libraries/{id}/", { params }), 409);
      ensure(JSON.stringify(error).includes(rulesetId), "the ruleset that imports it is not named");
    },
  ),
  writes(
    "DELETE /api/ruleset-libraries/{id}/",
    "deletes by force what a ruleset imports",
    async (context) => {
      const { id } = await importedLibrary(context);
      const params = { path: { id }, query: { force: true } };
      await answered(context.dm.DELETE("/api/ruleset-libraries/{id}/", { params }), 204);
    },
  ),
  refuses("DELETE /api/ruleset-libraries/{id}/", "answers 404 to an unknown id", async ({ dm }) => {
    await refused(dm.DELETE("/api/ruleset-libraries/{id}/", UNKNOWN), 404);
  }),
];

async function create(
  { dm, newName, afterwards }: ContractContext,
  config_yaml = LIBRARY,
): Promise<Schemas["RulesetLibrary"]> {
  const name = newName();
  const body = { name, namespace: NAMESPACE, config_yaml };
  const created = await answered(dm.POST("/api/ruleset-libraries/", { body }), 201);
  afterwards(`ruleset library ${name}`, () =>
    dm.DELETE("/api/ruleset-libraries/{id}/", {
      params: { path: { id: created.id }, query: { force: true } },
    }),
  );
  return created;
}

async function importedLibrary(context: ContractContext): Promise<{ id: string; rulesetId: string }> {
  const { id, name } = await create(context);
  const yaml = `imports:\n  - ${NAMESPACE}/${name}\n${DATABASE_RULESET}`;
  return { id, rulesetId: (await createRuleset(context, "database", yaml)).id };
}

async function anyLibrary(context: ContractContext): Promise<{ id: string }> {
  if (context.mayWrite) return create(context);
  const query = { limit: 1 };
  const { results } = await unwrap(context.dm.GET("/api/ruleset-libraries/", { params: { query } }));
  return results[0] ?? skip("there is no ruleset library to look at");
}
