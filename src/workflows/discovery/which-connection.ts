import type { DataMasqueClient } from "../../client/create-client.js";
import type { Connection } from "../../client/schemas.js";
import { unwrap } from "../../client/unwrap.js";
import { requireItems, requireMembers } from "../answer-shape.js";
import { oneNamed } from "../names.js";
import { checkWhich, type Which } from "../which.js";
import { NameNotFoundError } from "../workflow-errors.js";

/** Says which connection is meant: by its id, or by `{ name }`. */
export type WhichConnection = string | Which;

/** The connection that is meant. */
export async function connectionMeant(
  dm: DataMasqueClient,
  connection: WhichConnection,
  signal: AbortSignal | undefined,
): Promise<Connection> {
  const which = checkWhich("connection", typeof connection === "string" ? { id: connection } : connection);
  if ("id" in which) {
    const params = { path: { id: which.id } };
    const found = await unwrap(dm.GET("/api/connections/{id}/", { params, signal }));
    return requireMembers(found, ["id", "mask_type"], "GET /api/connections/{id}/");
  }
  const connections = await unwrap(dm.GET("/api/connections/", { signal }));
  requireItems(connections, ["id", "name", "mask_type"], "GET /api/connections/");
  const named = oneNamed("connections", connections, which.name, ({ name }) => name);
  if (named === undefined) throw new NameNotFoundError("connection", which.name);
  return named;
}

/** The id of the connection that is meant; one that is given by its id is not looked for. */
export async function connectionIdOf(
  dm: DataMasqueClient,
  connection: WhichConnection,
  signal: AbortSignal | undefined,
): Promise<string> {
  const which = checkWhich("connection", typeof connection === "string" ? { id: connection } : connection);
  return "id" in which ? which.id : (await connectionMeant(dm, which, signal)).id;
}
