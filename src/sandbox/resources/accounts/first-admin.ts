import { unauthenticated } from "../../http/django-errors.js";
import type { OperationHandlers } from "../../http/operation.js";
import { randomHex } from "../../http/random.js";
import type { SandboxContext } from "../../store/context.js";
import { newUser, type StoredUser } from "../../store/records/account.js";
import { checkNewPassword } from "./password-policy.js";

/** Makes the first user of an instance, an admin, and gives it the API tokens of the sandbox's options. */
export function addFirstAdmin(
  { world, settings }: SandboxContext,
  { username, email, password }: Pick<StoredUser, "username" | "email" | "password">,
): StoredUser {
  const apiTokens = settings.apiTokens.length > 0 ? settings.apiTokens : [randomHex(20)];
  const admin = newUser(
    {
      id: world.nextUserId(),
      username,
      email,
      roles: ["admin"],
      password,
      hasTemporaryPassword: false,
      apiTokens,
    },
    settings.clock(),
  );
  world.users.save(admin);
  return admin;
}

/** The first-time set-up: open to everybody until there is a user. */
export function installHandlers(context: SandboxContext) {
  const { world } = context;
  return {
    "POST /api/users/admin-install/": (call) => {
      // From now on a path like any other; whether a login would open it again is not known.
      if (world.users.size > 0) throw unauthenticated("Authentication credentials were not provided.");
      const body = call.readBody();
      const password = String(body.password);
      checkNewPassword(password, String(body.re_password), "password");
      const { id, username, email } = addFirstAdmin(context, {
        username: String(body.username),
        email: String(body.email),
        password,
      });
      const hosts = Array.isArray(body.allowed_hosts) ? body.allowed_hosts : [];
      world.instance.allowedHosts = hosts.map(String);
      return Response.json({ id, email, username }, { status: 201 });
    },
  } satisfies OperationHandlers;
}
