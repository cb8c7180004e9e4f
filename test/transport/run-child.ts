import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import { runBundled } from "../support/run-bundled.js";
import { printedJson, REPOSITORY, runNode } from "../support/run-process.js";

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
  return printedJson(runBundled(pathOf(file), args, { nodeOptions }));
}

/** The same with what it imports in one file, packages included: loading them would count in a measurement of memory. */
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
    return await printedJson(runNode([outfile, ...args]));
  } finally {
    await rm(folder, { recursive: true });
  }
}

function pathOf(file: string): string {
  return fileURLToPath(new URL(file, import.meta.url));
}
