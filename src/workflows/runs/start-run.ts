import { callOf } from "../../calls/call-record.js";
import type { WorkflowClient } from "../../client/client-of.js";
import type { Run, Schemas } from "../../client/schemas.js";
import { unwrap } from "../../client/unwrap.js";
import { DataMasqueApiError } from "../../errors/errors.js";
import { errorOfResponse } from "../../errors/response-error.js";
import { requireMembers } from "../answer-shape.js";
import { checkRequest } from "../check-request.js";
import { DEFAULT_PAGE_SIZE } from "../lists/list-paths.js";
import { checkNewName } from "../names.js";
import { tellable } from "../tellable.js";
import type { WorkflowOptions } from "../wait.js";
import {
  FailedToStartError,
  InvalidLibraryError,
  InvalidRulesetError,
  RunMayHaveStartedError,
} from "../workflow-errors.js";
import { type YamlFault, yamlFaults } from "../yaml-faults.js";
import { RUN_MEMBERS } from "./look-at-run.js";
import { mayHaveStarted } from "./may-have-started.js";

/** What to run: as the API has it, with `options` optional. */
export type StartRunRequest = Omit<Schemas["RunRequest"], "options"> &
  Partial<Pick<Schemas["RunRequest"], "options">>;

type Validated = Pick<Schemas["Ruleset"], "validation_errors">;

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
 * @throws InvalidLibraryError when a library that the ruleset imports is not valid, with what is wrong with its YAML
 * @throws FailedToStartError when the run is not started for another reason, such as a connection in use
 */
export async function startRun(
  dm: WorkflowClient,
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
  dm: WorkflowClient,
  error: unknown,
  ruleset: string,
  signal: AbortSignal | undefined,
): Promise<unknown> {
  if (!(error instanceof DataMasqueApiError)) return error;
  if (error.status === 401 || error.status === 403) return error;
  const text = rulesetMessage(error.body);
  if (text === undefined) return new FailedToStartError(error);
  if (/library/i.test(text)) {
    const library = /library "(.+)" /i.exec(text)?.[1];
    const look = library === undefined ? undefined : findLibrary(dm, library, signal);
    return new InvalidLibraryError(error, library, await faultsOf(dm, look, signal));
  }
  const look = unwrap(dm.GET("/api/rulesets/{id}/", { params: { path: { id: ruleset } }, signal }));
  return new InvalidRulesetError(error, await faultsOf(dm, look, signal));
}

/** The library of a full name; a list tells its faults, too. */
async function findLibrary(
  dm: WorkflowClient,
  fullName: string,
  signal: AbortSignal | undefined,
): Promise<Validated | undefined> {
  const mark = fullName.lastIndexOf("/");
  const [namespace, name] = [fullName.slice(0, Math.max(0, mark)), fullName.slice(mark + 1)];
  const query = { name_exact: name, namespace_exact: namespace, limit: DEFAULT_PAGE_SIZE };
  const { results } = await unwrap(dm.GET("/api/ruleset-libraries/", { params: { query }, signal }));
  // Whether a blank namespace is a filter is not certain.
  return results.find((row) => row.name === name && row.namespace === namespace);
}

/** Why something stored is invalid; that it cannot be read takes nothing from what the start has said. */
async function faultsOf(
  dm: WorkflowClient,
  look: Promise<Validated | undefined> | undefined,
  signal: AbortSignal | undefined,
): Promise<YamlFault[]> {
  const stored = await look?.catch(() => undefined);
  signal?.throwIfAborted();
  return stored === undefined ? [] : tellable(dm, yamlFaults(stored.validation_errors));
}

/** The server's sentence when the ruleset or what it imports is to blame: the only sign of it in the answer. */
function rulesetMessage(body: unknown): string | undefined {
  if (typeof body !== "object" || body === null || !("ruleset" in body) || !Array.isArray(body.ruleset))
    return undefined;
  const first: unknown = body.ruleset[0];
  return typeof first === "string" && /^cannot start run/i.test(first) ? first : undefined;
}
