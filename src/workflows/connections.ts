import type { DataMasqueClient } from "../client/create-client.js";
import type { ConnectionWrite } from "../client/schemas.js";
import { unwrap } from "../client/unwrap.js";
import { DataMasqueApiError, DataMasqueConfigError } from "../errors/errors.js";
import type { WorkflowOptions } from "./wait.js";

/** What {@link createOrUpdateConnection} did. */
export interface SavedConnection {
  /** Id of the connection; an update keeps it, so that runs and rulesets still find it. */
  id: string;
  /** `false` when a connection of that name existed and was replaced. */
  created: boolean;
}

/**
 * Saves a connection under its name: replaces the one that has it, or creates a new one.
 * Whether the server keeps a stored secret that the document leaves out is not known, so pass secrets each time.
 *
 * @throws DataMasqueApiError when the server finds fault with the connection
 */
export async function createOrUpdateConnection(
  dm: DataMasqueClient,
  connection: ConnectionWrite,
  { signal }: WorkflowOptions = {},
): Promise<SavedConnection> {
  const [existing] = await idsByName(dm, connection.name, signal);
  if (existing === undefined) {
    const { id } = await unwrap(dm.POST("/api/connections/", { body: connection, signal }));
    return { id, created: true };
  }
  await unwrap(
    dm.PUT("/api/connections/{id}/", { params: { path: { id: existing } }, body: connection, signal }),
  );
  return { id: existing, created: false };
}

/**
 * Deletes a connection by id, or every connection of a name.
 *
 * @returns how many were deleted: 0 when there was none, which is no error
 */
export async function deleteConnectionIfExists(
  dm: DataMasqueClient,
  which: { id: string } | { name: string },
  { signal }: WorkflowOptions = {},
): Promise<number> {
  const ids = "id" in which ? [which.id] : await idsByName(dm, which.name, signal);
  let deleted = 0;
  for (const id of ids) {
    if (await deleteOne(dm, id, signal)) deleted += 1;
  }
  return deleted;
}

async function deleteOne(
  dm: DataMasqueClient,
  id: string,
  signal: AbortSignal | undefined,
): Promise<boolean> {
  try {
    await unwrap(dm.DELETE("/api/connections/{id}/", { params: { path: { id } }, signal }));
    return true;
  } catch (error) {
    if (error instanceof DataMasqueApiError && error.status === 404) return false;
    throw error;
  }
}

async function idsByName(
  dm: DataMasqueClient,
  name: string,
  signal: AbortSignal | undefined,
): Promise<string[]> {
  if (typeof name !== "string" || name === "") {
    throw new DataMasqueConfigError("the name of the connection is missing or empty");
  }
  const connections = await unwrap(dm.GET("/api/connections/", { signal }));
  return connections.filter((connection) => connection.name === name).map(({ id }) => id);
}
