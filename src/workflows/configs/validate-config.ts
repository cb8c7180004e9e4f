import type { WorkflowClient } from "../../client/client-of.js";
import type { Schemas } from "../../client/schemas.js";
import { checkRequest } from "../check-request.js";
import type { WaitOptions } from "../wait.js";
import type { ServerVerdict } from "../yaml-faults.js";
import { verdictOnConfig } from "./config-verdict.js";
import { DISCOVERY_CONFIG_LIBRARY, faultsOfDiscoveryConfigLibrary } from "./discovery-config-libraries.js";
import { DISCOVERY_CONFIG, faultsOfDiscoveryConfig } from "./discovery-configs.js";

/**
 * Lets the server validate the YAML of a discovery config without keeping it:
 * saves it under a random name, reads the verdict, and deletes it again, also when the wait fails.
 * An existing config is never touched. What could not be deleted is told in `leftBehind`.
 * The checks of `datamasque-client/yaml` need no server; this one has the last word, and knows the libraries there.
 *
 * @throws DataMasqueApiError when the server refuses the config, such as empty YAML
 * @throws WaitTimeoutError when `timeoutMs` is over before the verdict
 */
export async function validateDiscoveryConfigOnServer(
  dm: WorkflowClient,
  config: Pick<Schemas["DiscoveryConfigWrite"], "config_type" | "config_yaml">,
  options: WaitOptions = {},
): Promise<ServerVerdict> {
  const call = "validateDiscoveryConfigOnServer(dm, { config_type, config_yaml })";
  const { config_type, config_yaml } = checkRequest(call, config);
  const documentOf = (name: string) => ({ name, config_type, config_yaml });
  return verdictOnConfig(DISCOVERY_CONFIG, dm, documentOf, faultsOfDiscoveryConfig, options);
}

/**
 * Lets the server validate the YAML of a discovery config library without keeping it,
 * as {@link validateDiscoveryConfigOnServer} does for a config; of a library the server tells no line and no column.
 *
 * @throws DataMasqueApiError when the server refuses the library, such as empty YAML
 * @throws WaitTimeoutError when `timeoutMs` is over before the verdict
 */
export async function validateDiscoveryConfigLibraryOnServer(
  dm: WorkflowClient,
  library: Pick<Schemas["DiscoveryConfigLibraryWrite"], "config_yaml">,
  options: WaitOptions = {},
): Promise<ServerVerdict> {
  const call = "validateDiscoveryConfigLibraryOnServer(dm, { config_yaml })";
  const { config_yaml } = checkRequest(call, library);
  const documentOf = (name: string) => ({ name, config_yaml });
  return verdictOnConfig(DISCOVERY_CONFIG_LIBRARY, dm, documentOf, faultsOfDiscoveryConfigLibrary, options);
}
