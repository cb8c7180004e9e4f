import type { Ruleset } from "../../client/schemas.js";
import { type YamlFault, yamlFaults } from "../yaml-faults.js";

/** What is wrong with the YAML of a stored ruleset, with line and column; nothing when it is valid. */
export function faultsOfRuleset({ validation_errors }: Pick<Ruleset, "validation_errors">): YamlFault[] {
  return yamlFaults(validation_errors);
}
