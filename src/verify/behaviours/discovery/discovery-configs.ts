import { type Schemas, unwrap } from "../../../index.js";
import type { ContractContext } from "../../session/contract-context.js";
import { answered, isSameYaml, refused } from "../answers.js";
import { asksForLogin, type Behaviour, reads, refuses, writes } from "../behaviour.js";
import { ensure, skip } from "../broken-contract.js";
import { BROKEN_YAML, DISCOVERY_CONFIG } from "../samples/sample-documents.js";
import { UNKNOWN_ID } from "../samples/unknown-ids.js";

const UNKNOWN = { params: { path: { id: UNKNOWN_ID } } };

/** Discovery configs. */
export const discoveryConfigs: readonly Behaviour[] = [
  reads("GET /api/discovery/configs/", "lists configs in pages, without their YAML", async (context) => {
    if (context.mayWrite) await create(context);
    const page = await answered(
      context.dm.GET("/api/discovery/configs/", { params: { query: { limit: 5 } } }),
      200,
    );
    ensure(page.count >= page.results.length, "the count is too low");
    ensure(!page.results.some((row) => "config_yaml" in row), "a row holds the YAML");
  }),
  writes("GET /api/discovery/configs/", "finds a config by its exact name and type", async (context) => {
    const { id, name } = await create(context);
    const query = { name_exact: name, config_type: "file", limit: 1 } as const;
    const page = await answered(context.dm.GET("/api/discovery/configs/", { params: { query } }), 200);
    ensure(page.count === 1 && page.results[0]?.id === id, "it finds another one, or none");
  }),
  asksForLogin("GET /api/discovery/configs/", ({ stranger }) => stranger.GET("/api/discovery/configs/")),

  writes("POST /api/discovery/configs/", "creates one config of each type under a name", async (context) => {
    const { id, name } = await create(context);
    const other = await post(context, { name, config_type: "database", config_yaml: DISCOVERY_CONFIG });
    ensure(other.id !== id, "the two types share one config");
  }),
  writes("POST /api/discovery/configs/", "keeps broken YAML and says what is wrong", async (context) => {
    const config = await create(context, BROKEN_YAML);
    ensure(config.is_valid === "invalid", `broken YAML is said to be ${config.is_valid}`);
    ensure(Boolean(config.validation_error), "it is not said what is wrong");
  }),
  writes(
    "POST /api/discovery/configs/",
    "keeps an unknown member and says what is wrong",
    async (context) => {
      const config = await create(context, `${DISCOVERY_CONFIG}garbage: true\n`);
      ensure(config.is_valid === "invalid", `an unknown member is said to be ${config.is_valid}`);
      ensure(Boolean(config.validation_error), "it is not said what is wrong");
    },
  ),
  refuses("POST /api/discovery/configs/", "answers 400 to empty YAML", async ({ dm, newName }) => {
    const body = { name: newName(), config_type: "file", config_yaml: "" } as const;
    await refused(dm.POST("/api/discovery/configs/", { body }), 400);
  }),
  asksForLogin("POST /api/discovery/configs/", ({ stranger, newName }) =>
    stranger.POST("/api/discovery/configs/", {
      body: { name: newName(), config_type: "file", config_yaml: DISCOVERY_CONFIG },
    }),
  ),

  reads("GET /api/discovery/configs/{id}/", "shows one config with its YAML", async (context) => {
    const { id } = await anyConfig(context);
    const one = await answered(
      context.dm.GET("/api/discovery/configs/{id}/", { params: { path: { id } } }),
      200,
    );
    ensure(one.id === id, "another config is shown");
    ensure(typeof one.config_yaml === "string", "the YAML is left out");
  }),
  refuses("GET /api/discovery/configs/{id}/", "answers 404 to an unknown id", async ({ dm }) => {
    await refused(dm.GET("/api/discovery/configs/{id}/", UNKNOWN), 404);
  }),

  writes("PUT /api/discovery/configs/{id}/", "replaces a config under its id", async (context) => {
    const { id, name } = await create(context);
    const body = { name, config_type: "file", config_yaml: `# changed\n${DISCOVERY_CONFIG}` } as const;
    const params = { path: { id } };
    const replaced = await answered(context.dm.PUT("/api/discovery/configs/{id}/", { params, body }), 200);
    ensure(replaced.id === id, "the id has changed");
    const now = await unwrap(context.dm.GET("/api/discovery/configs/{id}/", { params }));
    ensure(isSameYaml(now.config_yaml, body.config_yaml), "the YAML is not what was sent");
  }),
  refuses("PUT /api/discovery/configs/{id}/", "answers 404 to an unknown id", async ({ dm, newName }) => {
    const body = { name: newName(), config_type: "file", config_yaml: DISCOVERY_CONFIG } as const;
    await refused(dm.PUT("/api/discovery/configs/{id}/", { ...UNKNOWN, body }), 404);
  }),

  writes("DELETE /api/discovery/configs/{id}/", "deletes a config and frees its name", async (context) => {
    const { id, name } = await create(context);
    await answered(context.dm.DELETE("/api/discovery/configs/{id}/", { params: { path: { id } } }), 204);
    const query = { name_exact: name, limit: 1 };
    const { count } = await unwrap(context.dm.GET("/api/discovery/configs/", { params: { query } }));
    ensure(count === 0, "the config is still in the list");
    await post(context, { name, config_type: "file", config_yaml: DISCOVERY_CONFIG });
  }),
  refuses("DELETE /api/discovery/configs/{id}/", "answers 404 to an unknown id", async ({ dm }) => {
    await refused(dm.DELETE("/api/discovery/configs/{id}/", UNKNOWN), 404);
  }),

  reads(
    "GET /api/discovery/configs/defaults/",
    "shows the default config of each type as YAML",
    async ({ dm }) => {
      for (const config_type of ["database", "file"] as const) {
        const params = { query: { config_type } };
        const yaml = await answered(dm.GET("/api/discovery/configs/defaults/", { params }), 200);
        ensure(/^\w+:/m.test(yaml), `the default for ${config_type} is no YAML`);
      }
    },
  ),
  asksForLogin("GET /api/discovery/configs/defaults/", ({ stranger }) =>
    stranger.GET("/api/discovery/configs/defaults/"),
  ),
];

function create(
  context: ContractContext,
  config_yaml = DISCOVERY_CONFIG,
): Promise<Schemas["DiscoveryConfig"]> {
  return post(context, { name: context.newName(), config_type: "file", config_yaml });
}

async function post(
  { dm, afterwards }: ContractContext,
  body: Schemas["DiscoveryConfigWrite"],
): Promise<Schemas["DiscoveryConfig"]> {
  const created = await answered(dm.POST("/api/discovery/configs/", { body }), 201);
  afterwards(`discovery config ${body.name}`, () =>
    dm.DELETE("/api/discovery/configs/{id}/", { params: { path: { id: created.id } } }),
  );
  return created;
}

async function anyConfig(context: ContractContext): Promise<{ id: string }> {
  if (context.mayWrite) return create(context);
  const query = { limit: 1 };
  const { results } = await unwrap(context.dm.GET("/api/discovery/configs/", { params: { query } }));
  return results[0] ?? skip("there is no discovery config to look at");
}
