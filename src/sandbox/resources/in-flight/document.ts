import { type JsonObject, wireTime } from "../../http/json-values.js";
import type { StoredRulesetPlan } from "../../store/records/yaml-documents.js";

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
