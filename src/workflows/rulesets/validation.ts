import type { WorkflowClient } from "../../client/client-of.js";
import type { Ruleset, RulesetWrite } from "../../client/schemas.js";
import { unwrap } from "../../client/unwrap.js";
import { checkRequest } from "../check-request.js";
import { verdictOn, whenValidated } from "../server-verdict.js";
import type { WaitOptions } from "../wait.js";
import type { ServerVerdict } from "../yaml-faults.js";
import { deleteRulesetIfExists } from "./delete-ruleset.js";
import { faultsOfRuleset } from "./faults-of-ruleset.js";
import { rulesetIdOf, type WhichRuleset } from "./find-ruleset.js";

/** How a stored ruleset is read while it is validated. */
function stored(dm: WorkflowClient) {
  return {
    dm,
    what: "ruleset",
    call: "GET /api/rulesets/{id}/",
    read: (id: string, signal: AbortSignal) =>
      unwrap(dm.GET("/api/rulesets/{id}/", { params: { path: { id } }, signal })),
  };
}

/**
 * Waits until the server has validated a ruleset, and returns it with its YAML.
 * Rulesets of 60 KiB and more are validated after they are saved.
 * One that is invalid is returned, too: look at `is_valid`, and at its faults with {@link faultsOfRuleset}.
 *
 * @throws WaitTimeoutError when `timeoutMs` is over first
 * @throws DataMasqueConfigError or AmbiguousNameError when the name leads to none, or to more than one
 */
export async function waitUntilValidated(
  dm: WorkflowClient,
  which: WhichRuleset,
  options: WaitOptions = {},
): Promise<Ruleset> {
  const id = await rulesetIdOf(dm, which, options.signal);
  return whenValidated(id, stored(dm), options);
}

/**
 * Lets the server validate YAML without keeping it: saves it as a ruleset of a random name, reads the verdict,
 * and deletes it again, also when the wait fails.
 * An existing ruleset is never touched. What could not be deleted is told in `leftBehind`.
 * The checks of `datamasque-client/yaml` need no server; this one has the last word, and knows the libraries there.
 *
 * @throws DataMasqueApiError when the server refuses the ruleset
 * @throws WaitTimeoutError when `timeoutMs` is over before the verdict
 */
export async function validateOnServer(
  dm: WorkflowClient,
  ruleset: Pick<RulesetWrite, "config_yaml" | "mask_type">,
  options: WaitOptions = {},
): Promise<ServerVerdict> {
  const { config_yaml, mask_type } = checkRequest(
    "validateOnServer(dm, { mask_type, config_yaml })",
    ruleset,
  );
  const { signal } = options;
  const kept = { config_yaml, ...(mask_type === undefined ? {} : { mask_type }) };
  return verdictOn<Ruleset>(
    {
      ...stored(dm),
      create: (name) => unwrap(dm.POST("/api/rulesets/", { body: { name, ...kept }, signal })),
      remove: (name) => deleteRulesetIfExists(dm, { name }),
      faultsOf: faultsOfRuleset,
    },
    options,
  );
}
