import { isJsonObject, type JsonObject } from "../../http/json-object.js";
import { wireTime } from "../../http/wire-time.js";

/** A ruleset plan as the sandbox keeps it. */
export interface StoredRulesetPlan {
  /** With the suffix that makes it unique. */
  readonly name: string;
  readonly rulesetYaml: string;
  readonly options: JsonObject;
  readonly serial: number;
  readonly createdAt: number;
  readonly modifiedAt: number;
}

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
