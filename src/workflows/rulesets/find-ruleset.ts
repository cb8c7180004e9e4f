import type { DataMasqueClient } from "../../client/create-client.js";
import type { Ruleset, Schemas } from "../../client/schemas.js";
import { unwrap } from "../../client/unwrap.js";
import { DataMasqueConfigError } from "../../errors/errors.js";
import { requireItems } from "../answer-shape.js";
import { oneNamed } from "../names.js";
import type { WorkflowOptions } from "../wait.js";
import { checkWhich } from "../which.js";

/** What a ruleset masks: tables of a database, or files. */
export type RulesetType = Schemas["RulesetType"];

/**
 * Says which ruleset is meant: by its id, or by its name.
 * A ruleset for databases and one for files may share a name: then `maskType` tells them apart.
 */
export type WhichRuleset =
  | { readonly id: string }
  | { readonly name: string; readonly maskType?: RulesetType | undefined };

/** All rulesets, of both types. */
export async function listRulesets(
  dm: DataMasqueClient,
  signal: AbortSignal | undefined,
): Promise<Ruleset[]> {
  const rulesets = await unwrap(dm.GET("/api/v2/rulesets/", { signal }));
  requireItems(rulesets, ["id", "name"], "GET /api/v2/rulesets/");
  return rulesets;
}

/**
 * Finds a ruleset by its name; `undefined` when none has it.
 * What is found may come without its YAML: {@link getRuleset} reads it with.
 *
 * @param maskType `database` or `file`; without it a name that both kinds have is ambiguous
 * @throws AmbiguousNameError when several have the name
 */
export async function findRuleset(
  dm: DataMasqueClient,
  name: string,
  { maskType, signal }: WorkflowOptions & { maskType?: RulesetType | undefined } = {},
): Promise<Ruleset | undefined> {
  checkWhich("ruleset", { name });
  const rulesets = await listRulesets(dm, signal);
  const candidates = rulesets.filter(
    ({ mask_type }) => maskType === undefined || mask_type === undefined || mask_type === maskType,
  );
  return oneNamed("rulesets", candidates, name, (ruleset) => ruleset.name);
}

/**
 * Reads a ruleset with its YAML, by id or by name.
 *
 * @throws DataMasqueConfigError when no ruleset has the name
 * @throws AmbiguousNameError when several have it
 * @throws DataMasqueApiError of status 404 when none has the id
 */
export async function getRuleset(
  dm: DataMasqueClient,
  which: WhichRuleset,
  { signal }: WorkflowOptions = {},
): Promise<Ruleset> {
  const id = await rulesetIdOf(dm, which, signal);
  return unwrap(dm.GET("/api/rulesets/{id}/", { params: { path: { id } }, signal }));
}

/** The id of a ruleset that is told by its id or its name. */
export async function rulesetIdOf(
  dm: DataMasqueClient,
  which: WhichRuleset,
  signal: AbortSignal | undefined,
): Promise<string> {
  checkWhich("ruleset", which);
  if ("id" in which) return which.id;
  const { name, maskType } = which;
  const found = await findRuleset(dm, name, { maskType, signal });
  if (found !== undefined) return found.id;
  const kind = maskType === undefined ? "" : ` of type ${maskType}`;
  throw new DataMasqueConfigError(`no ruleset${kind} is named ${JSON.stringify(name)}`);
}
