import { zUserPasswordChange, zUserPatch } from "../../generated/datamasque.zod.gen.js";
import { requireCaller } from "../authentication.js";
import type { SandboxContext } from "../context.js";
import { fieldError, forbidden, notFound } from "../django-errors.js";
import { emptyResponse } from "../empty-response.js";
import type { JsonObject } from "../json-object.js";
import type { OperationCall, OperationHandlers } from "../operation.js";
import { randomHex } from "../random-hex.js";
import { checkBody, checkRequest } from "../request-check.js";
import type { World } from "../world.js";
import { checkNewPassword, generatePassword } from "./password-policy.js";
import { newUser, type StoredUser, userDocument } from "./stored-user.js";
import { checkRoles, refuseTakenUsername } from "./user-rules.js";

const PASSWORD_FORM = ["current_password", "new_password", "re_new_password"];

/** The operations on users other than the caller. */
export function userHandlers(context: SandboxContext) {
  const { world, settings } = context;
  return {
    "GET /api/users/": () => Response.json([...world.users.values()].map(userDocument)),
    "POST /api/users/": (call) => {
      const body = call.readBody();
      checkRequest("POST /api/users/", body);
      const roles = texts(body.user_roles);
      if (roles.length === 0) throw fieldError({ user_roles: ["This list may not be empty."] });
      checkRoles(roles);
      const username = String(body.username);
      refuseTakenUsername(world, username);
      const password = String(body.password);
      checkNewPassword(password, String(body.re_password), "password");
      const user = newUser(
        {
          id: world.nextUserId(),
          username,
          email: String(body.email),
          roles,
          password,
          hasTemporaryPassword: body.has_temporary_password !== false,
          apiTokens: [randomHex(20)],
        },
        settings.clock(),
      );
      world.users.set(user.id, user);
      return Response.json(userDocument(user), { status: 201 });
    },
    "GET /api/users/{id}/": (call) => Response.json(userDocument(requireUser(world, call))),
    "PATCH /api/users/{id}/": (call) => {
      const caller = requireCaller(call, context);
      const isAdmin = caller.roles.includes("admin");
      if (!isAdmin && call.pathParameter("id") !== String(caller.id)) throw forbidden();
      const user = requireUser(world, call);
      const body = call.readBody();
      if (PASSWORD_FORM.some((name) => Object.hasOwn(body, name))) {
        changePassword(user, body);
        // Nobody reads this body, and it may be empty: so it is.
        return emptyResponse(200);
      }
      changeProfile(world, user, body, isAdmin);
      return Response.json(userDocument(user));
    },
    "DELETE /api/users/{id}/": (call) => {
      const { id } = requireUser(world, call);
      world.users.delete(id);
      for (const [key, token] of world.tokens) if (token.userId === id) world.tokens.delete(key);
      return emptyResponse(204);
    },
    "POST /api/users/{id}/reset-password/": (call) => {
      const user = requireUser(world, call);
      user.password = generatePassword();
      user.hasTemporaryPassword = true;
      return Response.json({ password: user.password });
    },
  } satisfies OperationHandlers;
}

function requireUser(world: World, call: OperationCall): StoredUser {
  const id = call.pathParameter("id");
  const user = /^\d+$/.test(id) ? world.users.get(Number(id)) : undefined;
  if (user === undefined) throw notFound();
  return user;
}

/** The password form has exactly three members. */
function changePassword(user: StoredUser, body: JsonObject): void {
  const foreign = Object.keys(body).filter((name) => !PASSWORD_FORM.includes(name));
  if (foreign.length > 0) {
    throw fieldError(Object.fromEntries(foreign.map((name) => [name, ["Not part of a password change."]])));
  }
  checkBody(zUserPasswordChange, body);
  // Null, sent by a client that does not know the password, is as wrong as any other guess (inferred).
  if (body.current_password !== user.password) throw fieldError({ current_password: ["Invalid password."] });
  const password = String(body.new_password);
  checkNewPassword(password, String(body.re_new_password), "new_password");
  user.password = password;
  user.hasTemporaryPassword = false;
}

/** The profile form changes the members that can be changed, and ignores every other one. */
function changeProfile(world: World, user: StoredUser, body: JsonObject, isAdmin: boolean): void {
  checkBody(zUserPatch, body);
  const change = {
    username: textOr(body.username, user.username),
    email: textOr(body.email, user.email),
    roles: body.user_roles === undefined ? user.roles : texts(body.user_roles),
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
  Object.assign(user, change);
}

function texts(value: unknown): string[] {
  return Array.isArray(value) ? value.filter((item) => typeof item === "string") : [];
}

function textOr(value: unknown, otherwise: string): string {
  return typeof value === "string" ? value : otherwise;
}

function flagOr(value: unknown, otherwise: boolean): boolean {
  return typeof value === "boolean" ? value : otherwise;
}
