import { fieldError, forbidden } from "../../http/django-errors.js";
import type { OperationHandlers } from "../../http/operation.js";
import { randomHex } from "../../http/random.js";
import { emptyResponse } from "../../http/responses.js";
import type { SandboxContext } from "../../store/context.js";
import { newUser } from "../../store/records/account.js";
import { requireCaller } from "./caller.js";
import { userDocument } from "./document.js";
import { checkNewPassword, generatePassword } from "./password-policy.js";
import { checkRoles, refuseTakenUsername, rolesOf } from "./rules.js";
import { userChange, userForm } from "./user-change.js";

/** The operations on users other than the caller. */
export function userHandlers(context: SandboxContext) {
  const { world, settings } = context;
  return {
    "GET /api/users/": () => Response.json(world.users.all().map(userDocument)),
    "POST /api/users/": (call) => {
      const body = call.readBody();
      const roles = rolesOf(body);
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
      world.users.save(user);
      return Response.json(userDocument(user), { status: 201 });
    },
    "GET /api/users/{id}/": (call) =>
      Response.json(userDocument(world.users.require(call.pathParameter("id")))),
    "PATCH /api/users/{id}/": (call) => {
      const caller = requireCaller(call, context);
      const isAdmin = caller.roles.includes("admin");
      if (!isAdmin && call.pathParameter("id") !== String(caller.id)) throw forbidden();
      const user = world.users.require(call.pathParameter("id"));
      const body = call.readBody(userForm);
      const { changesProfile, change } = userChange(world, user, body, isAdmin);
      Object.assign(user, change);
      // Nobody reads the answer to a mere change of the password, and it may be empty: so it is.
      return changesProfile ? Response.json(userDocument(user)) : emptyResponse(200);
    },
    "DELETE /api/users/{id}/": (call) => {
      const { id } = world.users.require(call.pathParameter("id"));
      world.users.delete(id);
      for (const { key, userId } of world.tokens.all()) if (userId === id) world.tokens.delete(key);
      return emptyResponse(204);
    },
    "POST /api/users/{id}/reset-password/": (call) => {
      const user = world.users.require(call.pathParameter("id"));
      user.password = generatePassword();
      user.hasTemporaryPassword = true;
      return Response.json({ password: user.password });
    },
  } satisfies OperationHandlers;
}

/** The operations on the account of the caller. */
export function ownAccountHandlers(context: SandboxContext) {
  return {
    "GET /api/users/me/": (call) => {
      const caller = requireCaller(call, context);
      return Response.json({ ...userDocument(caller), api_token: caller.apiTokens[0] });
    },
    "GET /api/users/me/profile/": (call) => {
      return Response.json({ git_directory_path: requireCaller(call, context).gitDirectoryPath });
    },
    "POST /api/users/me/profile/": (call) => {
      const caller = requireCaller(call, context);
      const body = call.readBody();
      const path = body.git_directory_path;
      if (typeof path === "string" || path === null) caller.gitDirectoryPath = path;
      return emptyResponse(204);
    },
  } satisfies OperationHandlers;
}
