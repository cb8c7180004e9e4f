import type { WorkflowClient } from "../../client/client-of.js";
import type { Schemas } from "../../client/schemas.js";
import { unwrap } from "../../client/unwrap.js";
import { transportFailure } from "../../errors/failure-kinds.js";
import { requireMembers, requireText } from "../answer-shape.js";
import { idOfConnection, type WhichConnection } from "../discovery/which-connection.js";
import { isFinalRunStatus, isSuccessfulRunStatus } from "../runs/run-status.js";
import { tellable } from "../tellable.js";
import { type WaitOptions, type WorkflowOptions, waitUntil } from "../wait.js";
import { GenerationFailedError, GenerationInProgressError } from "../workflow-errors.js";
import { isZip, readZip } from "./read-zip.js";

/** How far the generation of rulesets for a connection is. */
export type GenerationTask = Schemas["RulesetGenerationTask"];

/** A ruleset that was generated and is not saved yet. */
export interface GeneratedRuleset {
  /**
   * The name that the server suggests: of one from a report the date, a number and the first and the last table;
   * of one from a selection always `generated_ruleset`.
   */
  name: string;
  /** The ruleset itself, as it is saved. */
  yaml: string;
}

/** How to wait for a generation. */
export interface WaitForGenerationOptions extends WaitOptions {
  /**
   * Told the status each time that it has changed, the first look and the last included.
   * What it throws ends the wait and is thrown on; the generation goes on. A promise that it returns is not waited for.
   */
  onProgress?: ((status: string) => void) | undefined;
}

const DOWNLOAD = "/api/async-generate-ruleset/{connection_id}/download-rulesets/";
/** The name that the official client gives to what comes without one. */
const UNNAMED = "generated_ruleset";

/**
 * Waits until the generation of a connection is over and has made its rulesets.
 * Survives lost connections and a restart of the server.
 *
 * @returns how it ended: `finished`, or `finished_with_warnings`
 * @throws GenerationFailedError when it failed or was cancelled
 * @throws WaitTimeoutError when `timeoutMs` is over first, with the last status seen; the generation goes on
 * @throws DataMasqueApiError when the connection has no generation
 */
export async function waitForGeneration(
  dm: WorkflowClient,
  connection: WhichConnection,
  { onProgress, ...wait }: WaitForGenerationOptions = {},
): Promise<string> {
  const id = await idOfConnection(dm, connection, wait.signal);
  const status = await waitUntil(
    dm,
    `The generation of rulesets for connection ${id}`,
    async (signal) => {
      const { status } = await lookAtGeneration(dm, id, signal);
      return { value: status, state: status, done: isFinalRunStatus(status) };
    },
    { ...wait, onChange: onProgress },
  );
  if (!isSuccessfulRunStatus(status)) throw new GenerationFailedError(id, status);
  return status;
}

/**
 * Reads the rulesets that the last generation of a connection has made, unpacked where they come as a zip.
 * They are not saved at the server: {@link generateAndSaveRulesets} does that, too.
 *
 * @throws GenerationInProgressError when it goes on: wait with {@link waitForGeneration}
 * @throws GenerationFailedError when it failed or was cancelled
 * @throws DataMasqueTransportError of kind `unexpected-content` when the archive is damaged, or there is no ruleset
 * @throws DataMasqueApiError when the connection has no generation
 */
export async function readGeneratedRulesets(
  dm: WorkflowClient,
  connection: WhichConnection,
  { signal }: WorkflowOptions = {},
): Promise<GeneratedRuleset[]> {
  const id = await idOfConnection(dm, connection, signal);
  const { status } = await lookAtGeneration(dm, id, signal);
  if (!isFinalRunStatus(status)) throw new GenerationInProgressError(id, tellable(dm, status));
  if (!isSuccessfulRunStatus(status)) throw new GenerationFailedError(id, status);
  const params = { path: { connection_id: id } };
  const file = await unwrap(dm.GET(DOWNLOAD, { params, signal, parseAs: "blob" }));
  if (isZip(new Uint8Array(await file.slice(0, 4).arrayBuffer()))) return unpackedRulesets(file);
  // The server sends whoever asks for one from a selection on to the task, which holds it.
  const yaml = requireText(generatedIn(await file.text()), `GET ${DOWNLOAD}`);
  return [{ name: UNNAMED, yaml }];
}

async function lookAtGeneration(
  dm: WorkflowClient,
  connection: string,
  signal: AbortSignal | undefined,
): Promise<GenerationTask> {
  const path = "/api/async-generate-ruleset/{connection_id}/";
  const params = { path: { connection_id: connection } };
  return requireMembers(await unwrap(dm.GET(path, { params, signal })), ["status"], `GET ${path}`);
}

async function unpackedRulesets(file: Blob): Promise<GeneratedRuleset[]> {
  const members = await readZip(file, `GET ${DOWNLOAD}`, (name) => /\.ya?ml$/.test(name));
  if (members.length === 0) throw unexpected("a zip archive without a ruleset");
  return members.map(({ name, text }) => ({ name: stemOf(name), yaml: text }));
}

/** The name of a file without its folder and ending. */
function stemOf(path: string): string {
  return path.slice(path.lastIndexOf("/") + 1).replace(/\.ya?ml$/, "");
}

function generatedIn(text: string): unknown {
  try {
    const task: unknown = JSON.parse(text);
    return typeof task === "object" && task !== null && "generated_ruleset" in task
      ? task.generated_ruleset
      : undefined;
  } catch {
    throw unexpected("neither a zip archive nor JSON");
  }
}

function unexpected(detail: string): Error {
  return transportFailure({ kind: "unexpected-content", call: `GET ${DOWNLOAD}`, detail });
}
