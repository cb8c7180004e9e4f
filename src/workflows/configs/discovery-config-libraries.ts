import type { WorkflowClient } from "../../client/client-of.js";
import type { Schemas } from "../../client/schemas.js";
import { unwrap } from "../../client/unwrap.js";
import type { WorkflowOptions } from "../wait.js";
import { sentenceFaults, type YamlFault } from "../yaml-faults.js";
import {
  type ConfigKind,
  deleteConfig,
  findConfig,
  getConfig,
  listConfigs,
  type SavedYaml,
  saveYaml,
} from "./named-configs.js";

/** A discovery config library as the server returns it; lists leave its YAML out. */
export type DiscoveryConfigLibrary = Schemas["DiscoveryConfigLibrary"];

/** Names a discovery config library: a name may stand once in each namespace. */
export interface DiscoveryConfigLibraryName {
  /** The name in its namespace. */
  readonly name: string;
  /**
   * The namespace; empty for the default one.
   * @default ""
   */
  readonly namespace?: string | undefined;
}

/** Says which discovery config library is meant. */
export type WhichDiscoveryConfigLibrary = { readonly id: string } | DiscoveryConfigLibraryName;

/** How a discovery config library is deleted. */
export interface DeleteDiscoveryConfigLibraryOptions extends WorkflowOptions {
  /**
   * `true` deletes a library that configs import, too; they turn invalid then.
   * @default false
   */
  force?: boolean | undefined;
}

/** How discovery config libraries are kept. */
export const DISCOVERY_CONFIG_LIBRARY: ConfigKind<
  DiscoveryConfigLibrary,
  DiscoveryConfigLibraryName,
  Schemas["DiscoveryConfigLibraryWrite"]
> = {
  path: "/api/discovery/config-libraries/",
  what: () => "discovery config library",
  fullName: ({ name, namespace }: DiscoveryConfigLibraryName) => (namespace ? `${namespace}/${name}` : name),
  async rows(dm, { name, namespace = "" }, signal) {
    const params = name === undefined ? {} : { query: { name_exact: name.trim() } };
    const rows = await unwrap(dm.GET("/api/discovery/config-libraries/", { params, signal }));
    // The server ignores a blank `namespace_exact`.
    return name === undefined ? rows : rows.filter((row) => row.namespace === namespace);
  },
  read: (dm, id, signal) =>
    unwrap(dm.GET("/api/discovery/config-libraries/{id}/", { params: { path: { id } }, signal })),
  create: (dm, library, signal) =>
    unwrap(dm.POST("/api/discovery/config-libraries/", { body: withNamespace(library), signal })),
  replace: (dm, id, library, signal) =>
    unwrap(
      dm.PUT("/api/discovery/config-libraries/{id}/", {
        params: { path: { id } },
        body: withNamespace(library),
        signal,
      }),
    ),
  remove: (dm, id, signal) => remove(dm, id, false, signal),
};

/** The official client always sends the namespace: what the server makes of none is not known. */
function withNamespace(
  library: Schemas["DiscoveryConfigLibraryWrite"],
): Schemas["DiscoveryConfigLibraryWrite"] {
  return { ...library, namespace: library.namespace ?? "" };
}

function remove(dm: WorkflowClient, id: string, force: boolean, signal: AbortSignal | undefined) {
  const params = { path: { id }, ...(force ? { query: { force } } : {}) };
  return unwrap(dm.DELETE("/api/discovery/config-libraries/{id}/", { params, signal }));
}

/** What is wrong with the YAML of a stored library: one sentence. */
export function faultsOfDiscoveryConfigLibrary({ validation_error }: DiscoveryConfigLibrary): YamlFault[] {
  return sentenceFaults(validation_error);
}

/** Lists all discovery config libraries, without their YAML; `usage_count` tells how many configs import each. */
export async function listDiscoveryConfigLibraries(
  dm: WorkflowClient,
  { signal }: WorkflowOptions = {},
): Promise<DiscoveryConfigLibrary[]> {
  return listConfigs(DISCOVERY_CONFIG_LIBRARY, dm, {}, signal);
}

/** Finds the discovery config library of a name in a namespace, with its YAML; `undefined` when there is none. */
export async function findDiscoveryConfigLibrary(
  dm: WorkflowClient,
  name: DiscoveryConfigLibraryName,
  { signal }: WorkflowOptions = {},
): Promise<DiscoveryConfigLibrary | undefined> {
  return findConfig(DISCOVERY_CONFIG_LIBRARY, dm, name, signal);
}

/**
 * Reads a discovery config library by id, or by namespace and name, with its YAML.
 *
 * @throws DataMasqueConfigError when none has the name in that namespace
 * @throws DataMasqueApiError with status 404 when there is none of that id
 */
export async function getDiscoveryConfigLibrary(
  dm: WorkflowClient,
  which: WhichDiscoveryConfigLibrary,
  { signal }: WorkflowOptions = {},
): Promise<DiscoveryConfigLibrary> {
  return getConfig(DISCOVERY_CONFIG_LIBRARY, dm, which, signal);
}

/**
 * Saves a discovery config library under its namespace and name: replaces the one that has them, or creates a new one.
 * YAML that is invalid is stored all the same: `stored.is_valid` tells, and `faults` what is wrong;
 * of a library the server tells no line and no column.
 *
 * It looks for the name first.
 * Where the server refuses to create it since another program has just done so, that one is replaced;
 * one that is deleted between the look and the write makes it fail with status 404, and nothing is saved.
 *
 * @throws DataMasqueConfigError when the name begins or ends with a blank, which the server would cut off
 * @throws DataMasqueApiError when the server refuses it, such as empty YAML
 */
export async function saveDiscoveryConfigLibrary(
  dm: WorkflowClient,
  library: Schemas["DiscoveryConfigLibraryWrite"],
  { signal }: WorkflowOptions = {},
): Promise<SavedYaml<DiscoveryConfigLibrary>> {
  return saveYaml(DISCOVERY_CONFIG_LIBRARY, faultsOfDiscoveryConfigLibrary, dm, library, signal);
}

/**
 * Deletes a discovery config library by id, or by namespace and name.
 *
 * @returns how many were deleted: 0 when there was none, which is no error
 * @throws DataMasqueApiError with status 409 when configs import it and `force` is not set;
 *   its `body` has them as `configs`, each with `id` and `name`
 */
export async function deleteDiscoveryConfigLibraryIfExists(
  dm: WorkflowClient,
  which: WhichDiscoveryConfigLibrary,
  { force = false, signal }: DeleteDiscoveryConfigLibraryOptions = {},
): Promise<number> {
  const kind = {
    ...DISCOVERY_CONFIG_LIBRARY,
    remove: (_: WorkflowClient, id: string) => remove(dm, id, force, signal),
  };
  return deleteConfig(kind, dm, which, signal);
}
