import { spawnSync } from "node:child_process";

/** Runs a program without input and returns what it printed; throws with everything that it printed when it fails. */
export function runCommand(command: string, args: readonly string[], folder: string): string {
  const { status, signal, error, stdout, stderr } = spawnSync(command, args, {
    cwd: folder,
    encoding: "utf8",
    stdio: ["ignore", "pipe", "pipe"],
    maxBuffer: 64 * 1024 * 1024,
  });
  if (error !== undefined) throw error;
  if (status !== 0) {
    const end = status === null ? `was ended by ${signal}` : `exited with ${status}`;
    throw new Error(`${[command, ...args].join(" ")} ${end}\n${stdout}${stderr}`.trimEnd());
  }
  return stdout;
}
