import { mkdir, mkdtemp, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import { printedJson, runNode } from "../support/run-process.js";

/** How a program is run. */
export interface ProgramRun {
  /** What it finds in `process.argv[2]`, as JSON. */
  input?: unknown;
  /** Options for Node itself, such as `--expose-gc`. */
  nodeOptions?: readonly string[];
  env?: Readonly<Record<string, string>>;
  /** Files next to the program, by name. */
  files?: Readonly<Record<string, string>>;
  /** Whether undici is there to be imported, or the source of what is there in its place. */
  undici?: "real" | "missing" | { source: string };
}

/** What a program left behind. */
export interface ProgramEnd {
  /** The JSON that it printed. */
  output: unknown;
  stderr: string;
}

/**
 * Runs a file of `programs/` as a process of its own, in a folder outside of the repository,
 * where only those packages exist that it is given. Rejects when the process fails.
 */
export async function runProgram(
  name: string,
  { input = null, nodeOptions = [], env = {}, files = {}, undici = "real" }: ProgramRun = {},
): Promise<ProgramEnd> {
  const folder = await mkdtemp(join(tmpdir(), "datamasque-client-"));
  try {
    const program = join(folder, "program.mjs");
    await writeFile(program, await bundleOf(name));
    for (const [name, content] of Object.entries(files)) await writeFile(join(folder, name), content);
    if (undici !== "missing") await installUndici(join(folder, "node_modules"), undici);
    const ended = runNode([program, JSON.stringify(input)], { nodeOptions, folder, env });
    return { output: await printedJson(ended), stderr: (await ended).stderr };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

const bundles = new Map<string, Promise<Uint8Array>>();

function bundleOf(name: string): Promise<Uint8Array> {
  const bundle = bundles.get(name) ?? bundled(name);
  bundles.set(name, bundle);
  return bundle;
}

async function bundled(name: string): Promise<Uint8Array> {
  const { outputFiles } = await build({
    entryPoints: [fileURLToPath(new URL(`programs/${name}.ts`, import.meta.url))],
    bundle: true,
    platform: "node",
    format: "esm",
    external: ["undici"],
    logLevel: "error",
    write: false,
  });
  const [file] = outputFiles;
  if (file === undefined) throw new Error(`esbuild made nothing of ${name}`);
  return file.contents;
}

async function installUndici(modules: string, undici: "real" | { source: string }): Promise<void> {
  const folder = join(modules, "undici");
  if (undici === "real") {
    await mkdir(modules);
    return symlink(fileURLToPath(new URL("../../node_modules/undici", import.meta.url)), folder, "junction");
  }
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, "index.js"), undici.source);
}
