import type { WorkflowClient } from "../../client/client-of.js";
import type { Run, Schemas } from "../../client/schemas.js";
import { DataMasqueConfigError } from "../../errors/errors.js";
import { checkRequest } from "../check-request.js";
import { getConnection } from "../connections/find-connection.js";
import { type WaitForRunOptions, waitForRun } from "../runs/wait-for-run.js";
import type { Which } from "../which.js";
import {
  type FileDiscoveryResult,
  fileDiscoveryResults,
  type SchemaDiscoveryResult,
  schemaDiscoveryResults,
} from "./discovery-results.js";
import {
  type FileDiscoverySettings,
  type SchemaDiscoverySettings,
  startFileDiscovery,
  startSchemaDiscovery,
} from "./start-discovery.js";
import { type WhichConnection, whichConnection } from "./which-connection.js";

/** A discovery to carry out; of which kind, the connection says. */
export interface DiscoverRequest {
  /** The connection: its id, `{ id }` or `{ name }`. */
  connection: WhichConnection;
  /**
   * What to look for: a saved discovery config by `{ id }` or `{ name }`, or settings of this run alone.
   * @default the server's built-in config
   */
  config?: Which | SchemaDiscoverySettings | FileDiscoverySettings | undefined;
  /**
   * The schemas of a database to look at.
   * @default the default schema of the connection
   */
  schemas?: readonly string[] | undefined;
  /** Run options of a file discovery. */
  options?: Schemas["FileDataDiscoveryOptions"] | undefined;
}

/** A finished discovery. */
export type Discovery =
  | { kind: "schema"; run: Run; results: SchemaDiscoveryResult[] }
  | { kind: "file"; run: Run; results: FileDiscoveryResult[] };

/**
 * Carries out a discovery from a connection to its results: looks what the connection is, starts, waits and reads.
 * The results are all held at once; for a database with very many columns
 * start with {@link startSchemaDiscovery} and iterate {@link schemaDiscoveryResults}.
 *
 * @param wait how to wait for the run
 * @throws RunFailedError when the run failed or was cancelled, with the end of its log
 * @throws WaitTimeoutError when `timeoutMs` is over first; the run goes on
 * @throws DataMasqueConfigError when `schemas` are given for files, or `options` for a database
 * @throws DiscoveryConfigNotFoundError, InvalidDiscoveryConfigError, RunMayHaveStartedError, FailedToStartError
 *   as {@link startSchemaDiscovery} does
 */
export async function discover(
  dm: WorkflowClient,
  request: DiscoverRequest,
  wait: WaitForRunOptions = {},
): Promise<Discovery> {
  const {
    connection: which,
    config,
    schemas,
    options,
  } = checkRequest("discover(dm, { connection })", request);
  const { signal } = wait;
  const connection = await getConnection(dm, whichConnection(which), { signal });
  if (connection.mask_type === "file") {
    if (schemas !== undefined) throw unfit("schemas", "database");
    const start = { connection: connection.id, config, options };
    const { id } = await startFileDiscovery(dm, start, { signal });
    const run = await waitForRun(dm, id, wait);
    return { kind: "file", run, results: await all(fileDiscoveryResults(dm, id, { signal })) };
  }
  if (options !== undefined) throw unfit("options", "file");
  const { id } = await startSchemaDiscovery(dm, { connection: connection.id, config, schemas }, { signal });
  const run = await waitForRun(dm, id, wait);
  return { kind: "schema", run, results: await all(schemaDiscoveryResults(dm, id, { signal })) };
}

function unfit(member: string, kind: string): DataMasqueConfigError {
  return new DataMasqueConfigError(`discover: ${member} are for a ${kind} connection, which this one is not`);
}

async function all<Result>(results: AsyncIterable<Result>): Promise<Result[]> {
  const taken: Result[] = [];
  for await (const result of results) taken.push(result);
  return taken;
}
