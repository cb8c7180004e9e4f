import { execFile } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { build } from "esbuild";

const REPOSITORY = fileURLToPath(new URL("../..", import.meta.url));

/** How a child process is started. */
export interface ChildOptions {
  /** Options for Node itself, such as `--expose-gc`. */
  nodeOptions?: readonly string[];
  args?: readonly string[];
}

/**
 * Runs a file of this folder as a process of its own and returns the JSON that it printed.
 * Rejects when the process fails, as it does for whatever nobody there catches.
 */
export function runChild(file: string, { nodeOptions = [], args = [] }: ChildOptions = {}): Promise<unknown> {
  return run([...nodeOptions, "--import", "tsx", pathOf(file), ...args]);
}

/** The same without the loader for TypeScript, which would count in a measurement of memory. */
export async function runBundledChild(file: string, args: readonly string[]): Promise<unknown> {
  const folder = await mkdtemp(join(tmpdir(), "datamasque-client-"));
  try {
    const outfile = join(folder, "child.mjs");
    await build({
      entryPoints: [pathOf(file)],
      outfile,
      bundle: true,
      format: "esm",
      platform: "node",
      tsconfig: join(REPOSITORY, "tsconfig.json"),
      logLevel: "error",
    });
    return await run([outfile, ...args]);
  } finally {
    await rm(folder, { recursive: true });
  }
}

async function run(args: readonly string[]): Promise<unknown> {
  const { stdout } = await promisify(execFile)(process.execPath, args, {
    cwd: REPOSITORY,
    env: { ...process.env, NODE_OPTIONS: "" },
    timeout: 30_000,
  });
  return JSON.parse(stdout);
}

function pathOf(file: string): string {
  return fileURLToPath(new URL(file, import.meta.url));
}
