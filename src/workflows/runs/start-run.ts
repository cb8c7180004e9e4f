import { callOf } from "../../calls/call-record.js";
import type { DataMasqueClient } from "../../client/create-client.js";
import type { Run, Schemas } from "../../client/schemas.js";
import { unwrap } from "../../client/unwrap.js";
import { DataMasqueApiError } from "../../errors/errors.js";
import { errorOfResponse } from "../../errors/response-error.js";
import { requireMembers } from "../answer-shape.js";
import { checkRequest } from "../check-request.js";
import { checkNewName } from "../names.js";
import { faultsOfRuleset } from "../rulesets/faults-of-ruleset.js";
import { tellable } from "../tellable.js";
import type { WorkflowOptions } from "../wait.js";
import {
  FailedToStartError,
  InvalidLibraryError,
  InvalidRulesetError,
  RunMayHaveStartedError,
} from "../workflow-errors.js";
import type { YamlFault } from "../yaml-faults.js";
import { RUN_MEMBERS } from "./look-at-run.js";
import { mayHaveStarted } from "./may-have-started.js";

/** What to run: as the API has it, with `options` optional. */
export type StartRunRequest = Omit<Schemas["RunRequest"], "options"> &
  Partial<Pick<Schemas["RunRequest"], "options">>;

const CREATED = 201;

/**
 * Starts a masking run. Never sent again once the server may have it, so a lost connection cannot start two.
 * For a file connection pass `mask_type: "file"` and a `destination_connection`.
 *
 * @returns the run as the server created it: its `id` is what the other run workflows take
 * @throws DataMasqueConfigError when its name begins or ends with a blank, which the server would cut off
 * @throws RunMayHaveStartedError when the answer is lost, or the server or a proxy failed on the request:
 *   look for the run by its name before you start it again, so give it one
 * @throws InvalidRulesetError when the ruleset is not valid, with what is wrong with its YAML, which it reads then
 * @throws InvalidLibraryError when a library that the ruleset imports is not valid
 * @throws FailedToStartError when the run is not started for another reason, such as a connection in use
 */
export async function startRun(
  dm: DataMasqueClient,
  request: StartRunRequest,
  { signal }: WorkflowOptions = {},
): Promise<Run> {
  checkRequest("startRun(dm, { connection, ruleset })", request);
  if (typeof request.name === "string") checkNewName("the run", request.name);
  try {
    const call = dm.POST("/api/runs/", { body: { options: {}, ...request }, signal });
    const run = await unwrap(call);
    const { response } = await call;
    if (response.status === CREATED) return requireMembers(run, RUN_MEMBERS, "POST /api/runs/", true);
    throw errorOfResponse(callOf(response), response, run);
  } catch (error) {
    if (mayHaveStarted(error)) throw new RunMayHaveStartedError(request.name, error);
    throw await startFailure(dm, error, request.ruleset, signal);
  }
}

async function startFailure(
  dm: DataMasqueClient,
  error: unknown,
  ruleset: string,
  signal: AbortSignal | undefined,
): Promise<unknown> {
  if (!(error instanceof DataMasqueApiError)) return error;
  if (error.status === 401 || error.status === 403) return error;
  const text = rulesetMessage(error.body);
  if (text === undefined) return new FailedToStartError(error);
  if (/library/i.test(text)) return new InvalidLibraryError(error, /library "(.+)" /i.exec(text)?.[1]);
  return new InvalidRulesetError(error, await faultsOfStored(dm, ruleset, signal));
}

/** Why a stored ruleset is invalid; that it cannot be read takes nothing from what the start has said. */
async function faultsOfStored(
  dm: DataMasqueClient,
  id: string,
  signal: AbortSignal | undefined,
): Promise<YamlFault[]> {
  const params = { path: { id } };
  const stored = await unwrap(dm.GET("/api/rulesets/{id}/", { params, signal })).catch(() => undefined);
  signal?.throwIfAborted();
  return stored === undefined ? [] : tellable(dm, faultsOfRuleset(stored));
}

/** The server's sentence when the ruleset or what it imports is to blame: the only sign of it in the answer. */
function rulesetMessage(body: unknown): string | undefined {
  if (typeof body !== "object" || body === null || !("ruleset" in body) || !Array.isArray(body.ruleset))
    return undefined;
  const first: unknown = body.ruleset[0];
  return typeof first === "string" && /^cannot start run/i.test(first) ? first : undefined;
}
