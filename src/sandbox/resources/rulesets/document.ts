import type { JsonObject } from "../../http/json-values.js";
import type { SandboxRequestInfo } from "../../http/request-info.js";
import type { StoredRuleset } from "../../store/records/yaml-documents.js";
import { type RulesetWorld, rulesetErrors, rulesetValidity } from "./rules.js";

/** What tells what the licence does not allow, by the validity of a document. */
export interface LicenceWarnings {
  licenceWarnings(validity: string, request: SandboxRequestInfo | undefined): JsonObject;
}

/** A ruleset as a list shows it, in the answer to `request` if there is one: without its YAML. */
export function rulesetRow(
  ruleset: StoredRuleset,
  world: RulesetWorld,
  now: number,
  licence: LicenceWarnings,
  request: SandboxRequestInfo | undefined,
): JsonObject {
  const validity = rulesetValidity(ruleset, world, now);
  return {
    id: ruleset.id,
    name: ruleset.name,
    mask_type: ruleset.maskType,
    is_valid: validity,
    validation_errors: rulesetErrors(ruleset, world, now),
    ...licence.licenceWarnings(validity, request),
    git_branch: null,
    git_commit_sha: null,
    git_repo_url: null,
    git_synced_at: null,
  };
}
