import { spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { createInterface } from "node:readline";
import type { InstalledPackage } from "./installed-package.js";

/** A program of the package as it was installed. */
export function installedProgram({ consumer }: InstalledPackage, name: string): string {
  return join(consumer, "node_modules/.bin", name);
}

/** Starts the sandbox as `npx datamasque-sandbox` does in the project, asks it, and ends it. */
export function sandboxProgramFaults(installed: InstalledPackage): Promise<string[]> {
  return withSandbox(installed, ["datamasque-sandbox"], async (url) => {
    const { status } = await fetch(`${url}/api/healthcheck/`);
    return status === 200 ? [] : [`the sandbox answers ${status}`];
  });
}

/** Starts a sandbox, has something done with it, and ends it; tells what is wrong with either. */
export async function withSandbox(
  installed: InstalledPackage,
  [program, ...args]: readonly [string, ...string[]],
  faultsAt: (url: string) => Promise<string[]>,
): Promise<string[]> {
  const child = spawn(installedProgram(installed, program), [...args, "--port", "0"], {
    cwd: installed.consumer,
    stdio: ["ignore", "pipe", "inherit"],
  });
  const ended = once(child, "close");
  // Whoever stops before the end does not want to hear how it ended.
  ended.catch(() => undefined);
  try {
    const faults = await faultsAt(await urlOf(createInterface(child.stdout)));
    child.kill("SIGTERM");
    const [code] = await ended;
    return [...faults, ...(code === 0 ? [] : [`the sandbox ends with code ${code}`])];
  } finally {
    child.kill("SIGKILL");
  }
}

async function urlOf(lines: AsyncIterable<string>): Promise<string> {
  for await (const line of lines) {
    const url = /^sandbox listening on (\S+)$/.exec(line)?.[1];
    if (url !== undefined) return url;
  }
  throw new Error("the sandbox ended before it listened");
}
