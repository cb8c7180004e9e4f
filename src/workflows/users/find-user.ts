import type { WorkflowClient } from "../../client/client-of.js";
import type { Schemas } from "../../client/schemas.js";
import { unwrap } from "../../client/unwrap.js";
import { requireItems, requireMembers } from "../answer-shape.js";
import { hasDeleted } from "../delete-if-exists.js";
import { allNamed, oneNamed } from "../names.js";
import { notNamed } from "../near-names.js";
import type { WorkflowOptions } from "../wait.js";
import { checkWhich, type Which } from "../which.js";

/** A user account as the server tells of it. */
export type User = Schemas["User"];

/**
 * Lists all users, those whose account is switched off included: `is_active` tells. Takes an admin.
 *
 * @throws DataMasqueApiError when the server refuses
 */
export async function listUsers(dm: WorkflowClient, { signal }: WorkflowOptions = {}): Promise<User[]> {
  const users = await unwrap(dm.GET("/api/users/", { signal }));
  requireItems(users, ["id", "username"], "GET /api/users/");
  return users;
}

/**
 * Finds a user by the username, also one whose account is switched off: `is_active` tells. Takes an admin.
 *
 * @returns `undefined` when there is none
 * @throws AmbiguousNameError when several have it
 * @throws DataMasqueApiError when the server refuses
 */
export async function findUser(
  dm: WorkflowClient,
  username: string,
  options: WorkflowOptions = {},
): Promise<User | undefined> {
  checkWhich("user", { name: username });
  return oneNamed("users", await listUsers(dm, options), username, nameOf);
}

const nameOf = ({ username }: User): string => username;

/**
 * Reads the account that the client is logged in with; its `api_token` is a secret.
 *
 * @throws DataMasqueApiError when the server refuses
 */
export async function currentUser(dm: WorkflowClient, { signal }: WorkflowOptions = {}): Promise<User> {
  return requireMembers(await unwrap(dm.GET("/api/users/me/", { signal })), ["id"], "GET /api/users/me/");
}

/**
 * Deletes a user by id, or by username, also one whose account is switched off. Takes an admin.
 *
 * @param which `{ id }`, or the username as `{ name }`
 * @returns how many were deleted: 0 when there was none, which is no error
 * @throws DataMasqueApiError when the server refuses
 */
export async function deleteUserIfExists(
  dm: WorkflowClient,
  which: Which<number>,
  { signal }: WorkflowOptions = {},
): Promise<number> {
  checkWhich("user", which);
  const users = "id" in which ? [which] : allNamed(await listUsers(dm, { signal }), which.name, nameOf);
  let deleted = 0;
  for (const { id } of users) {
    if (await hasDeleted(unwrap(dm.DELETE("/api/users/{id}/", { params: { path: { id } }, signal })))) {
      deleted += 1;
    }
  }
  return deleted;
}

/** The id of the user that is meant. */
export async function idOfUser(
  dm: WorkflowClient,
  which: Which<number>,
  options: WorkflowOptions,
): Promise<number> {
  checkWhich("user", which);
  if ("id" in which) return which.id;
  const users = await listUsers(dm, options);
  const user = oneNamed("users", users, which.name, nameOf);
  if (user !== undefined) return user.id;
  throw notNamed(dm, "user", which.name, users.map(nameOf));
}
