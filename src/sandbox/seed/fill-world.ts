import type { SandboxContext } from "../store/context.js";
import { newInstance } from "../store/records/instance.js";
import { seedDemo } from "./demo.js";
import { seedFromTheFuture } from "./future.js";
import { seedUsers } from "./users.js";

/** Puts into an empty world what the options ask for. */
export function fillWorld(context: SandboxContext): void {
  const { world, settings } = context;
  world.instance = newInstance(settings.clock());
  if (settings.installed) seedUsers(context);
  if (settings.seed !== "empty") seedDemo(context);
  if (settings.seed === "future") seedFromTheFuture(context);
}
