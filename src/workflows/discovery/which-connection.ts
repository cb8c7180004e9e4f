import type { WorkflowClient } from "../../client/client-of.js";
import { connectionIdOf } from "../connections/find-connection.js";
import type { Which } from "../which.js";

/** Says which connection is meant: by its id, as a text or `{ id }`, or by `{ name }`. */
export type WhichConnection = string | Which;

/** The same, where a text stands for an id. */
export function whichConnection(connection: WhichConnection): Which {
  return typeof connection === "string" ? { id: connection } : connection;
}

/** The id of the connection that is meant; one that is given by its id is not looked for. */
export function idOfConnection(
  dm: WorkflowClient,
  connection: WhichConnection,
  signal: AbortSignal | undefined,
): Promise<string> {
  return connectionIdOf(dm, whichConnection(connection), signal);
}
