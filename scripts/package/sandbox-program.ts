import { spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { createInterface } from "node:readline";
import type { InstalledPackage } from "./installed-package.js";

/** Starts the sandbox as `npx datamasque-sandbox` does, asks it, and ends it. */
export async function sandboxProgramFaults({ consumer }: InstalledPackage): Promise<string[]> {
  const program = join(consumer, "node_modules/.bin/datamasque-sandbox");
  const child = spawn(program, ["--port", "0"], { cwd: consumer, stdio: ["ignore", "pipe", "inherit"] });
  const ended = once(child, "close");
  // Whoever stops before the end does not want to hear how it ended.
  ended.catch(() => undefined);
  try {
    const url = await urlOf(createInterface(child.stdout));
    const { status } = await fetch(`${url}/api/healthcheck/`);
    child.kill("SIGTERM");
    const [code] = await ended;
    return [
      ...(status === 200 ? [] : [`the sandbox answers ${status}`]),
      ...(code === 0 ? [] : [`the sandbox ends with code ${code}`]),
    ];
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
