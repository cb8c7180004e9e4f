import type { WorkflowClient } from "../../client/client-of.js";
import type { Schemas } from "../../client/schemas.js";
import { unwrap } from "../../client/unwrap.js";
import { requireText } from "../answer-shape.js";
import { collect } from "../lists/paginate.js";
import { whenValidated } from "../server-verdict.js";
import type { WaitOptions, WorkflowOptions } from "../wait.js";
import { sentenceFaults, type YamlFault, yamlFaults } from "../yaml-faults.js";
import {
  type ConfigKind,
  deleteConfig,
  findConfig,
  getConfig,
  listConfigs,
  requireConfigId,
  type SavedYaml,
  saveYaml,
} from "./named-configs.js";

/** A discovery config as the server returns it; lists leave its YAML out. */
export type DiscoveryConfig = Schemas["DiscoveryConfig"];

/** What a discovery config is for: `database` or `file`. */
export type DiscoveryConfigType = Schemas["DiscoveryConfigType"];

/** Names a discovery config: a name may stand once for each type. */
export interface DiscoveryConfigName {
  /** The name, which a config of each type may have. */
  readonly name: string;
  /** What the config is for; without it a name that both types have is ambiguous. */
  readonly config_type?: DiscoveryConfigType | undefined;
}

/** Says which discovery config is meant. */
export type WhichDiscoveryConfig = { readonly id: string } | DiscoveryConfigName;

/** How discovery configs are kept. */
export const DISCOVERY_CONFIG: ConfigKind<
  DiscoveryConfig,
  DiscoveryConfigName,
  Schemas["DiscoveryConfigWrite"]
> = {
  path: "/api/discovery/configs/",
  what: ({ config_type }) => `${config_type === undefined ? "" : `${config_type} `}discovery config`,
  fullName: ({ name }) => name,
  async rows(dm, { name, config_type }, signal) {
    const query = {
      ...(name === undefined ? {} : { name_exact: name.trim() }),
      ...(config_type === undefined ? {} : { config_type }),
    };
    const rows = await collect(dm, "/api/discovery/configs/", { query, signal });
    return rows.filter((row) => config_type === undefined || row.config_type === config_type);
  },
  read: (dm, id, signal) =>
    unwrap(dm.GET("/api/discovery/configs/{id}/", { params: { path: { id } }, signal })),
  create: (dm, body, signal) => unwrap(dm.POST("/api/discovery/configs/", { body, signal })),
  replace: (dm, id, body, signal) =>
    unwrap(dm.PUT("/api/discovery/configs/{id}/", { params: { path: { id } }, body, signal })),
  remove: (dm, id, signal) =>
    unwrap(dm.DELETE("/api/discovery/configs/{id}/", { params: { path: { id } }, signal })),
};

/** What is wrong with the YAML of a stored discovery config: with line and column, or one sentence. */
export function faultsOfDiscoveryConfig({ errors, validation_error }: DiscoveryConfig): YamlFault[] {
  return errors?.config_yaml?.length ? yamlFaults(errors.config_yaml) : sentenceFaults(validation_error);
}

/**
 * Lists the discovery configs, all or those of one type, without their YAML; `is_valid` tells whether they can be used.
 *
 * @throws DataMasqueApiError with status 404 when the server is too old to have them
 */
export async function listDiscoveryConfigs(
  dm: WorkflowClient,
  filter: Pick<DiscoveryConfigName, "config_type"> = {},
  { signal }: WorkflowOptions = {},
): Promise<DiscoveryConfig[]> {
  return listConfigs(DISCOVERY_CONFIG, dm, { config_type: filter.config_type }, signal);
}

/**
 * Finds the discovery config of a name and type, with its YAML; `undefined` when there is none.
 *
 * @throws AmbiguousNameError when no type is given and a config of each type has the name
 */
