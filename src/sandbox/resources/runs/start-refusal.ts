import { fieldError } from "../../http/django-errors.js";
import type { StoredRuleset } from "../../store/records/ruleset.js";
import type { World } from "../../store/world.js";
import { brokenImports, rulesetErrors, rulesetValidity } from "../rulesets/rules.js";

/**
 * Throws the 400 reply when a ruleset is known to be invalid.
 * Clients read from its text whether the ruleset or one of its libraries is at fault, and which.
 */
export function refuseInvalidRuleset(ruleset: StoredRuleset, world: World, now: number): void {
  if (rulesetValidity(ruleset, world, now) !== "invalid") return;
  // Broken YAML imports nothing, so a ruleset that is at fault itself has no library to blame.
  const [broken] = brokenImports(ruleset, world, now);
  const what =
    broken === undefined
      ? `Ruleset "${ruleset.name}" is invalid`
      : `Library "${broken.reference}" ${broken.problem === "library_missing" ? "does not exist" : "is invalid"}`;
  throw fieldError({ ruleset: [`Cannot start run. ${what}.`] });
}

/** Whether the validations that are still going on when the run starts will find something. */
export function willBeInvalid(ruleset: StoredRuleset, world: World): boolean {
  return rulesetErrors(ruleset, world, Number.POSITIVE_INFINITY).length > 0;
}
