import type { WorkflowClient } from "../../client/client-of.js";
import { unwrap } from "../../client/unwrap.js";
import { DataMasqueConfigError } from "../../errors/errors.js";
import { requireMembers } from "../answer-shape.js";
import type { WorkflowOptions } from "../wait.js";
import type { Which } from "../which.js";
import { idOfUser } from "./find-user.js";

/** A change of a password. */
export interface PasswordChange {
  /** The password in force; `null` where it is not known, which a server may refuse. */
  currentPassword: string | null;
  /** The password from now on; a weak one is refused. */
  newPassword: string;
}

/**
 * Sets the password of a user whose password is known, such as a temporary one.
 * A client that logs in with the old one needs a new client.
 *
 * @param which `{ id }`, or the username as `{ name }`, which takes an admin
 * @throws DataMasqueConfigError when there is no such user, or the new password is empty
 * @throws DataMasqueApiError when the current password is wrong, or the new one too weak
 */
export async function setPassword(
  dm: WorkflowClient,
  which: Which<number>,
  change: PasswordChange,
  options: WorkflowOptions = {},
): Promise<void> {
  const { currentPassword, newPassword } = change ?? {};
  if (typeof newPassword !== "string" || newPassword === "") {
    throw new DataMasqueConfigError("newPassword is missing or empty");
  }
  const id = await idOfUser(dm, which, options);
  const body = {
    current_password: currentPassword ?? null,
    new_password: newPassword,
    re_new_password: newPassword,
  };
  await unwrap(dm.PATCH("/api/users/{id}/", { params: { path: { id } }, body, signal: options.signal }));
}

/**
 * Gives a user a new temporary password, to be changed at the next login; the old one is void. Takes an admin.
 *
 * @param which `{ id }`, or the username as `{ name }`
 * @returns the temporary password, a secret that is told this once
 * @throws DataMasqueConfigError when there is no such user
 * @throws DataMasqueApiError when the server refuses
 * @throws DataMasqueTransportError when the answer is lost: reset it once more
 */
export async function resetPassword(
  dm: WorkflowClient,
  which: Which<number>,
  options: WorkflowOptions = {},
): Promise<string> {
  const id = await idOfUser(dm, which, options);
  const call = dm.POST("/api/users/{id}/reset-password/", {
    params: { path: { id } },
    signal: options.signal,
  });
  const answer = await unwrap(call);
  return requireMembers(answer, ["password"], "POST /api/users/{id}/reset-password/", true).password;
}
