import {
  zUserPasswordChange,
  zUserPatch,
  zUserPatchWithPassword,
} from "../../../generated/datamasque.zod.gen.js";
import { fieldError, forbidden } from "../../http/django-errors.js";
import type { JsonObject } from "../../http/json-values.js";
import type { StoredUser } from "../../store/records/account.js";
import type { World } from "../../store/world.js";
import { checkNewPassword } from "./password-policy.js";
import { checkRoles, refuseTakenUsername, rolesOf } from "./rules.js";

const PASSWORD_FORM = ["current_password", "new_password", "re_new_password"];

/** What a request makes of a user, checked as a whole. */
export interface UserChange {
  /** Whether the request has more than the password form. */
  readonly changesProfile: boolean;
  readonly change: Partial<StoredUser>;
}

/**
 * What a body that fits `userForm` changes, or throws the reply that refuses it.
 * Inferred: of both as one, nothing is changed when a half is refused.
 */
export function userChange(world: World, user: StoredUser, body: JsonObject, isAdmin: boolean): UserChange {
  const { changesPassword, changesProfile } = formsIn(body);
  return {
    changesProfile,
    change: {
      ...(changesProfile ? profileChange(world, user, body, isAdmin) : {}),
      ...(changesPassword ? passwordChange(user, body) : {}),
    },
  };
}

/** The form that a request has to fit: that of the profile, that of the password, or both as one. */
export function userForm(body: JsonObject) {
  const { changesPassword, changesProfile } = formsIn(body);
  if (!changesPassword) return zUserPatch;
  return changesProfile ? zUserPatchWithPassword : zUserPasswordChange;
}

function formsIn(body: JsonObject) {
  const changesPassword = PASSWORD_FORM.some((name) => Object.hasOwn(body, name));
  const changesProfile = !changesPassword || Object.keys(body).some((name) => !PASSWORD_FORM.includes(name));
  return { changesPassword, changesProfile };
}

function passwordChange(user: StoredUser, body: JsonObject): Partial<StoredUser> {
  // Null, sent by a client that does not know the password, is as wrong as any other guess (inferred).
  if (body.current_password !== user.password) throw fieldError({ current_password: ["Invalid password."] });
  const password = String(body.new_password);
  checkNewPassword(password, String(body.re_new_password), "new_password");
  return { password, hasTemporaryPassword: false };
}

/** The profile form changes the members that can be changed, and ignores every other one. */
function profileChange(
  world: World,
  user: StoredUser,
  body: JsonObject,
  isAdmin: boolean,
): Partial<StoredUser> {
  const change = {
    username: textOr(body.username, user.username),
    email: textOr(body.email, user.email),
    roles: body.user_roles === undefined ? user.roles : rolesOf(body),
    isActive: flagOr(body.is_active, user.isActive),
    isSuperuser: flagOr(body.is_superuser, user.isSuperuser),
    isSubscribedToSddUpdates: flagOr(body.is_subscribed_to_sdd_updates, user.isSubscribedToSddUpdates),
    dateJoined: textOr(body.date_joined, user.dateJoined),
  };
  checkRoles(change.roles);
  // Clients send back what they read, so the same rights again are no attempt to gain some (inferred).
  if (!isAdmin && (change.roles.join() !== user.roles.join() || change.isActive !== user.isActive)) {
    throw forbidden();
  }
  if (!isAdmin && change.isSuperuser !== user.isSuperuser) throw forbidden();
  refuseTakenUsername(world, change.username, user);
  return change;
}

function textOr(value: unknown, otherwise: string): string {
  return typeof value === "string" ? value : otherwise;
}

function flagOr(value: unknown, otherwise: boolean): boolean {
  return typeof value === "boolean" ? value : otherwise;
}
