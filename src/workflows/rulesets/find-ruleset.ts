import type { WorkflowClient } from "../../client/client-of.js";
import type { Ruleset, Schemas } from "../../client/schemas.js";
import { unwrap } from "../../client/unwrap.js";
import { requireItems } from "../answer-shape.js";
import { oneNamed } from "../names.js";
import { notNamed } from "../near-names.js";
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
export async function listRulesets(dm: WorkflowClient, signal: AbortSignal | undefined): Promise<Ruleset[]> {
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
  dm: WorkflowClient,
  name: string,
  { maskType, signal }: WorkflowOptions & { maskType?: RulesetType | undefined } = {},
): Promise<Ruleset | undefined> {
  checkWhich("ruleset", { name });
  const candidates = ofType(await listRulesets(dm, signal), maskType);
  return oneNamed("rulesets", candidates, name, nameOf);
}

const nameOf = ({ name }: Ruleset): string => name;

/** The rulesets of a type, and those whose type the server does not tell. */
function ofType(rulesets: readonly Ruleset[], maskType: RulesetType | undefined): Ruleset[] {
  return rulesets.filter(
    ({ mask_type }) => maskType === undefined || mask_type === undefined || mask_type === maskType,
  );
}

/**
 * Reads a ruleset with its YAML, by id or by name.
 *
 * @throws DataMasqueConfigError when no ruleset has the name; it suggests names that are near
 * @throws AmbiguousNameError when several have it
 * @throws DataMasqueApiError of status 404 when none has the id
 */
export async function getRuleset(
  dm: WorkflowClient,
  which: WhichRuleset,
  { signal }: WorkflowOptions = {},
): Promise<Ruleset> {
  const id = await rulesetIdOf(dm, which, signal);
  return unwrap(dm.GET("/api/rulesets/{id}/", { params: { path: { id } }, signal }));
}

/** The id of a ruleset that is told by its id or its name. */
export async function rulesetIdOf(
  dm: WorkflowClient,
  which: WhichRuleset,
  signal: AbortSignal | undefined,
): Promise<string> {
  checkWhich("ruleset", which);
  if ("id" in which) return which.id;
  const { name, maskType } = which;
  const candidates = ofType(await listRulesets(dm, signal), maskType);
  const found = oneNamed("rulesets", candidates, name, nameOf);
  if (found !== undefined) return found.id;
  const kind = maskType === undefined ? "" : ` of type ${maskType}`;
  throw notNamed(dm, `ruleset${kind}`, name, candidates.map(nameOf));
}
