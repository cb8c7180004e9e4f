import { isMap, isSeq, parseDocument } from "yaml";
import { isJsonObject, type JsonObject } from "../../http/json-object.js";
import { wireTime } from "../../http/wire-time.js";
import type { StoredRulesetPlan } from "../../store/records/config.js";
import { yamlFindings } from "../yaml/validation.js";
import { serviceError } from "./errors.js";

const OPTIONS = ["enabled", "default_encoding", "default_charset", "default_log_level"];

/** A plan as a list shows it: without its YAML. */
export function planRow({ name, options, serial, createdAt, modifiedAt }: StoredRulesetPlan): JsonObject {
  return {
    name,
    serial,
    created_time: wireTime(createdAt),
    modified_time: wireTime(modifiedAt),
    options,
  };
}

/** A plan with its YAML. */
export function planDocument(plan: StoredRulesetPlan): JsonObject {
  return { ...planRow(plan), ruleset_yaml: plan.rulesetYaml };
}

/** The options of a request that the service knows; the official client cannot read any other back. */
export function planOptions(options: unknown): JsonObject {
  if (!isJsonObject(options)) return {};
  return Object.fromEntries(Object.entries(options).filter(([name]) => OPTIONS.includes(name)));
}

/** Throws the 400 reply for YAML that is no in-flight ruleset: this service stores none that is invalid. */
export function checkPlanYaml(rulesetYaml: string): void {
  const [finding] = yamlFindings(rulesetYaml, "The ruleset");
  if (finding !== undefined) throw serviceError(400, finding.message);
  const { contents } = parseDocument(rulesetYaml);
  if (isMap(contents) && isSeq(contents.get("rules", true))) return;
  throw serviceError(400, "The ruleset has no list of rules");
}
