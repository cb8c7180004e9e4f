import type { WorkflowClient } from "../../client/client-of.js";
import type { Ruleset, Schemas } from "../../client/schemas.js";
import { unwrap } from "../../client/unwrap.js";
import {
  type ConfigKind,
  deleteConfig,
  findConfig,
  getConfig,
  requireConfigId,
  type SavedYaml,
  saveYaml,
} from "../configs/named-configs.js";
import { collect, paginate } from "../lists/paginate.js";
import type { WorkflowOptions } from "../wait.js";
import { type YamlFault, yamlFaults } from "../yaml-faults.js";

/** A ruleset library as the server returns it; lists leave its YAML out. */
export type RulesetLibrary = Schemas["RulesetLibrary"];

/** A ruleset library as it is created or replaced. */
export type RulesetLibraryWrite = Schemas["RulesetLibraryWrite"];

/** Names a ruleset library: a name may stand once in each namespace. */
export interface RulesetLibraryName {
  /** The name in its namespace. */
  readonly name: string;
  /**
   * The namespace; empty for the default one.
   * @default ""
   */
  readonly namespace?: string | undefined;
}

/** Says which ruleset library is meant. */
export type WhichLibrary = { readonly id: string } | RulesetLibraryName;

/** How ruleset libraries are named at the server. */
export const RULESET_LIBRARY: ConfigKind<RulesetLibrary, RulesetLibraryName, RulesetLibraryWrite> = {
  path: "/api/ruleset-libraries/",
  what: () => "ruleset library",
  fullName: ({ name, namespace }: RulesetLibraryName) => (namespace ? `${namespace}/${name}` : name),
  async rows(dm, { name, namespace = "" }, signal) {
    const query = name === undefined ? {} : { name_exact: name.trim(), namespace_exact: namespace };
    const rows = await collect(dm, "/api/ruleset-libraries/", { query, signal });
    // Whether a blank namespace is a filter is not certain.
    return name === undefined ? rows : rows.filter((row) => row.namespace === namespace);
  },
  read: (dm, id, signal) =>
    unwrap(dm.GET("/api/ruleset-libraries/{id}/", { params: { path: { id } }, signal })),
  create: (dm, library, signal) =>
    unwrap(dm.POST("/api/ruleset-libraries/", { body: withNamespace(library), signal })),
  replace: (dm, id, library, signal) =>
    unwrap(
      dm.PUT("/api/ruleset-libraries/{id}/", {
        params: { path: { id } },
        body: withNamespace(library),
        signal,
      }),
    ),
  remove: (dm, id, signal) => remove(dm, id, false, signal),
};

/** The official client always sends the namespace: what the server makes of none is not known. */
function withNamespace(library: RulesetLibraryWrite): RulesetLibraryWrite {
  return { ...library, namespace: library.namespace ?? "" };
}

function remove(dm: WorkflowClient, id: string, force: boolean, signal: AbortSignal | undefined) {
  const params = { path: { id }, ...(force ? { query: { force } } : {}) };
  return unwrap(dm.DELETE("/api/ruleset-libraries/{id}/", { params, signal }));
}

/** What is wrong with the YAML of a stored library. */
export function faultsOfLibrary({ validation_errors }: RulesetLibrary): YamlFault[] {
  return yamlFaults(validation_errors);
}

/**
 * Finds the ruleset library of a name in a namespace, with its YAML; `undefined` when there is none.
 *
 * @throws AmbiguousNameError when several have the name
 */
export async function findRulesetLibrary(
  dm: WorkflowClient,
  name: RulesetLibraryName,
  { signal }: WorkflowOptions = {},
): Promise<RulesetLibrary | undefined> {
  return findConfig(RULESET_LIBRARY, dm, name, signal);
}

/**
 * Reads a ruleset library by id, or by namespace and name, with its YAML.
 *
 * @throws DataMasqueConfigError when none has the name in that namespace
 * @throws DataMasqueApiError of status 404 when none has the id
 */
export async function getRulesetLibrary(
  dm: WorkflowClient,
  which: WhichLibrary,
  { signal }: WorkflowOptions = {},
): Promise<RulesetLibrary> {
  return getConfig(RULESET_LIBRARY, dm, which, signal);
}

/**
 * Saves a ruleset library under its namespace and name: replaces the one that has them, or creates a new one.
 * YAML that is not valid is stored all the same: `stored.is_valid` tells, and `faults` with line and column what is wrong.
 *
 * It looks for the name first.
 * Where the server refuses to create it since another program has just done so, that one is replaced;
 * one that is deleted between the look and the write makes it fail with status 404, and nothing is saved.
 *
 * @throws DataMasqueConfigError when the name begins or ends with a blank, which the server would cut off
 * @throws DataMasqueApiError when the server refuses it
 */
export async function saveRulesetLibrary(
  dm: WorkflowClient,
  library: RulesetLibraryWrite,
  { signal }: WorkflowOptions = {},
): Promise<SavedYaml<RulesetLibrary>> {
  return saveYaml(RULESET_LIBRARY, faultsOfLibrary, dm, library, signal);
}

/** How to delete a ruleset library. */
export interface DeleteLibraryOptions extends WorkflowOptions {
  /**
   * Deletes it although rulesets import it, which are invalid then.
   * @default false
   */
  force?: boolean | undefined;
}

/**
 * Deletes a ruleset library.
 *
 * @returns how many were deleted: 0 when there was none, which is no error
 * @throws DataMasqueApiError of status 409, whose body names the rulesets that import it, without `force`
 */
export async function deleteRulesetLibraryIfExists(
  dm: WorkflowClient,
  which: WhichLibrary,
  { force = false, signal }: DeleteLibraryOptions = {},
): Promise<number> {
  const kind = {
    ...RULESET_LIBRARY,
    remove: (_: WorkflowClient, id: string) => remove(dm, id, force, signal),
  };
  return deleteConfig(kind, dm, which, signal);
}

/** Walks the rulesets that import a library; they come without their YAML. */
export async function* rulesetsUsing(
  dm: WorkflowClient,
  which: WhichLibrary,
  { signal }: WorkflowOptions = {},
): AsyncGenerator<Ruleset, void, undefined> {
  const id = await requireConfigId(RULESET_LIBRARY, dm, which, signal);
  yield* paginate(dm, "/api/ruleset-libraries/{id}/rulesets/", { path: { id }, signal });
}

/**
 * Lets the server validate a stored library anew, with nothing changed, and returns it with the verdict so far:
 * `is_valid` may be `in_progress` or `unknown` at first.
 */
export async function revalidateRulesetLibrary(
  dm: WorkflowClient,
  which: WhichLibrary,
  { signal }: WorkflowOptions = {},
): Promise<RulesetLibrary> {
  const id = await requireConfigId(RULESET_LIBRARY, dm, which, signal);
  return unwrap(dm.PATCH("/api/ruleset-libraries/{id}/", { params: { path: { id } }, body: {}, signal }));
}
