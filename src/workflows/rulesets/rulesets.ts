import type { WorkflowClient } from "../../client/client-of.js";
import type { Ruleset, RulesetWrite } from "../../client/schemas.js";
import { unwrap } from "../../client/unwrap.js";
import { requireMembers } from "../answer-shape.js";
import { checkNewName } from "../names.js";
import type { WorkflowOptions } from "../wait.js";
import type { WithFaults } from "../yaml-faults.js";
import { faultsOfRuleset } from "./faults-of-ruleset.js";

/** A ruleset as the server has stored it, with what it finds wrong with the YAML. */
export type SavedRuleset = Ruleset & WithFaults;

/**
 * Saves a ruleset under its name and `mask_type`: the server replaces the one that has both, or creates a new one.
 * YAML that is not valid is stored all the same: `is_valid` tells, and `faults` with line and column what is wrong.
 * From 60 KiB on the server validates later, and `is_valid` is `in_progress` until then:
 * wait with {@link waitUntilValidated}.
 *
 * @throws DataMasqueConfigError when the name begins or ends with a blank, which the server would cut off
 * @throws DataMasqueApiError when the server refuses it
 */
export async function saveRuleset(
  dm: WorkflowClient,
  ruleset: RulesetWrite,
  { signal }: WorkflowOptions = {},
): Promise<SavedRuleset> {
  checkNewName("the ruleset", ruleset?.name);
  const params = { query: { upsert: true } } as const;
  const answer = await unwrap(dm.POST("/api/rulesets/", { params, body: ruleset, signal }));
  const saved = requireMembers(answer, ["id"], "POST /api/rulesets/", true);
  return { ...saved, faults: faultsOfRuleset(saved) };
}
