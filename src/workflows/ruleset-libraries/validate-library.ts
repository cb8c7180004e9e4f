import type { WorkflowClient } from "../../client/client-of.js";
import { checkRequest } from "../check-request.js";
import { verdictOnConfig } from "../configs/config-verdict.js";
import type { WaitOptions } from "../wait.js";
import type { ServerVerdict } from "../yaml-faults.js";
import { faultsOfLibrary, RULESET_LIBRARY, type RulesetLibraryWrite } from "./ruleset-libraries.js";

/**
 * Lets the server validate the YAML of a ruleset library without keeping it:
 * saves it under a random name in the default namespace, reads the verdict, and deletes it again,
 * also when the wait fails.
 * An existing library is never touched. What could not be deleted is told in `leftBehind`.
 * `validateRulesetLibrary` of `datamasque-client/yaml` needs no server; this one has the last word.
 *
 * @throws DataMasqueApiError when the server refuses the library, such as empty YAML
 * @throws WaitTimeoutError when `timeoutMs` is over before the verdict
 */
export async function validateRulesetLibraryOnServer(
  dm: WorkflowClient,
  library: Pick<RulesetLibraryWrite, "config_yaml">,
  options: WaitOptions = {},
): Promise<ServerVerdict> {
  const { config_yaml } = checkRequest("validateRulesetLibraryOnServer(dm, { config_yaml })", library);
  const documentOf = (name: string) => ({ name, namespace: "", config_yaml });
  return verdictOnConfig(RULESET_LIBRARY, dm, documentOf, faultsOfLibrary, options);
}
