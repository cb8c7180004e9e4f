import type { WorkflowClient } from "../../client/client-of.js";
import { unwrap } from "../../client/unwrap.js";
import { hasDeleted } from "../delete-if-exists.js";
import { allNamed } from "../names.js";
import type { WorkflowOptions } from "../wait.js";
import { checkWhich } from "../which.js";
import { listRulesets, type WhichRuleset } from "./find-ruleset.js";

/**
 * Deletes a ruleset by id, or every ruleset of a name, of one type with `maskType`.
 *
 * @returns how many were deleted: 0 when there was none, which is no error
 */
export async function deleteRulesetIfExists(
  dm: WorkflowClient,
  which: WhichRuleset,
  { signal }: WorkflowOptions = {},
): Promise<number> {
  checkWhich("ruleset", which);
  let deleted = 0;
  for (const id of "id" in which ? [which.id] : await idsOf(dm, which, signal)) {
    const call = unwrap(dm.DELETE("/api/rulesets/{id}/", { params: { path: { id } }, signal }));
    if (await hasDeleted(call)) deleted += 1;
  }
  return deleted;
}

async function idsOf(
  dm: WorkflowClient,
  { name, maskType }: Exclude<WhichRuleset, { id: string }>,
  signal: AbortSignal | undefined,
): Promise<string[]> {
  const rulesets = await listRulesets(dm, signal);
  // One whose type the server does not tell is not deleted as one of a type.
  const candidates = rulesets.filter(({ mask_type }) => maskType === undefined || mask_type === maskType);
  return allNamed(candidates, name, (ruleset) => ruleset.name).map(({ id }) => id);
}
