import type { DataMasqueClient } from "../../client/create-client.js";
import type { Ruleset, RulesetWrite } from "../../client/schemas.js";
import { unwrap } from "../../client/unwrap.js";
import { DataMasqueError, isDataMasqueApiError, isDataMasqueError } from "../../errors/errors.js";
import { requireMembers } from "../answer-shape.js";
import { type WaitOptions, waitUntil } from "../wait.js";
import { type ServerVerdict, type YamlFault, yamlFaults } from "../yaml-faults.js";
import { deleteRulesetIfExists } from "./delete-ruleset.js";
import { rulesetIdOf, type WhichRuleset } from "./find-ruleset.js";

const UNDECIDED = ["in_progress", "unknown"];
/** No person names a ruleset so. */
const RESERVED = "__datamasque_client_validate_";

/** What is wrong with the YAML of a stored ruleset, with line and column; nothing when it is valid. */
export function faultsOfRuleset({ validation_errors }: Pick<Ruleset, "validation_errors">): YamlFault[] {
  return yamlFaults(validation_errors);
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
  dm: DataMasqueClient,
  which: WhichRuleset,
  options: WaitOptions = {},
): Promise<Ruleset> {
  const id = await rulesetIdOf(dm, which, options.signal);
  const params = { path: { id } };
  return waitUntil(
    `The validation of ruleset ${id}`,
    async (signal) => {
      const value = await unwrap(dm.GET("/api/rulesets/{id}/", { params, signal }));
      const status = String(
        requireMembers(value, ["id", "is_valid"], "GET /api/rulesets/{id}/").is_valid ?? "unknown",
      );
      return { value, state: status, done: !UNDECIDED.includes(status) };
    },
    options,
  );
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
  dm: DataMasqueClient,
  { config_yaml, mask_type }: Pick<RulesetWrite, "config_yaml" | "mask_type">,
  options: WaitOptions = {},
): Promise<ServerVerdict> {
  const name = RESERVED + crypto.randomUUID().replaceAll("-", "");
  const body: RulesetWrite = { name, config_yaml, ...(mask_type === undefined ? {} : { mask_type }) };
  try {
    const { id } = await unwrap(dm.POST("/api/rulesets/", { body, signal: options.signal }));
    const seen = await waitUntilValidated(dm, { id }, options);
    const status = String(seen.is_valid);
    const leftBehind = (await isTakenAway(dm, name)) ? undefined : name;
    return { valid: status === "valid", status, faults: faultsOfRuleset(seen), leftBehind };
  } catch (error) {
    // Also where the answer was lost: it may have been saved all the same.
    if (wasRefused(error) || (await isTakenAway(dm, name))) throw error;
    throw new DataMasqueError(
      `the ruleset ${name}, made to validate YAML, may be left at the server: delete it by hand`,
      { cause: error },
    );
  }
}

/** A refusal to save it, after which there is nothing to take away. */
function wasRefused(error: unknown): boolean {
  return isDataMasqueApiError(error) && error.method === "POST" && !error.mayHaveBeenDone;
}

/** Not ended by the caller's signal: what is left at the server would be in the way of others. */
async function isTakenAway(dm: DataMasqueClient, name: string): Promise<boolean> {
  try {
    await deleteRulesetIfExists(dm, { name });
    return true;
  } catch (error) {
    if (isDataMasqueError(error)) return false;
    throw error;
  }
}
