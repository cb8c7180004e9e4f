import type { WorkflowClient } from "../../client/client-of.js";
import type { Connection } from "../../client/schemas.js";
import { unwrap } from "../../client/unwrap.js";
import { requireItems } from "../answer-shape.js";
import { oneNamed } from "../names.js";
import { notNamed } from "../near-names.js";
import type { WorkflowOptions } from "../wait.js";
import { checkWhich, type Which } from "../which.js";

/** All connections, of every kind. */
export async function listConnections(dm: WorkflowClient, signal?: AbortSignal): Promise<Connection[]> {
  const connections = await unwrap(dm.GET("/api/connections/", { signal }));
  requireItems(connections, ["id", "name"], "GET /api/connections/");
  return connections;
}

/**
 * Finds a connection by its name; `undefined` when none has it.
 * Where none has the name as it is given, the one that has it without blanks around it, which the server cuts off.
 *
 * @throws AmbiguousNameError when several have the name
 */
export async function findConnection(
  dm: WorkflowClient,
  name: string,
  { signal }: WorkflowOptions = {},
): Promise<Connection | undefined> {
  checkWhich("connection", { name });
  return oneNamed("connections", await listConnections(dm, signal), name, nameOf);
}

/** The name that a connection is told by. */
export const nameOf = ({ name }: Connection): string => name;

/**
 * Reads a connection, by id or by name. Secrets are never returned in clear.
 *
 * @throws DataMasqueConfigError when no connection has the name; it suggests names that are near
 * @throws AmbiguousNameError when several have it
 * @throws DataMasqueApiError of status 404 when none has the id
 */
export async function getConnection(
  dm: WorkflowClient,
  which: Which,
  { signal }: WorkflowOptions = {},
): Promise<Connection> {
  checkWhich("connection", which);
  if ("id" in which) {
    return unwrap(dm.GET("/api/connections/{id}/", { params: { path: { id: which.id } }, signal }));
  }
  const connections = await listConnections(dm, signal);
  const found = oneNamed("connections", connections, which.name, nameOf);
  if (found !== undefined) return found;
  throw notNamed(dm, "connection", which.name, connections.map(nameOf));
}

/** The id of a connection that is told by its id or its name. */
export async function connectionIdOf(
  dm: WorkflowClient,
  which: Which,
  signal: AbortSignal | undefined,
): Promise<string> {
  checkWhich("connection", which);
  return "id" in which ? which.id : (await getConnection(dm, which, { signal })).id;
}
