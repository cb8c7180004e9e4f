import type { InFlightMaskingWorkflowClient } from "../../client/create-in-flight-masking-client.js";
import { unwrap } from "../../client/unwrap.js";
import { DataMasqueConfigError } from "../../errors/errors.js";
import type { components, paths } from "../../generated/in-flight-masking.gen.js";
import { hasDeleted } from "../delete-if-exists.js";
import { collect, type PaginateOptions } from "../lists/paginate.js";
import type { WorkflowOptions } from "../wait.js";
import { AmbiguousNameError } from "../workflow-errors.js";

/** A stored ruleset plan; those of a list come without their `ruleset_yaml`. */
export type RulesetPlan = components["schemas"]["RulesetPlan"];

/** What the server appends to the name that is asked for. */
const SUFFIX = /^-[A-Za-z0-9]{6}$/;

/**
 * Lists the ruleset plans, without their YAML.
 *
 * @throws DataMasqueApiError when the server refuses
 */
export function listPlans(
  ifm: InFlightMaskingWorkflowClient,
  options: Pick<PaginateOptions<"/ruleset-plans/", paths>, "pageSize" | "maxItems" | "signal"> = {},
): Promise<RulesetPlan[]> {
  return collect(ifm, "/ruleset-plans/", options);
}

/**
 * Finds a plan by its stored name, or by the name that it was created under:
 * the server appends a hyphen and six characters to that.
 * Comes without its YAML, which {@link getPlan} has; mask runners may find a plan, and not read its YAML.
 *
 * @returns `undefined` when there is none
 * @throws AmbiguousNameError when several plans were created under the name; its `ids` are their stored names
 * @throws DataMasqueApiError when the server refuses
 */
export async function findPlan(
  ifm: InFlightMaskingWorkflowClient,
  name: string,
  { signal }: WorkflowOptions = {},
): Promise<RulesetPlan | undefined> {
  if (typeof name !== "string" || name === "") {
    throw new DataMasqueConfigError("the name of the plan is missing or empty");
  }
  const plans = await listPlans(ifm, { signal });
  const stored = plans.find((plan) => plan.name === name);
  if (stored !== undefined) return stored;
  const [plan, ...others] = plans.filter(
    (one) => one.name.startsWith(name) && SUFFIX.test(one.name.slice(name.length)),
  );
  if (plan === undefined || others.length === 0) return plan;
  throw new AmbiguousNameError(
    "plans",
    name,
    [plan, ...others].map((one) => one.name),
  );
}

/**
 * Reads a plan with its YAML.
 *
 * @param name the stored name, with its suffix
 * @throws DataMasqueApiError when there is none (404), or the role may only mask (403)
 */
export function getPlan(
  ifm: InFlightMaskingWorkflowClient,
  name: string,
  { signal }: WorkflowOptions = {},
): Promise<RulesetPlan> {
  return unwrap(ifm.GET("/ruleset-plans/{plan_name}/", { ...at(name), signal }));
}

/**
 * Creates a plan. Never sent again once the server may have it, since every request makes another plan.
 *
 * @returns the plan as stored: masking takes its `name`, which is the one asked for with a suffix
 * @throws DataMasqueApiError when the YAML is not valid (400), which this service refuses, or the name is taken (409)
 * @throws DataMasqueTransportError when the answer is lost: with `mayHaveBeenDone`, look with {@link findPlan} first
 */
export function createPlan(
  ifm: InFlightMaskingWorkflowClient,
  plan: components["schemas"]["RulesetPlanCreate"],
  { signal }: WorkflowOptions = {},
): Promise<RulesetPlan> {
  return unwrap(ifm.POST("/ruleset-plans/", { body: plan, signal }));
}

/**
 * Replaces the YAML and the options of a plan; masking that is under way ends by the plan that it began with or the new one.
 *
 * @param name the stored name, with its suffix
 * @returns the plan as stored, with a higher `serial`
 * @throws DataMasqueApiError when there is none (404), or the YAML is not valid (400)
 */
export function replacePlan(
  ifm: InFlightMaskingWorkflowClient,
  name: string,
  content: components["schemas"]["RulesetPlanReplace"],
  { signal }: WorkflowOptions = {},
): Promise<RulesetPlan> {
  return unwrap(ifm.PUT("/ruleset-plans/{plan_name}/", { ...at(name), body: content, signal }));
}

/**
 * Changes a plan: what `changes` leaves out keeps its stored value.
 *
 * @param name the stored name, with its suffix
 * @returns the plan as stored, with a higher `serial`
 * @throws DataMasqueApiError when there is none (404), or the YAML is not valid (400)
 */
export function patchPlan(
  ifm: InFlightMaskingWorkflowClient,
  name: string,
  changes: components["schemas"]["RulesetPlanPatch"],
  { signal }: WorkflowOptions = {},
): Promise<RulesetPlan> {
  return unwrap(ifm.PATCH("/ruleset-plans/{plan_name}/", { ...at(name), body: changes, signal }));
}

/**
 * Deletes a plan by its stored name; one of the name that it was created under is not looked for.
 *
 * @returns how many were deleted: 0 when there was none, which is no error
 * @throws DataMasqueApiError when the server refuses for another reason
 */
export async function deletePlanIfExists(
  ifm: InFlightMaskingWorkflowClient,
  name: string,
  { signal }: WorkflowOptions = {},
): Promise<number> {
  const call = unwrap(ifm.DELETE("/ruleset-plans/{plan_name}/", { ...at(name), signal }));
  return (await hasDeleted(call)) ? 1 : 0;
}

/**
 * Asks what the token of the client allows; its login happens here at the latest.
 *
 * @returns the names of the permissions, such as `ifm/mask`
 * @throws DataMasqueApiError when the token is not accepted (401)
 */
export async function verifyToken(
  ifm: InFlightMaskingWorkflowClient,
  { signal }: WorkflowOptions = {},
): Promise<components["schemas"]["TokenScopes"]> {
  return unwrap(ifm.GET("/verify-token/", { signal }));
}

function at(name: string) {
  return { params: { path: { plan_name: name } } };
}
