import type { Schemas } from "../../client/schemas.js";
import { DataMasqueConfigError } from "../../errors/errors.js";

/** A role that a user can be given. */
export type UserRole = Schemas["UserRole"];

/**
 * The roles of users: `admin` may do everything;
 * `mask_builder` has connections, rulesets, files and runs; `mask_runner` has connections and runs;
 * `ruleset_library_managers` lets a `mask_builder` edit ruleset libraries, too.
 */
export const USER_ROLES = [
  "admin",
  "mask_builder",
  "mask_runner",
  "ruleset_library_managers",
] as const satisfies readonly UserRole[];

/** Refuses roles that no user can have. */
export function checkRoles(roles: readonly UserRole[]): void {
  if (!Array.isArray(roles) || roles.length === 0) {
    throw new DataMasqueConfigError(`user_roles: a user has at least one role of ${USER_ROLES.join(", ")}`);
  }
  if (roles.includes("ruleset_library_managers") && !roles.includes("mask_builder")) {
    throw new DataMasqueConfigError(
      "user_roles: ruleset_library_managers goes only together with mask_builder",
    );
  }
}
