import { type Schemas, unwrap } from "../../../index.js";
import type { ContractContext } from "../../session/contract-context.js";
import { answered, isSameYaml, refused } from "../answers.js";
import { asksForLogin, type Behaviour, reads, refuses, writes } from "../behaviour.js";
import { ensure, skip } from "../broken-contract.js";
import { DISCOVERY_CONFIG } from "../samples/sample-documents.js";
import { UNKNOWN_ID } from "../samples/unknown-ids.js";

const UNKNOWN = { params: { path: { id: UNKNOWN_ID } } };
const NAMESPACE = "dmc-verify";

/** Libraries of discovery configs. */
export const discoveryConfigLibraries: readonly Behaviour[] = [
  reads(
    "GET /api/discovery/config-libraries/",
    "lists libraries in one array, without their YAML",
    async (context) => {
      if (context.mayWrite) await create(context);
      const rows = await answered(context.dm.GET("/api/discovery/config-libraries/"), 200);
      ensure(Array.isArray(rows), "the answer is not a bare array");
      ensure(!rows.some((row) => "config_yaml" in row), "a row holds the YAML");
    },
  ),
  asksForLogin("GET /api/discovery/config-libraries/", ({ stranger }) =>
    stranger.GET("/api/discovery/config-libraries/"),
  ),

  writes(
    "POST /api/discovery/config-libraries/",
    "creates a library and validates it at once",
    async (context) => {
      const { is_valid } = await create(context);
      ensure(is_valid === "valid", `a valid library is said to be ${is_valid}`);
    },
  ),
  refuses("POST /api/discovery/config-libraries/", "answers 400 to empty YAML", async ({ dm, newName }) => {
    const body = { name: newName(), namespace: NAMESPACE, config_yaml: "" };
    await refused(dm.POST("/api/discovery/config-libraries/", { body }), 400);
  }),
  asksForLogin("POST /api/discovery/config-libraries/", ({ stranger, newName }) =>
    stranger.POST("/api/discovery/config-libraries/", {
      body: { name: newName(), config_yaml: DISCOVERY_CONFIG },
    }),
  ),

  reads("GET /api/discovery/config-libraries/{id}/", "shows one library with its YAML", async (context) => {
    const { id } = await anyLibrary(context);
    const params = { path: { id } };
    const one = await answered(context.dm.GET("/api/discovery/config-libraries/{id}/", { params }), 200);
    ensure(one.id === id, "another library is shown");
    ensure(typeof one.config_yaml === "string", "the YAML is left out");
  }),
  refuses("GET /api/discovery/config-libraries/{id}/", "answers 404 to an unknown id", async ({ dm }) => {
    await refused(dm.GET("/api/discovery/config-libraries/{id}/", UNKNOWN), 404);
  }),

  writes("PUT /api/discovery/config-libraries/{id}/", "replaces a library under its id", async (context) => {
    const { id, name } = await create(context);
    const body = { name, namespace: NAMESPACE, config_yaml: `# changed\n${DISCOVERY_CONFIG}` };
    const params = { path: { id } };
    const replaced = await answered(
      context.dm.PUT("/api/discovery/config-libraries/{id}/", { params, body }),
      200,
    );
    ensure(replaced.id === id, "the id has changed");
    const now = await unwrap(context.dm.GET("/api/discovery/config-libraries/{id}/", { params }));
    ensure(isSameYaml(now.config_yaml, body.config_yaml), "the YAML is not what was sent");
  }),
  refuses(
    "PUT /api/discovery/config-libraries/{id}/",
    "answers 404 to an unknown id",
    async ({ dm, newName }) => {
      const body = { name: newName(), config_yaml: DISCOVERY_CONFIG };
      await refused(dm.PUT("/api/discovery/config-libraries/{id}/", { ...UNKNOWN, body }), 404);
    },
  ),

  writes(
    "DELETE /api/discovery/config-libraries/{id}/",
    "deletes a library that nothing imports",
    async (context) => {
      const { id } = await create(context);
      const params = { path: { id } };
      await answered(context.dm.DELETE("/api/discovery/config-libraries/{id}/", { params }), 204);
      const { response } = await context.dm.GET("/api/discovery/config-libraries/{id}/", { params });
      ensure(response.status === 404, "the library is still there");
    },
  ),
  refuses(
    "DELETE /api/discovery/config-libraries/{id}/",
    "answers 409 with the configs that import it",
    async (context) => {
      const { id, configId } = await importedLibrary(context);
      const params = { path: { id } };
      const error = await refused(
        context.dm.DELETE("/api/discovery/config-libraries/{id}/", { params }),
        409,
      );
      ensure(JSON.stringify(error).includes(configId), "the config that imports it is not named");
    },
  ),
  writes(
    "DELETE /api/discovery/config-libraries/{id}/",
    "makes configs invalid when it is deleted by force",
    async (context) => {
      const { id, configId } = await importedLibrary(context);
      const params = { path: { id }, query: { force: true } };
      await answered(context.dm.DELETE("/api/discovery/config-libraries/{id}/", { params }), 204);
      const config = await unwrap(
        context.dm.GET("/api/discovery/configs/{id}/", { params: { path: { id: configId } } }),
      );
      ensure(config.is_valid === "invalid", `a config without its library is said to be ${config.is_valid}`);
    },
  ),
  refuses("DELETE /api/discovery/config-libraries/{id}/", "answers 404 to an unknown id", async ({ dm }) => {
    await refused(dm.DELETE("/api/discovery/config-libraries/{id}/", UNKNOWN), 404);
  }),
];

async function create({
  dm,
  newName,
  afterwards,
}: ContractContext): Promise<Schemas["DiscoveryConfigLibrary"]> {
  const name = newName();
  const body = { name, namespace: NAMESPACE, config_yaml: DISCOVERY_CONFIG };
  const created = await answered(dm.POST("/api/discovery/config-libraries/", { body }), 201);
  const params = { path: { id: created.id }, query: { force: true } };
  afterwards(`discovery config library ${name}`, () =>
    dm.DELETE("/api/discovery/config-libraries/{id}/", { params }),
  );
  return created;
}

async function importedLibrary(context: ContractContext): Promise<{ id: string; configId: string }> {
  const { dm, newName, afterwards } = context;
  const library = await create(context);
  const name = newName();
  const config_yaml = `imports:\n  - ${NAMESPACE}/${library.name}\n${DISCOVERY_CONFIG}`;
  const body = { name, config_type: "database", config_yaml } as const;
  const { id: configId } = await unwrap(dm.POST("/api/discovery/configs/", { body }));
  afterwards(`discovery config ${name}`, () =>
    dm.DELETE("/api/discovery/configs/{id}/", { params: { path: { id: configId } } }),
  );
  const params = { path: { id: library.id } };
  const { usage_count } = await unwrap(dm.GET("/api/discovery/config-libraries/{id}/", { params }));
  if (usage_count !== 1) skip("this server sees no import in the sample config");
  return { id: library.id, configId };
}

async function anyLibrary(context: ContractContext): Promise<{ id: string }> {
  if (context.mayWrite) return create(context);
  const [first] = await unwrap(context.dm.GET("/api/discovery/config-libraries/"));
  return first ?? skip("there is no discovery config library to look at");
}
