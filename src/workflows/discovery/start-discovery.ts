import type { WorkflowClient } from "../../client/client-of.js";
import type { Schemas } from "../../client/schemas.js";
import { DataMasqueConfigError } from "../../errors/errors.js";
import { checkRequest } from "../check-request.js";
import { DISCOVERY_CONFIG, type DiscoveryConfigType } from "../configs/discovery-configs.js";
import { oneNamed } from "../names.js";
import type { WorkflowOptions } from "../wait.js";
import { checkWhich, type Which } from "../which.js";
import { DiscoveryConfigNotFoundError } from "../workflow-errors.js";
import { type StartedDiscovery, startedDiscovery } from "./started-discovery.js";
import { idOfConnection, type WhichConnection } from "./which-connection.js";

/** What a schema discovery looks for, told with its start. */
export type SchemaDiscoverySettings = Omit<Schemas["SchemaDiscoveryRequest"], "connection" | "schemas">;

/** What a file discovery looks for and in which files, told with its start. */
export type FileDiscoverySettings = Omit<Schemas["FileDataDiscoveryRequest"], "connection" | "options">;

/** A schema discovery to start. */
export interface SchemaDiscoveryRequest {
  /** The database connection: its id, `{ id }` or `{ name }`. */
  connection: WhichConnection;
  /**
   * What to look for: a saved discovery config by `{ id }` or `{ name }`, or settings of this run alone, such as
   * `{ custom_keywords: ["loyalty"] }`.
   * @default the server's built-in config
   */
  config?: Which | SchemaDiscoverySettings | undefined;
  /**
   * The schemas to look at.
   * @default the default schema of the connection
   */
  schemas?: readonly string[] | undefined;
}

/** A file discovery to start. */
export interface FileDiscoveryRequest {
  /** The file connection: its id, `{ id }` or `{ name }`. */
  connection: WhichConnection;
  /**
   * What to look for: a saved discovery config by `{ id }` or `{ name }`, or settings of this run alone, such as
   * `{ include: [{ glob: "*.csv" }] }`.
   * @default the server's built-in config
   */
  config?: Which | FileDiscoverySettings | undefined;
  /** Run options, such as `{ diagnostic_logging: true }`. */
  options?: Schemas["FileDataDiscoveryOptions"] | undefined;
}

/** As the official client sends them where nothing else is said. */
const SETTINGS_SENT = { custom_keywords: [], ignored_keywords: [], disable_built_in_keywords: false };
const GLOBAL_SETTINGS_SENT = {
  disable_global_custom_keywords: false,
  disable_global_ignored_keywords: false,
};

/**
 * Starts a discovery run on a database connection.
 * It is an ordinary run: wait for it with {@link waitForRun}, then read {@link schemaDiscoveryResults}.
 * Never sent again once the server may have it.
 *
 * @returns the `id` of the run; what else the server says of it is there, too
 * @throws DiscoveryConfigNotFoundError when the config does not exist, is archived, or is one for files
 * @throws InvalidDiscoveryConfigError when the config is not valid, or not validated yet, with the reasons
 * @throws RunMayHaveStartedError when the answer is lost, or the server or a proxy failed on the request
 * @throws FailedToStartError when the run is not started for another reason, such as a connection in use
 * @throws DataMasqueConfigError when no connection has the name
 * @throws AmbiguousNameError when several connections have it
 */
