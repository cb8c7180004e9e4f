import type { DataMasqueClient } from "../../client/create-client.js";
import type { Ruleset, RulesetWrite } from "../../client/schemas.js";
import { unwrap } from "../../client/unwrap.js";
import { checkNewName } from "../names.js";
import type { WorkflowOptions } from "../wait.js";

/**
 * Saves a ruleset under its name and `mask_type`: the server replaces the one that has both, or creates a new one.
 * YAML that is not valid is stored all the same: look at `is_valid` and `validation_errors` of what is returned.
 * From 60 KiB on the server validates later, and `is_valid` is `in_progress` until then.
 *
 * @throws DataMasqueConfigError when the name begins or ends with a blank, which the server would cut off
 * @throws DataMasqueApiError when the server refuses it
 */
export async function saveRuleset(
  dm: DataMasqueClient,
  ruleset: RulesetWrite,
  { signal }: WorkflowOptions = {},
): Promise<Ruleset> {
  checkNewName("the ruleset", ruleset?.name);
  return unwrap(dm.POST("/api/rulesets/", { params: { query: { upsert: true } }, body: ruleset, signal }));
}
