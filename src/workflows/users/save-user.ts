import type { WorkflowClient } from "../../client/client-of.js";
import type { Schemas } from "../../client/schemas.js";
import { unwrap } from "../../client/unwrap.js";
import { DataMasqueApiError } from "../../errors/errors.js";
import { requireMembers } from "../answer-shape.js";
import { checkNewName } from "../names.js";
import type { WorkflowOptions } from "../wait.js";
import { findUser, type User } from "./find-user.js";
import { generateTemporaryPassword } from "./temporary-password.js";
import { checkRoles } from "./user-roles.js";

/** A user to be created; the password is made up. */
export type NewUser = Omit<Schemas["UserCreate"], "password" | "re_password">;

/** What {@link createUser} returns. */
export interface CreatedUser {
  /** The user as the server created it. */
  readonly user: User;
  /**
   * The password for the first login, at which the user chooses another: a secret that nobody tells again.
   * It is not shown where the whole object is logged or written as JSON.
   */
  readonly temporaryPassword: string;
}

/**
 * Creates a user with a random temporary password. Takes an admin.
 * Never sent again once the server may have it.
 *
 * ```ts
 * const { user, temporaryPassword } = await createUser(dm, {
 *   username: "rsmith",
 *   email: "rsmith@example.org",
 *   user_roles: ["mask_builder"],
 * });
 * ```
 *
 * @throws DataMasqueConfigError when it has no role, or roles that do not go together, or a name that begins or ends with a blank
 * @throws DataMasqueApiError when the server finds fault with it, such as a username that is taken
 * @throws DataMasqueTransportError when the answer is lost:
 *   look for the user with `findUser`, and give it a password with `resetPassword`
 */
export async function createUser(
  dm: WorkflowClient,
  user: NewUser,
  { signal }: WorkflowOptions = {},
): Promise<CreatedUser> {
  checkUser(user);
  const temporaryPassword = generateTemporaryPassword();
  const body = { ...user, password: temporaryPassword, re_password: temporaryPassword };
  const created = await unwrap(dm.POST("/api/users/", { body, signal }));
  requireMembers(created, ["id"], "POST /api/users/", true);
  return withSecret({ user: created }, { temporaryPassword });
}

/** What {@link saveUser} did. */
export interface SavedUser {
  /** The id of the user, new or old. */
  readonly id: number;
  /** `false` when there was a user of that name, which was changed. */
  readonly created: boolean;
  /**
   * The password of a user that was created, for the first login: a secret that nobody tells again.
   * It is not shown where the whole object is logged or written as JSON.
   */
  readonly temporaryPassword: string | undefined;
}

/**
 * Saves a user under the username: changes the one that has it, whose password stays, or creates a new one
 * with a random temporary password. Takes an admin.
 * What the user does not name stays as it is. Where the server refuses to create it since another program
 * has just done so, it changes that one.
 *
 * @throws DataMasqueConfigError when it has no role, or roles that do not go together, or a name that begins or ends with a blank
 * @throws AmbiguousNameError when several users have the name
 * @throws DataMasqueApiError when the server finds fault with it
 */
export async function saveUser(
  dm: WorkflowClient,
  user: NewUser,
  options: WorkflowOptions = {},
): Promise<SavedUser> {
  checkUser(user);
  const existing = await findUser(dm, user.username, options);
  if (existing !== undefined) return change(dm, existing.id, user, options);
  try {
    const { user: created, temporaryPassword } = await createUser(dm, user, options);
    return withSecret({ id: created.id, created: true }, { temporaryPassword });
  } catch (error) {
    if (!(error instanceof DataMasqueApiError && error.status === 400)) throw error;
    // A failure of the second look would say nothing of the user.
    const rival = await findUser(dm, user.username, options).catch(() => undefined);
    options.signal?.throwIfAborted();
    if (rival === undefined) throw error;
    return change(dm, rival.id, user, options);
  }
}

async function change(
  dm: WorkflowClient,
  id: number,
  { has_temporary_password: _, ...profile }: NewUser,
  { signal }: WorkflowOptions,
): Promise<SavedUser> {
  await unwrap(dm.PATCH("/api/users/{id}/", { params: { path: { id } }, body: profile, signal }));
  return withSecret({ id, created: false }, { temporaryPassword: undefined });
}

function checkUser(user: NewUser): void {
  checkNewName("the user", user?.username);
  checkRoles(user.user_roles);
}

/** Adds members that can be read by their names, and are not shown with the others. */
function withSecret<Shown extends object, Secret extends object>(
  shown: Shown,
  secret: Secret,
): Shown & Secret {
  const hidden = Object.getOwnPropertyDescriptors(secret);
  for (const descriptor of Object.values<PropertyDescriptor>(hidden)) descriptor.enumerable = false;
  return Object.defineProperties({ ...shown, ...secret }, hidden);
}