export async function findDiscoveryConfig(
  dm: WorkflowClient,
  name: DiscoveryConfigName,
  { signal }: WorkflowOptions = {},
): Promise<DiscoveryConfig | undefined> {
  return findConfig(DISCOVERY_CONFIG, dm, name, signal);
}

/**
 * Reads a discovery config by id, or by name and type, with its YAML and, where that is invalid, the reasons in `errors`.
 *
 * @throws DataMasqueConfigError when none has the name
 * @throws AmbiguousNameError when no type is given and a config of each type has the name
 * @throws DataMasqueApiError with status 404 when there is none of that id
 */
export async function getDiscoveryConfig(
  dm: WorkflowClient,
  which: WhichDiscoveryConfig,
  { signal }: WorkflowOptions = {},
): Promise<DiscoveryConfig> {
  return getConfig(DISCOVERY_CONFIG, dm, which, signal);
}

/**
 * Saves a discovery config under its name and type: replaces the one that has them, or creates a new one.
 * YAML that is invalid is stored all the same: `stored.is_valid` tells, and `faults` with line and column what is wrong.
 * YAML of 60 KiB and more is validated later: wait with {@link waitUntilDiscoveryConfigValidated}.
 *
 * It looks for the name first.
 * Where the server refuses to create it since another program has just done so, that one is replaced;
 * one that is deleted between the look and the write makes it fail with status 404, and nothing is saved.
 *
 * @throws DataMasqueConfigError when the name begins or ends with a blank, which the server would cut off
 * @throws DataMasqueApiError when the server refuses it, such as empty YAML
 */
export async function saveDiscoveryConfig(
  dm: WorkflowClient,
  config: Schemas["DiscoveryConfigWrite"],
  { signal }: WorkflowOptions = {},
): Promise<SavedYaml<DiscoveryConfig>> {
  return saveYaml(DISCOVERY_CONFIG, faultsOfDiscoveryConfig, dm, config, signal);
}

/**
 * Deletes a discovery config by id, or by name and type.
 *
 * @returns how many were deleted: 0 when there was none, which is no error
 * @throws AmbiguousNameError when no type is given and a config of each type has the name; nothing is deleted then
 */
export async function deleteDiscoveryConfigIfExists(
  dm: WorkflowClient,
  which: WhichDiscoveryConfig,
  { signal }: WorkflowOptions = {},
): Promise<number> {
  return deleteConfig(DISCOVERY_CONFIG, dm, which, signal);
}

/**
 * Reads the discovery config that the server uses where none is given, as YAML.
 * Saved as a config of your own it is valid, so it is a good one to begin with.
 */
export async function defaultDiscoveryConfigYaml(
  dm: WorkflowClient,
  type: DiscoveryConfigType,
  { signal }: WorkflowOptions = {},
): Promise<string> {
  const params = { query: { config_type: type } };
  const yaml = await unwrap(dm.GET("/api/discovery/configs/defaults/", { params, signal }));
  return requireText(yaml, "GET /api/discovery/configs/defaults/");
}

/**
 * Waits until the server has validated a discovery config, and returns it, be it valid or not.
 * The server does that within the save, but for YAML of 60 KiB and more, which stays `in_progress` for a while.
 *
 * @throws DataMasqueConfigError when none has the name
 * @throws WaitTimeoutError when `timeoutMs` is over first
 * @throws DataMasqueApiError with status 404 when there is none of that id, or not any more
 */
export async function waitUntilDiscoveryConfigValidated(
  dm: WorkflowClient,
  which: WhichDiscoveryConfig,
  options: WaitOptions = {},
): Promise<DiscoveryConfig> {
  const id = await requireConfigId(DISCOVERY_CONFIG, dm, which, options.signal);
  const stored = {
    dm,
    what: "discovery config",
    call: "GET /api/discovery/configs/{id}/",
    read: (asked: string, signal: AbortSignal) => DISCOVERY_CONFIG.read(dm, asked, signal),
  };
  return whenValidated(id, stored, options);
}
