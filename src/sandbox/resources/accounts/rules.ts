import { fieldError } from "../../http/django-errors.js";
import type { JsonObject } from "../../http/json-values.js";
import type { SandboxRequestInfo } from "../../http/request-info.js";
import type { SandboxContext } from "../../store/context.js";
import type { StoredUser } from "../../store/records/account.js";
import type { World } from "../../store/world.js";

/** The roles that a body names. */
export function rolesOf({ user_roles: roles }: JsonObject): string[] {
  return Array.isArray(roles) ? roles.filter((role) => typeof role === "string") : [];
}

/**
 * Refuses roles that make no sense together.
 * Inferred: the rule is known from the official client only, which does not let such roles reach the server.
 */
export function checkRoles(roles: readonly string[]): void {
  if (roles.includes("ruleset_library_managers") && !roles.includes("mask_builder")) {
    throw fieldError({ user_roles: ["ruleset_library_managers needs mask_builder."] });
  }
}

/** Refuses a name that another user has. */
export function refuseTakenUsername({ users }: World, username: string, self?: StoredUser): void {
  const refusal = fieldError({ username: ["A user with that username already exists."] });
  users.refuseOther(self?.id, (user) => user.username === username, refusal);
}

/** The active user with these credentials; `undefined` for anyone else, and once for each login that is to fail. */
export function userWithCredentials(
  { world, faults }: SandboxContext,
  login: SandboxRequestInfo,
  { username, password }: JsonObject,
): StoredUser | undefined {
  if (faults.takeLoginRejection(login)) return undefined;
  const named = world.users.findWhere((user) => user.username === username);
  return named?.isActive === true && named.password === password ? named : undefined;
}
