import { isMap, parseDocument } from "yaml";
import type { SandboxSettings } from "./sandbox-options.js";
import type { RulesetValidationError, StoredRuleset } from "./stored-ruleset.js";

/** From this size on (UTF-8 bytes) the server validates after it has answered. */
const ASYNC_VALIDATION_BYTES = 61_440;

/**
 * What is wrong with the YAML of a ruleset.
 * Only the YAML itself is looked at: the sandbox does not know the masking language.
 */
function rulesetFindings(configYaml: string): RulesetValidationError[] {
  const document = parseDocument(configYaml, { prettyErrors: true });
  const [error] = document.errors;
  if (error !== undefined) {
    const [start] = error.linePos ?? [];
    return [finding(error.message, start?.line ?? 1, start?.col ?? 1)];
  }
  return isMap(document.contents) ? [] : [finding("The ruleset is not a YAML mapping", 1, 1)];
}

function finding(message: string, line: number, column: number): RulesetValidationError {
  return { message, validation_error_type: "ruleset", line_number: line, column_number: column };
}

/** Puts new YAML in a ruleset and starts its validation. */
export function setRulesetYaml(ruleset: StoredRuleset, configYaml: string, settings: SandboxSettings): void {
  const late = new TextEncoder().encode(configYaml).byteLength >= ASYNC_VALIDATION_BYTES;
  ruleset.configYaml = configYaml;
  ruleset.validationErrors = rulesetFindings(configYaml);
  ruleset.validatedAt = settings.clock() + (late ? settings.validationDurationMs : 0);
}

/** `is_valid` of a ruleset at a moment of sandbox time. */
export function rulesetValidity(ruleset: StoredRuleset, now: number): "valid" | "invalid" | "in_progress" {
  if (now < ruleset.validatedAt) return "in_progress";
  return ruleset.validationErrors.length === 0 ? "valid" : "invalid";
}
