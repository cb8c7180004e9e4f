import type { DataMasqueClient } from "../client/create-client.js";
import type { Run, Schemas } from "../client/schemas.js";
import { unwrap } from "../client/unwrap.js";
import {
  DataMasqueApiError,
  FailedToStartError,
  InvalidLibraryError,
  InvalidRulesetError,
} from "../errors/errors.js";

/** What to run: as the API has it, with `options` optional. */
export type StartRunRequest = Omit<Schemas["RunRequest"], "options"> &
  Partial<Pick<Schemas["RunRequest"], "options">>;

/** Settings of a workflow that sends one write. */
export interface WorkflowOptions {
  /** Ends the workflow with the signal's own reason; a write that was sent may still take effect. */
  signal?: AbortSignal | undefined;
}

const CREATED = 201;

/**
 * Starts a masking run. Never sent twice, so a lost connection cannot start two.
 * For a file connection pass `mask_type: "file"` and a `destination_connection`.
 *
 * @returns the run as the server created it: its `id` is what the other run workflows take
 * @throws InvalidRulesetError when the ruleset is not valid
 * @throws InvalidLibraryError when a library that the ruleset imports is not valid
 * @throws FailedToStartError when the run is not started for another reason, such as a connection in use
 */
export async function startRun(
  dm: DataMasqueClient,
  request: StartRunRequest,
  { signal }: WorkflowOptions = {},
): Promise<Run> {
  try {
    const call = dm.POST("/api/runs/", { body: { options: {}, ...request }, signal });
    const run = await unwrap(call);
    const { status } = (await call).response;
    if (status === CREATED) return run;
    throw new FailedToStartError({ method: "POST", path: "/api/runs/", status, body: run });
  } catch (error) {
    throw startFailure(error);
  }
}

function startFailure(error: unknown): unknown {
  if (!(error instanceof DataMasqueApiError) || error instanceof FailedToStartError) return error;
  if (error.status === 401 || error.status === 403) return error;
  const text = rulesetMessage(error.body);
  if (text === undefined) return new FailedToStartError(error);
  if (!/library/i.test(text)) return new InvalidRulesetError(error);
  return new InvalidLibraryError(error, /library "(.+)" /i.exec(text)?.[1]);
}

/** The server's sentence when the ruleset or what it imports is to blame: the only sign of it in the answer. */
function rulesetMessage(body: unknown): string | undefined {
  if (typeof body !== "object" || body === null || !("ruleset" in body) || !Array.isArray(body.ruleset))
    return undefined;
  const first: unknown = body.ruleset[0];
  return typeof first === "string" && /^cannot start run/i.test(first) ? first : undefined;
}
