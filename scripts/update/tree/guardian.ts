import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";
import { bareEnvironment } from "../../generate/bare-environment.js";

/** A second process that ends an update when the first one cannot. */
export interface Guardian {
  /** Lets it go; it finds nothing left to do. */
  release(): Promise<void>;
}

const PROGRAM = fileURLToPath(new URL("finish-update.ts", import.meta.url));

/**
 * Starts a process that waits until this one is gone, however it went, and then completes a change of the tree
 * that had begun, or clears away one that had not. Resolves when it stands ready.
 */
export async function startGuardian(root: string): Promise<Guardian> {
  const child = spawn(process.execPath, ["--import", import.meta.resolve("tsx"), PROGRAM, root], {
    cwd: root,
    env: bareEnvironment(),
    // In a session of its own it does not get the signals of this terminal.
    detached: true,
    stdio: ["pipe", "pipe", "ignore"],
  });
  await ready(child);
  return {
    async release() {
      const gone = once(child, "exit");
      child.stdin.end();
      await gone;
    },
  };
}

async function ready(child: ChildProcess): Promise<void> {
  const started = new Promise<void>((resolve) => child.stdout?.once("data", () => resolve()));
  const failed = once(child, "exit").then(() => {
    throw new Error("the process that guards the change of the tree did not start");
  });
  await Promise.race([started, failed]);
}
