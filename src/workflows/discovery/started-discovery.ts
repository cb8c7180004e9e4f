import { callOf } from "../../calls/call-record.js";
import type { WorkflowClient } from "../../client/client-of.js";
import type { Schemas } from "../../client/schemas.js";
import { unwrap } from "../../client/unwrap.js";
import { DataMasqueApiError } from "../../errors/errors.js";
import { errorOfResponse } from "../../errors/response-error.js";
import { requireMembers } from "../answer-shape.js";
import { DISCOVERY_CONFIG } from "../configs/discovery-configs.js";
import { checkRunId } from "../runs/look-at-run.js";
import { mayHaveStarted } from "../runs/may-have-started.js";
import { tellable } from "../tellable.js";
import {
  DiscoveryConfigNotFoundError,
  FailedToStartError,
  InvalidDiscoveryConfigError,
  RunMayHaveStartedError,
} from "../workflow-errors.js";
import { yamlFaults } from "../yaml-faults.js";

/** A discovery run that was started; of its members only the id is certain. */
export type StartedDiscovery = Schemas["StartedDiscoveryRun"];

type Reason = Schemas["ValidationErrorDetails"];

/** What one of the four starts answers. */
type StartCall = Promise<
  | { data: StartedDiscovery; error?: never; response: Response }
  | { data?: never; error: unknown; response: Response }
>;

const CREATED = 201;
/** How the server says that nothing has an id; to it a config of the other type has none either. */
const NOT_THERE = /object does not exist/;

/**
 * Waits for the answer to a start, and throws what kept the run from starting.
 *
 * @param configId the saved config that was asked for; why it is invalid can be read from it
 */
export async function startedDiscovery(
  dm: WorkflowClient,
  path: string,
  call: StartCall,
  configId: string | undefined,
  signal: AbortSignal | undefined,
): Promise<StartedDiscovery> {
  try {
    const run = await unwrap(call);
    const { response } = await call;
    if (response.status !== CREATED) throw errorOfResponse(callOf(response), response, run);
    const { id } = requireMembers(run, ["id"], `POST ${path}`, true);
    // Some servers write numbers as texts.
    return { ...run, id: Number(checkRunId(id)) };
  } catch (error) {
    if (mayHaveStarted(error)) throw new RunMayHaveStartedError(undefined, error);
    throw await startFailure(dm, error, configId, signal);
  }
}

async function startFailure(
  dm: WorkflowClient,
  error: unknown,
  configId: string | undefined,
  signal: AbortSignal | undefined,
): Promise<unknown> {
  if (!(error instanceof DataMasqueApiError) || error.status === 401 || error.status === 403) return error;
  const told = reasonsIn(error.body);
  const [first] = told;
  if (first === undefined) return new FailedToStartError(error);
  if (NOT_THERE.test(first.message)) return new DiscoveryConfigNotFoundError(error);
  const placed = told.some(({ line_number: line }) => typeof line === "number");
  const known = placed || configId === undefined ? [] : await reasonsOf(dm, configId, signal);
  return new InvalidDiscoveryConfigError(error, yamlFaults(known.length > 0 ? tellable(dm, known) : told));
}

/** What the server finds wrong with the config, as sentences or with their places. */
function reasonsIn(body: unknown): Reason[] {
  if (typeof body !== "object" || body === null || !("discovery_config" in body)) return [];
  const { discovery_config: said } = body;
  return (Array.isArray(said) ? said : [said]).flatMap((reason: unknown) => {
    if (typeof reason === "string" && reason !== "") return [{ message: reason }];
    return isReason(reason) ? [reason] : [];
  });
}

function isReason(value: unknown): value is Reason {
  return (
    typeof value === "object" && value !== null && "message" in value && typeof value.message === "string"
  );
}

/** Why a saved config is invalid; that it cannot be read takes nothing from what the start has said. */
async function reasonsOf(
  dm: WorkflowClient,
  id: string,
  signal: AbortSignal | undefined,
): Promise<readonly Reason[]> {
  const config = await DISCOVERY_CONFIG.read(dm, id, signal).catch(() => undefined);
  signal?.throwIfAborted();
  return config?.errors?.config_yaml ?? [];
}
