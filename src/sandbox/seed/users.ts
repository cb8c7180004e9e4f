import { randomHex } from "../http/random.js";
import { addFirstAdmin } from "../resources/accounts/first-admin.js";
import type { SandboxContext } from "../store/context.js";
import { newUser } from "../store/records/account.js";

const DEMO_USERS: readonly (readonly [username: string, roles: readonly string[]])[] = [
  ["builder", ["mask_builder"]],
  ["librarian", ["mask_builder", "ruleset_library_managers"]],
  ["runner", ["mask_runner"]],
  ["former", ["mask_runner"]],
];

/** The users of an installed instance: the admin of the options, and in the demo one of each role. */
export function seedUsers(context: SandboxContext): void {
  const { world, settings } = context;
  const { username, password } = settings;
  addFirstAdmin(context, { username, email: "admin@example.org", password });
  if (settings.seed === "empty") return;
  for (const [name, roles] of DEMO_USERS) {
    // A name of the options wins over one of the demo.
    if (name === username) continue;
    const id = world.nextUserId();
    const account = { id, username: name, email: `${name}@example.org`, roles, password };
    const user = newUser(
      { ...account, hasTemporaryPassword: false, apiTokens: [randomHex(20)] },
      settings.clock(),
    );
    user.isActive = name !== "former";
    world.users.save(user);
  }
}
