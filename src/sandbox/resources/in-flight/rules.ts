import { validateInFlightRuleset } from "../../../yaml/index.js";
import { isJsonObject, type JsonObject } from "../../http/json-values.js";
import type { SandboxContext } from "../../store/context.js";
import type { StoredRulesetPlan } from "../../store/records/yaml-documents.js";
import type { ValidationSettings } from "../yaml/validation.js";
import { serviceError } from "./errors.js";
import type { InFlightCall } from "./operation.js";

const OPTIONS = ["enabled", "default_encoding", "default_charset", "default_log_level"];

/** The options of a request that the service knows; the official client cannot read any other back. */
export function planOptions(options: unknown): JsonObject {
  if (!isJsonObject(options)) return {};
  return Object.fromEntries(Object.entries(options).filter(([name]) => OPTIONS.includes(name)));
}

/** Throws the 400 reply for YAML that is no in-flight ruleset: this service stores none that is invalid. */
export function checkPlanYaml(rulesetYaml: string, { release }: Pick<ValidationSettings, "release">): void {
  const [fault] = validateInFlightRuleset(rulesetYaml, { release }).faults;
  if (fault === undefined) return;
  throw serviceError(400, `${fault.message} (line ${fault.line}, column ${fault.column})`);
}

/** The plan that the path of a request names, or the 404 reply. */
export function requirePlan({ world }: SandboxContext, { planName }: InFlightCall): StoredRulesetPlan {
  const plan = world.rulesetPlans.find(planName);
  if (plan === undefined) throw serviceError(404, "Ruleset plan not found");
  return plan;
}
