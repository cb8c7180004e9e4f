import type { DataMasqueClient } from "../../client/create-client.js";
import type { Schemas } from "../../client/schemas.js";
import { unwrap } from "../../client/unwrap.js";
import { DataMasqueConfigError } from "../../errors/errors.js";
import { paginate } from "../lists/paginate.js";
import { oneNamed } from "../names.js";
import type { WorkflowOptions } from "../wait.js";
import { checkWhich } from "../which.js";

/** A ruleset library as the server returns it. */
export type RulesetLibrary = Schemas["RulesetLibrary"];

/** Says which library is meant: by its id, or by its name and namespace; without one, the default namespace. */
export type WhichLibrary =
  | { readonly id: string }
  | { readonly name: string; readonly namespace?: string | undefined };

/**
 * Finds a ruleset library by name and namespace; `undefined` when there is none.
 * What is found comes without its YAML: {@link getRulesetLibrary} reads it with.
 *
 * @throws AmbiguousNameError when several have the name
 */
export async function findRulesetLibrary(
  dm: DataMasqueClient,
  { name, namespace = "" }: Exclude<WhichLibrary, { id: string }>,
  { signal }: WorkflowOptions = {},
): Promise<RulesetLibrary | undefined> {
  checkWhich("ruleset library", { name });
  const query = { name_exact: name.trim(), namespace_exact: namespace };
  const here: RulesetLibrary[] = [];
  for await (const library of paginate(dm, "/api/ruleset-libraries/", { query, signal })) {
    // Whether a blank namespace is a filter is not certain.
    if (library.namespace === namespace) here.push(library);
  }
  return oneNamed("ruleset libraries", here, name, (library) => library.name);
}

/**
 * Reads a ruleset library with its YAML.
 *
 * @throws DataMasqueConfigError when none has the name and namespace
 * @throws DataMasqueApiError of status 404 when none has the id
 */
export async function getRulesetLibrary(
  dm: DataMasqueClient,
  which: WhichLibrary,
  { signal }: WorkflowOptions = {},
): Promise<RulesetLibrary> {
  const id = await libraryIdOf(dm, which, signal);
  return unwrap(dm.GET("/api/ruleset-libraries/{id}/", { params: { path: { id } }, signal }));
}

/** The id of a library that is told by its id, or by name and namespace. */
export async function libraryIdOf(
  dm: DataMasqueClient,
  which: WhichLibrary,
  signal: AbortSignal | undefined,
): Promise<string> {
  checkWhich("ruleset library", which);
  if ("id" in which) return which.id;
  const found = await findRulesetLibrary(dm, which, { signal });
  if (found !== undefined) return found.id;
  const { name, namespace = "" } = which;
  const where = namespace === "" ? "the default namespace" : `namespace ${JSON.stringify(namespace)}`;
  throw new DataMasqueConfigError(`no ruleset library in ${where} is named ${JSON.stringify(name)}`);
}
