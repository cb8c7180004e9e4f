import { checkArguments } from "./checked-arguments.js";
import { type Check, checkerOf } from "./checks/checker.js";
import { isBareMask, mask } from "./checks/masks.js";
import { anyRule, anyRules } from "./checks/rules.js";
import { settingsOf, type YamlValidation, type YamlValidationOptions } from "./validation.js";

/**
 * Checks the YAML of a plan for in-flight masking, without a server: its rules and their masks as those of a ruleset.
 * Anything else passes. The service refuses such a plan right away, and has the last word.
 *
 * @throws `TypeError` when `yaml` is no text, or an option is none or has a value that it cannot have.
 */
export function validateInFlightRuleset(yaml: string, options: YamlValidationOptions = {}): YamlValidation {
  checkArguments("validateInFlightRuleset", yaml, options);
  const checker = checkerOf(yaml, "The ruleset", settingsOf(options));
  const top = checker.top("The ruleset");
  if (top === undefined) return checker.result();
  checker.later(planRules, checker.tree.member(top, "rules")?.value);
  checker.run();
  return checker.result();
}

/** Rules, and masks in the place of rules: those have a type. */
const planRules: Check = (node, checker) => {
  const { tree, language } = checker;
  const list = tree.list(node);
  if (list === undefined) return checker.later(anyRules, node);
  for (const item of list.items) {
    const map = tree.map(item);
    const isMask = map !== undefined && isBareMask(map, tree, language);
    checker.later(isMask ? mask : anyRule, item);
  }
};
