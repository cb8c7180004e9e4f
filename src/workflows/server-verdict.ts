import type { WorkflowClient } from "../client/client-of.js";
import { DataMasqueError, isDataMasqueApiError, isDataMasqueError } from "../errors/errors.js";
import { requireMembers } from "./answer-shape.js";
import { type WaitOptions, waitUntil } from "./wait.js";
import type { ServerVerdict, YamlFault } from "./yaml-faults.js";

const UNDECIDED = ["in_progress", "unknown"];
/** No person names anything so. */
const RESERVED = "__datamasque_client_validate_";

/** What a stored document says of its YAML. */
interface Validated {
  id: string;
  is_valid?: string;
}

/** A document that is stored only to be validated. */
export interface TemporaryDocument<Stored extends Validated> {
  /** The client that its calls are made with. */
  dm: WorkflowClient;
  /** How errors name it, such as `ruleset`. */
  what: string;
  /** The call that reads it, for errors. */
  call: string;
  create(name: string): Promise<Stored>;
  read(id: string, signal: AbortSignal): Promise<Stored>;
  /** Deletes what has the name, if anything has. */
  remove(name: string): Promise<unknown>;
  faultsOf(stored: Stored): YamlFault[];
}

/** Waits until the server has decided whether the YAML of a stored document is valid. */
export function whenValidated<Stored extends Validated>(
  id: string,
  { dm, what, call, read }: Pick<TemporaryDocument<Stored>, "dm" | "what" | "call" | "read">,
  options: WaitOptions,
): Promise<Stored> {
  return waitUntil(
    dm,
    `The validation of ${what} ${id}`,
    async (signal) => {
      const value = requireMembers(await read(id, signal), ["is_valid"], call);
      return { value, state: String(value.is_valid), done: isDecided(value) };
    },
    options,
  );
}

/**
 * Stores a document under a random name, waits for the verdict on it, and deletes it again, also when the wait fails.
 *
 * @throws DataMasqueError that names what may be left, where neither the wait nor the deletion works
 */
export async function verdictOn<Stored extends Validated>(
  document: TemporaryDocument<Stored>,
  options: WaitOptions,
): Promise<ServerVerdict> {
  const name = RESERVED + crypto.randomUUID().replaceAll("-", "");
  try {
    const created = await document.create(name);
    const seen = isDecided(created) ? created : await whenValidated(created.id, document, options);
    const status = String(seen.is_valid);
    const leftBehind = (await isTakenAway(document, name)) ? undefined : name;
    return { valid: status === "valid", status, faults: document.faultsOf(seen), leftBehind };
  } catch (error) {
    // Also where the answer was lost: it may have been saved all the same.
    if (wasRefused(error) || (await isTakenAway(document, name))) throw error;
    throw new DataMasqueError(
      `the ${document.what} ${name}, made to validate YAML, may be left at the server: delete it by hand`,
      { cause: error },
    );
  }
}

function isDecided({ is_valid }: Validated): boolean {
  return is_valid !== undefined && !UNDECIDED.includes(is_valid);
}

/** A refusal to save it, after which there is nothing to take away. */
function wasRefused(error: unknown): boolean {
  return isDataMasqueApiError(error) && error.method === "POST" && !error.mayHaveBeenDone;
}

/** Not ended by the caller's signal: what is left at the server would be in the way of others. */
async function isTakenAway<Stored extends Validated>(
  { remove }: TemporaryDocument<Stored>,
  name: string,
): Promise<boolean> {
  try {
    await remove(name);
    return true;
  } catch (error) {
    if (isDataMasqueError(error)) return false;
    throw error;
  }
}
