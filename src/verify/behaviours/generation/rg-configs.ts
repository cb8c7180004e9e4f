import { type Schemas, unwrap } from "../../../index.js";
import type { ContractContext } from "../../session/contract-context.js";
import { answered, isSameYaml, refused } from "../answers.js";
import { asksForLogin, type Behaviour, reads, refuses, writes } from "../behaviour.js";
import { ensure, skip } from "../broken-contract.js";
import { BROKEN_YAML, RG_CONFIG } from "../samples/sample-documents.js";
import { UNKNOWN_ID } from "../samples/unknown-ids.js";

const UNKNOWN = { params: { path: { id: UNKNOWN_ID } } };

/** Configs of ruleset generation. */
export const rgConfigs: readonly Behaviour[] = [
  reads(
    "GET /api/ruleset-generation-configs/",
    "lists configs in pages, without their YAML",
    async (context) => {
      if (context.mayWrite) await create(context);
      const params = { query: { limit: 5 } };
      const page = await answered(context.dm.GET("/api/ruleset-generation-configs/", { params }), 200);
      ensure(page.count >= page.results.length, "the count is too low");
      ensure(!page.results.some((row) => "config_yaml" in row), "a row holds the YAML");
    },
  ),
  writes("GET /api/ruleset-generation-configs/", "finds a config by its exact name", async (context) => {
    const { id, name } = await create(context);
    const params = { query: { name_exact: name, limit: 1 } };
    const page = await answered(context.dm.GET("/api/ruleset-generation-configs/", { params }), 200);
    ensure(page.count === 1 && page.results[0]?.id === id, "it finds another one, or none");
  }),
  asksForLogin("GET /api/ruleset-generation-configs/", ({ stranger }) =>
    stranger.GET("/api/ruleset-generation-configs/"),
  ),

  writes("POST /api/ruleset-generation-configs/", "creates a config", async (context) => {
    const { name, config_yaml } = await create(context);
    ensure(
      name !== "" && isSameYaml(config_yaml, RG_CONFIG),
      "the answer does not hold the YAML that was sent",
    );
  }),
  writes(
    "POST /api/ruleset-generation-configs/",
    "keeps broken YAML and says that it is invalid",
    async (context) => {
      const { is_valid } = await create(context, BROKEN_YAML);
      ensure(is_valid !== "valid", "broken YAML is said to be valid");
    },
  ),
  refuses("POST /api/ruleset-generation-configs/", "answers 400 to a taken name", async (context) => {
    const { name } = await create(context);
    const body = { name, config_yaml: RG_CONFIG };
    await refused(context.dm.POST("/api/ruleset-generation-configs/", { body }), 400);
  }),
  asksForLogin("POST /api/ruleset-generation-configs/", ({ stranger, newName }) =>
    stranger.POST("/api/ruleset-generation-configs/", { body: { name: newName(), config_yaml: RG_CONFIG } }),
  ),

  reads("GET /api/ruleset-generation-configs/{id}/", "shows one config with its YAML", async (context) => {
    const { id } = await anyConfig(context);
    const params = { path: { id } };
    const one = await answered(context.dm.GET("/api/ruleset-generation-configs/{id}/", { params }), 200);
    ensure(one.id === id, "another config is shown");
    ensure(typeof one.config_yaml === "string", "the YAML is left out");
  }),
  refuses("GET /api/ruleset-generation-configs/{id}/", "answers 404 to an unknown id", async ({ dm }) => {
    await refused(dm.GET("/api/ruleset-generation-configs/{id}/", UNKNOWN), 404);
  }),

  writes("PUT /api/ruleset-generation-configs/{id}/", "replaces a config under its id", async (context) => {
    const { id, name } = await create(context);
    const body = { name, config_yaml: `# changed\n${RG_CONFIG}` };
    const params = { path: { id } };
    const replaced = await answered(
      context.dm.PUT("/api/ruleset-generation-configs/{id}/", { params, body }),
      200,
    );
    ensure(replaced.id === id, "the id has changed");
    const now = await unwrap(context.dm.GET("/api/ruleset-generation-configs/{id}/", { params }));
    ensure(isSameYaml(now.config_yaml, body.config_yaml), "the YAML is not what was sent");
  }),
  refuses(
    "PUT /api/ruleset-generation-configs/{id}/",
    "answers 404 to an unknown id",
    async ({ dm, newName }) => {
      const body = { name: newName(), config_yaml: RG_CONFIG };
      await refused(dm.PUT("/api/ruleset-generation-configs/{id}/", { ...UNKNOWN, body }), 404);
    },
  ),

  writes("DELETE /api/ruleset-generation-configs/{id}/", "deletes a config", async (context) => {
    const { id } = await create(context);
    const params = { path: { id } };
    await answered(context.dm.DELETE("/api/ruleset-generation-configs/{id}/", { params }), 204);
    const { response } = await context.dm.GET("/api/ruleset-generation-configs/{id}/", { params });
    ensure(response.status === 404, "the config is still there");
  }),
  refuses("DELETE /api/ruleset-generation-configs/{id}/", "answers 404 to an unknown id", async ({ dm }) => {
    await refused(dm.DELETE("/api/ruleset-generation-configs/{id}/", UNKNOWN), 404);
  }),

  reads(
    "GET /api/ruleset-generation-configs/defaults/",
    "shows the default config as YAML",
    async ({ dm }) => {
      const yaml = await answered(dm.GET("/api/ruleset-generation-configs/defaults/"), 200);
      ensure(/^\w+:/m.test(yaml), "the default config is no YAML");
    },
  ),
  asksForLogin("GET /api/ruleset-generation-configs/defaults/", ({ stranger }) =>
    stranger.GET("/api/ruleset-generation-configs/defaults/"),
  ),
];

async function create(
  { dm, newName, afterwards }: ContractContext,
  config_yaml = RG_CONFIG,
): Promise<Schemas["RGConfig"]> {
  const name = newName();
  const created = await answered(
    dm.POST("/api/ruleset-generation-configs/", { body: { name, config_yaml } }),
    201,
  );
  afterwards(`ruleset generation config ${name}`, () =>
    dm.DELETE("/api/ruleset-generation-configs/{id}/", { params: { path: { id: created.id } } }),
  );
  return created;
}

async function anyConfig(context: ContractContext): Promise<{ id: string }> {
  if (context.mayWrite) return create(context);
  const params = { query: { limit: 1 } };
  const { results } = await unwrap(context.dm.GET("/api/ruleset-generation-configs/", { params }));
  return results[0] ?? skip("there is no ruleset generation config to look at");
}
