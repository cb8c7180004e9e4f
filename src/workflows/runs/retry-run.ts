import type { WorkflowClient } from "../../client/client-of.js";
import type { Run, Schemas } from "../../client/schemas.js";
import { DataMasqueConfigError } from "../../errors/errors.js";
import type { WorkflowOptions } from "../wait.js";
import { lookAtRun } from "./look-at-run.js";
import { startRun } from "./start-run.js";

type RunOptions = Schemas["RunOptions"];

/** What a run may be started with; the secret of a run is never readable again. */
const OPTIONS: { readonly [Name in Exclude<keyof RunOptions, "run_secret">]-?: true } = {
  auto_pull: true,
  auto_pull_branch: true,
  batch_size: true,
  buffer_size: true,
  continue_on_failure: true,
  diagnostic_logging: true,
  disable_instance_secret: true,
  dry_run: true,
  max_rows: true,
};

/** The types that masking runs can have. */
const TYPES = ["database", "file"] as const;

/** How to start a past run again. */
export interface RetryRunOptions extends WorkflowOptions {
  /**
   * Name of the new run.
   * @default "retry of run N"
   */
  name?: string | undefined;
  /** Secret of the new run, where the masked values have to be those of the past one: the server does not tell it. */
  runSecret?: string | undefined;
}

/**
 * Starts a past masking run again, with its connections, its ruleset as that is now, and its options.
 *
 * @returns the new run
 * @throws DataMasqueConfigError when the run does not tell its source or its ruleset, as one of a discovery
 * @throws RunMayHaveStartedError and what else {@link startRun} throws
 */
export async function retryRun(
  dm: WorkflowClient,
  runId: number,
  { name = `retry of run ${runId}`, runSecret, signal }: RetryRunOptions = {},
): Promise<Run> {
  const past = await lookAtRun(dm, runId, signal);
  const { ruleset, destination_connection } = past;
  const maskType = TYPES.find((type) => type === past.mask_type);
  const connection = past.source_connection ?? past.connection;
  if (!connection || !ruleset || maskType === undefined) {
    throw new DataMasqueConfigError(
      `run ${runId} tells no source, no ruleset or no type of masking, so it cannot be started again`,
    );
  }
  const options: RunOptions = Object.fromEntries(
    Object.entries(past.options ?? {}).filter(
      ([key, value]) => Object.hasOwn(OPTIONS, key) && value !== null && value !== undefined,
    ),
  );
  return startRun(
    dm,
    {
      name,
      connection,
      ruleset,
      mask_type: maskType,
      // Where the name is blank the id means nothing.
      ...(destination_connection && past.destination_connection_name !== ""
        ? { destination_connection }
        : {}),
      options: { ...options, ...(runSecret === undefined ? {} : { run_secret: runSecret }) },
    },
    { signal },
  );
}
