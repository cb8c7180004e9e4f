import { stringify } from "yaml";
import type { JsonObject } from "../../http/json-object.js";

/** The YAML of a ruleset with these tasks. */
export function rulesetYaml(tasks: readonly JsonObject[]): string {
  // The same list may stand in several rules: it is written out each time, not as an alias.
  return stringify({ version: "1.0", tasks }, { aliasDuplicateObjects: false });
}
