import type { SandboxSettings } from "./sandbox-options.js";
import type { StoredRuleset } from "./stored-ruleset.js";
import { validationEnd, yamlFindings } from "./yaml-validation.js";

/** Puts new YAML in a ruleset and starts its validation. */
export function setRulesetYaml(ruleset: StoredRuleset, configYaml: string, settings: SandboxSettings): void {
  ruleset.configYaml = configYaml;
  ruleset.validationErrors = yamlFindings(configYaml, "The ruleset").map(({ message, ...place }) => ({
    message,
    validation_error_type: "ruleset",
    ...place,
  }));
  ruleset.validatedAt = validationEnd(configYaml, settings);
}

/** `is_valid` of a ruleset at a moment of sandbox time. */
export function rulesetValidity(ruleset: StoredRuleset, now: number): "valid" | "invalid" | "in_progress" {
  if (now < ruleset.validatedAt) return "in_progress";
  return ruleset.validationErrors.length === 0 ? "valid" : "invalid";
}
