import type { JsonObject } from "../../http/json-values.js";
import type { StoredRuleset } from "../../store/records/yaml-documents.js";
import { type RulesetWorld, rulesetErrors, rulesetValidity } from "./rules.js";

/** A ruleset as a list shows it: without its YAML. */
export function rulesetRow(ruleset: StoredRuleset, world: RulesetWorld, now: number): JsonObject {
  return {
    id: ruleset.id,
    name: ruleset.name,
    mask_type: ruleset.maskType,
    is_valid: rulesetValidity(ruleset, world, now),
    validation_errors: rulesetErrors(ruleset, world, now),
    git_branch: null,
    git_commit_sha: null,
    git_repo_url: null,
    git_synced_at: null,
  };
}
