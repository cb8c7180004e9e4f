import type { WorkflowClient } from "../../client/client-of.js";
import type { Schemas } from "../../client/schemas.js";
import { unwrap } from "../../client/unwrap.js";
import { checkRequest } from "../check-request.js";
import { checkNewName } from "../names.js";
import type { WorkflowOptions } from "../wait.js";
import type { Which } from "../which.js";
import { connectionIdOf } from "./find-connection.js";

/**
 * Changes some members of a connection in place, and leaves the others as they are.
 * The id stays, so runs and rulesets still find it. An explicit `null` clears a member.
 * A new password is `dbpassword`, whatever the kind.
 *
 * @returns the id of the connection
 * @throws DataMasqueConfigError when no connection has the name, or a new name has blanks at its ends
 * @throws DataMasqueApiError when the server finds fault with a change
 */
export async function updateConnection(
  dm: WorkflowClient,
  which: Which,
  changes: Schemas["ConnectionPatch"],
  { signal }: WorkflowOptions = {},
): Promise<string> {
  const { name } = checkRequest("updateConnection(dm, { name }, changes)", changes);
  if (typeof name === "string") checkNewName("the connection", name);
  const id = await connectionIdOf(dm, which, signal);
  await unwrap(dm.PATCH("/api/connections/{id}/", { params: { path: { id } }, body: changes, signal }));
  return id;
}
