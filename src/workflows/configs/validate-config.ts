import type { DataMasqueClient } from "../../client/create-client.js";
import type { Schemas } from "../../client/schemas.js";
import { DataMasqueError, isDataMasqueApiError, isDataMasqueError } from "../../errors/errors.js";
import { requireMembers } from "../answer-shape.js";
import { type WaitOptions, waitUntil } from "../wait.js";
import { type ServerVerdict, type YamlFault, yamlFaults } from "../yaml-faults.js";
import { DISCOVERY_CONFIG_LIBRARY, type DiscoveryConfigLibrary } from "./discovery-config-libraries.js";
import { DISCOVERY_CONFIG, type DiscoveryConfig } from "./discovery-configs.js";
import { type ConfigKind, deleteConfig } from "./named-configs.js";

const UNDECIDED = ["in_progress", "unknown"];
/** No person names a config so. */
const RESERVED = "__datamasque_client_validate_";

/** What a stored config says of its YAML. */
type Validated = Pick<DiscoveryConfig, "id" | "name" | "is_valid">;

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
  dm: DataMasqueClient,
  { config_type, config_yaml }: Pick<Schemas["DiscoveryConfigWrite"], "config_type" | "config_yaml">,
  options: WaitOptions = {},
): Promise<ServerVerdict> {
  const document = { name: randomName(), config_type, config_yaml };
  const faultsOf = ({ errors, validation_error }: DiscoveryConfig): YamlFault[] =>
    errors?.config_yaml?.length ? yamlFaults(errors.config_yaml) : sentence(validation_error);
  return verdict(DISCOVERY_CONFIG, dm, document, faultsOf, options);
}

/**
 * Lets the server validate the YAML of a discovery config library without keeping it,
 * as {@link validateDiscoveryConfigOnServer} does for a config; of a library the server tells no line and no column.
 *
 * @throws DataMasqueApiError when the server refuses the library, such as empty YAML
 * @throws WaitTimeoutError when `timeoutMs` is over before the verdict
 */
export async function validateDiscoveryConfigLibraryOnServer(
  dm: DataMasqueClient,
  { config_yaml }: Pick<Schemas["DiscoveryConfigLibraryWrite"], "config_yaml">,
  options: WaitOptions = {},
): Promise<ServerVerdict> {
  const faultsOf = ({ validation_error }: DiscoveryConfigLibrary): YamlFault[] => sentence(validation_error);
  return verdict(DISCOVERY_CONFIG_LIBRARY, dm, { name: randomName(), config_yaml }, faultsOf, options);
}

function sentence(message: string | null | undefined): YamlFault[] {
  return message ? yamlFaults([{ message }]) : [];
}

function randomName(): string {
  return RESERVED + crypto.randomUUID().replaceAll("-", "");
}

async function verdict<Stored extends Validated, Name extends { name: string }, Document extends Name>(
  kind: ConfigKind<Stored, Name, Document>,
  dm: DataMasqueClient,
  document: Document,
  faultsOf: (stored: Stored) => YamlFault[],
  options: WaitOptions,
): Promise<ServerVerdict> {
  try {
    const created = await kind.create(dm, document, options.signal);
    const seen = await whenDecided(kind, dm, created, options);
    const status = seen.is_valid ?? "unknown";
    const leftBehind = (await isTakenAway(kind, dm, document)) ? undefined : document.name;
    return { valid: status === "valid", status, faults: faultsOf(seen), leftBehind };
  } catch (error) {
    // Also where the answer was lost: it may have been saved all the same.
    if (wasRefused(error) || (await isTakenAway(kind, dm, document))) throw error;
    throw new DataMasqueError(
      `the ${kind.what({})} ${document.name}, made to validate YAML, may be left at the server: delete it by hand`,
      { cause: error },
    );
  }
}

async function whenDecided<Stored extends Validated, Name extends { name: string }, Document extends Name>(
  kind: ConfigKind<Stored, Name, Document>,
  dm: DataMasqueClient,
  created: Stored,
  options: WaitOptions,
): Promise<Stored> {
  const call = `GET ${kind.path}{id}/`;
  if (created.is_valid !== undefined && !UNDECIDED.includes(created.is_valid)) return created;
  return waitUntil(
    `The validation of ${kind.what({})} ${created.id}`,
    async (signal) => {
      const value = requireMembers(await kind.read(dm, created.id, signal), ["is_valid"], call);
      const state = value.is_valid ?? "unknown";
      return { value, state, done: !UNDECIDED.includes(state) };
    },
    options,
  );
}

/** A refusal to save it, after which there is nothing to take away. */
function wasRefused(error: unknown): boolean {
  return isDataMasqueApiError(error) && error.method === "POST" && !error.mayHaveBeenDone;
}

/** Not ended by the caller's signal: what is left at the server would be in the way of others. */
async function isTakenAway<Stored extends Validated, Name extends { name: string }, Document extends Name>(
  kind: ConfigKind<Stored, Name, Document>,
  dm: DataMasqueClient,
  name: Name,
): Promise<boolean> {
  try {
    await deleteConfig(kind, dm, name, undefined);
    return true;
  } catch (error) {
    if (isDataMasqueError(error)) return false;
    throw error;
  }
}
