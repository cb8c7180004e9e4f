import { callOf } from "../../calls/call-record.js";
import type { DataMasqueClient } from "../../client/create-client.js";
import type { Run, RunStatus, Schemas } from "../../client/schemas.js";
import { unwrap } from "../../client/unwrap.js";
import { DataMasqueApiError, DataMasqueConfigError, DataMasqueTransportError } from "../../errors/errors.js";
import { errorOfResponse } from "../../errors/response-error.js";
import { requireMembers } from "../answer-shape.js";
import { checkNewName } from "../names.js";
import { type WaitOptions, type WorkflowOptions, waitUntil } from "../wait.js";
import {
  FailedToStartError,
  InvalidLibraryError,
  InvalidRulesetError,
  RunMayHaveStartedError,
  RunNotCancellableError,
} from "../workflow-errors.js";

const FINAL = [
  "finished",
  "finished_with_warnings",
  "failed",
  "cancelled",
] as const satisfies readonly RunStatus[];
const SUCCESSFUL = ["finished", "finished_with_warnings"] as const satisfies readonly RunStatus[];

/** A status that a run never leaves. */
export type FinalRunStatus = (typeof FINAL)[number];

/** Tells whether a run is over; a status that this version does not know counts as not over. */
export function isFinalRunStatus(status: string): status is FinalRunStatus {
  return FINAL.some((known) => known === status);
}

/** Tells whether a run is over and did its work, with or without warnings. */
export function isSuccessfulRunStatus(status: string): status is (typeof SUCCESSFUL)[number] {
  return SUCCESSFUL.some((known) => known === status);
}

/** What to run: as the API has it, with `options` optional. */
export type StartRunRequest = Omit<Schemas["RunRequest"], "options"> &
  Partial<Pick<Schemas["RunRequest"], "options">>;

const CREATED = 201;
/** What every workflow goes by. */
const RUN_MEMBERS = ["id", "status"] as const;

/**
 * Starts a masking run. Never sent again once the server may have it, so a lost connection cannot start two.
 * For a file connection pass `mask_type: "file"` and a `destination_connection`.
 *
 * @returns the run as the server created it: its `id` is what the other run workflows take
 * @throws DataMasqueConfigError when its name begins or ends with a blank, which the server would cut off
 * @throws RunMayHaveStartedError when the answer is lost, or the server or a proxy failed on the request:
 *   look for the run by its name before you start it again, so give it one
 * @throws InvalidRulesetError when the ruleset is not valid
 * @throws InvalidLibraryError when a library that the ruleset imports is not valid
 * @throws FailedToStartError when the run is not started for another reason, such as a connection in use
 */
export async function startRun(
  dm: DataMasqueClient,
  request: StartRunRequest,
  { signal }: WorkflowOptions = {},
): Promise<Run> {
  if (typeof request !== "object" || request === null) {
    throw new DataMasqueConfigError("say what to run: startRun(dm, { connection, ruleset })");
  }
  if (typeof request.name === "string") checkNewName("the run", request.name);
  try {
    const call = dm.POST("/api/runs/", { body: { options: {}, ...request }, signal });
    const run = await unwrap(call);
    const { response } = await call;
    if (response.status === CREATED) return requireMembers(run, RUN_MEMBERS, "POST /api/runs/", true);
    throw errorOfResponse(callOf(response), response, run);
  } catch (error) {
    throw mayHaveStarted(error) ? new RunMayHaveStartedError(request.name, error) : startFailure(error);
  }
}

function mayHaveStarted(error: unknown): error is DataMasqueTransportError | DataMasqueApiError {
  return (
    (error instanceof DataMasqueTransportError || error instanceof DataMasqueApiError) &&
    error.mayHaveBeenDone
  );
}

function startFailure(error: unknown): unknown {
  if (!(error instanceof DataMasqueApiError)) return error;
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

/**
 * Asks the server to cancel a run.
 * Returns the run as it is then, usually `cancelling`: wait for it with {@link waitForRun}.
 *
 * @throws RunNotCancellableError when the run is over, or cancelling already
 * @throws DataMasqueApiError when there is no such run
 */
export async function cancelRun(
  dm: DataMasqueClient,
  runId: number,
  { signal }: WorkflowOptions = {},
): Promise<Run> {
  try {
    const params = { path: { id: checkRunId(runId) } };
    const run = await unwrap(dm.POST("/api/runs/{id}/cancel/", { params, signal }));
    return requireMembers(run, RUN_MEMBERS, "POST /api/runs/{id}/cancel/", true);
  } catch (error) {
    throw error instanceof DataMasqueApiError && error.status === 400
      ? new RunNotCancellableError(error)
      : error;
  }
}

/** How to wait for a run. */
export interface WaitForRunOptions extends WaitOptions {
  /** Told the run each time that its status has changed, the first look and the last included. */
  onProgress?: ((run: Run) => void) | undefined;
}

/**
 * Waits until a run is over and returns it, however it ended:
 * `finished`, `finished_with_warnings`, `failed` or `cancelled`.
 * Survives lost connections and a restart of the server.
 *
 * @throws WaitTimeoutError when `timeoutMs` is over first, with the last status seen; the run goes on
 * @throws DataMasqueApiError when there is no such run
 */
export async function waitForRun(
  dm: DataMasqueClient,
  runId: number,
  { onProgress, ...wait }: WaitForRunOptions = {},
): Promise<Run> {
  let seen: string | undefined;
  return waitUntil(
    `Run ${runId}`,
    async (signal) => {
      const run = await lookAtRun(dm, runId, signal);
      if (run.status !== seen) {
        seen = run.status;
        // What it throws ends the wait; what becomes of a promise of its does not.
        Promise.resolve(onProgress?.(run)).catch(() => {});
      }
      return { value: run, state: run.status, done: isFinalRunStatus(run.status) };
    },
    wait,
  );
}

/** Reads a run as it is now. */
export async function lookAtRun(dm: DataMasqueClient, runId: number, signal?: AbortSignal): Promise<Run> {
  const params = { path: { id: checkRunId(runId) } };
  const run = await unwrap(dm.GET("/api/runs/{id}/", { params, signal }));
  return requireMembers(run, RUN_MEMBERS, "GET /api/runs/{id}/");
}

/** Refuses what is no id of a run, such as 0 or a name. */
export function checkRunId(runId: number): number {
  if (/^[1-9]\d*$/.test(String(runId)) && Number.isSafeInteger(Number(runId))) return runId;
  throw new DataMasqueConfigError(`${String(runId)} is no id of a run; pass the id that startRun returned`);
}
