import { isMap, isSeq, parseDocument } from "yaml";
import { yamlFindings } from "../yaml/validation.js";
import { serviceError } from "./errors.js";

/** Throws the 400 reply for YAML that is no in-flight ruleset: this service stores none that is invalid. */
export function checkPlanYaml(rulesetYaml: string): void {
  const [finding] = yamlFindings(rulesetYaml, "The ruleset");
  if (finding !== undefined) throw serviceError(400, finding.message);
  const { contents } = parseDocument(rulesetYaml);
  if (isMap(contents) && isSeq(contents.get("rules", true))) return;
  throw serviceError(400, "The ruleset has no list of rules");
}
