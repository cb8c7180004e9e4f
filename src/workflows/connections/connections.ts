import type { WorkflowClient } from "../../client/client-of.js";
import type { ConnectionWrite } from "../../client/schemas.js";
import { unwrap } from "../../client/unwrap.js";
import { hasDeleted } from "../delete-if-exists.js";
import { allNamed, checkNewName, mayExistByNow, oneNamed } from "../names.js";
import type { WorkflowOptions } from "../wait.js";
import { checkWhich, type Which } from "../which.js";
import { listConnections, nameOf } from "./find-connection.js";

/** What {@link createOrUpdateConnection} did. */
export interface SavedConnection {
  /** Id of the connection; an update keeps it, so that runs and rulesets still find it. */
  id: string;
  /** `false` when a connection of that name existed and was replaced. */
  created: boolean;
}

/**
 * Saves a connection under its name: replaces the one that has it, or creates a new one.
 * Where the server refuses to create it since another program has just done so, it replaces that one.
 * Whether the server keeps a stored secret that the document leaves out is not known, so pass secrets each time.
 *
 * @throws DataMasqueConfigError when the name begins or ends with a blank, which the server would cut off
 * @throws AmbiguousNameError when several connections have the name; none is replaced
 * @throws DataMasqueApiError when the server finds fault with the connection
 */
export async function createOrUpdateConnection(
  dm: WorkflowClient,
  connection: ConnectionWrite,
  { signal }: WorkflowOptions = {},
): Promise<SavedConnection> {
  const name = checkNewName("the connection", connection?.name);
  const existing = oneNamed("connections", await listConnections(dm, signal), name, nameOf);
  if (existing !== undefined) return replace(dm, existing.id, connection, signal);
  try {
    const { id } = await unwrap(dm.POST("/api/connections/", { body: connection, signal }));
    return { id, created: true };
  } catch (error) {
    if (!mayExistByNow(error)) throw error;
    // A failure of the second look would say nothing of the connection.
    const connections = await listConnections(dm, signal).catch(() => []);
    signal?.throwIfAborted();
    const rival = oneNamed("connections", connections, name, nameOf);
    if (rival === undefined) throw error;
    return replace(dm, rival.id, connection, signal);
  }
}

async function replace(
  dm: WorkflowClient,
  id: string,
  connection: ConnectionWrite,
  signal: AbortSignal | undefined,
): Promise<SavedConnection> {
  await unwrap(dm.PUT("/api/connections/{id}/", { params: { path: { id } }, body: connection, signal }));
  return { id, created: false };
}

/**
 * Deletes a connection by id, or every connection of a name;
 * where none has the name as it is given, those that have it without the blanks around it.
 *
 * @returns how many were deleted: 0 when there was none, which is no error
 */
export async function deleteConnectionIfExists(
  dm: WorkflowClient,
  which: Which,
  { signal }: WorkflowOptions = {},
): Promise<number> {
  checkWhich("connection", which);
  const connections =
    "id" in which ? [which] : allNamed(await listConnections(dm, signal), which.name, nameOf);
  let deleted = 0;
  for (const { id } of connections) {
    const call = unwrap(dm.DELETE("/api/connections/{id}/", { params: { path: { id } }, signal }));
    if (await hasDeleted(call)) deleted += 1;
  }
  return deleted;
}