export async function startSchemaDiscovery(
  dm: WorkflowClient,
  request: SchemaDiscoveryRequest,
  { signal }: WorkflowOptions = {},
): Promise<StartedDiscovery> {
  const { config, schemas } = checkRequest("startSchemaDiscovery(dm, { connection })", request);
  checkConfig(config);
  const connection = await idOfConnection(dm, request.connection, signal);
  if (config !== undefined && !isWhich(config)) {
    const path = "/api/schema-discovery/";
    const body = {
      ...SETTINGS_SENT,
      ...GLOBAL_SETTINGS_SENT,
      ...config,
      connection,
      schemas: [...(schemas ?? [])],
    };
    return startedDiscovery(dm, path, dm.POST(path, { body, signal }), undefined, signal);
  }
  const path = "/api/schema-discovery/v2/";
  const id = await savedConfig(dm, config, "database", signal);
  const body = {
    connection,
    discovery_config: id ?? null,
    ...(schemas === undefined ? {} : { schemas: [...schemas] }),
  };
  return startedDiscovery(dm, path, dm.POST(path, { body, signal }), id, signal);
}

/**
 * Starts a discovery run on a file connection.
 * It is an ordinary run: wait for it with {@link waitForRun}, then read {@link fileDiscoveryResults}.
 * Never sent again once the server may have it.
 *
 * @returns the `id` of the run; what else the server says of it is there, too
 * @throws DiscoveryConfigNotFoundError when the config does not exist, is archived, or is one for databases
 * @throws InvalidDiscoveryConfigError when the config is not valid, or not validated yet, with the reasons
 * @throws RunMayHaveStartedError when the answer is lost, or the server or a proxy failed on the request
 * @throws FailedToStartError when the run is not started for another reason, such as a connection in use
 * @throws DataMasqueConfigError when no connection has the name
 * @throws AmbiguousNameError when several connections have it
 */
export async function startFileDiscovery(
  dm: WorkflowClient,
  request: FileDiscoveryRequest,
  { signal }: WorkflowOptions = {},
): Promise<StartedDiscovery> {
  const { config, options } = checkRequest("startFileDiscovery(dm, { connection })", request);
  checkConfig(config);
  const connection = await idOfConnection(dm, request.connection, signal);
  const runOptions = options === undefined ? {} : { options };
  if (config !== undefined && !isWhich(config)) {
    const path = "/api/run-file-data-discovery/";
    const body = { ...SETTINGS_SENT, ...config, ...runOptions, connection };
    return startedDiscovery(dm, path, dm.POST(path, { body, signal }), undefined, signal);
  }
  const path = "/api/run-file-data-discovery/v2/";
  const id = await savedConfig(dm, config, "file", signal);
  const body = { connection, discovery_config: id ?? null, ...runOptions };
  return startedDiscovery(dm, path, dm.POST(path, { body, signal }), id, signal);
}

function checkConfig(config: unknown): void {
  if (config === undefined || (typeof config === "object" && config !== null)) return;
  throw new DataMasqueConfigError(
    typeof config === "string"
      ? "the server takes no YAML with the start of a discovery: save it with saveDiscoveryConfig, then pass its { id }"
      : "config must be { id } or { name } of a discovery config, or settings of this run",
  );
}

function isWhich(config: object): config is Which {
  return "id" in config || "name" in config;
}

/** The id of the config that is meant; `undefined` stands for the server's own. */
async function savedConfig(
  dm: WorkflowClient,
  which: Which | undefined,
  type: DiscoveryConfigType,
  signal: AbortSignal | undefined,
): Promise<string | undefined> {
  if (which === undefined) return undefined;
  checkWhich("discovery config", which);
  if ("id" in which) return which.id;
  // Of both types, since the error is to say when the name is one of the other type.
  const rows = await DISCOVERY_CONFIG.rows(dm, { name: which.name }, signal);
  const ofType = rows.filter((row) => row.config_type === type);
  const named = oneNamed(`${type} discovery configs`, ofType, which.name, ({ name }) => name);
  if (named !== undefined) return named.id;
  const others = rows.length > ofType.length ? "; the config of that name is of the other type" : "";
  throw new DiscoveryConfigNotFoundError({
    method: "GET",
    path: DISCOVERY_CONFIG.path,
    status: 200,
    body: undefined,
    hint: `No ${type} discovery config is named ${JSON.stringify(which.name)}${others}`,
  });
}
