import { fork } from "node:child_process";
import { basename, join } from "node:path";
import { build } from "esbuild";
import type * as z from "zod";

/**
 * Bundles a program of the benchmark into a file that plain Node runs.
 * What tsx runs is not what users run: it wraps every function to keep its name, which costs on each call.
 */
export async function bundleProgram(project: string, entry: string, folder: string): Promise<string> {
  const outfile = join(folder, `${basename(entry, ".ts")}.mjs`);
  await build({
    entryPoints: [join(project, entry)],
    absWorkingDir: project,
    outfile,
    bundle: true,
    format: "esm",
    platform: "node",
    target: "node20",
    // CommonJS dependencies require() built-ins, which an ES module cannot by itself.
    banner: {
      js: 'import * as benchModule from "node:module";\nconst require = benchModule.createRequire(import.meta.url);',
    },
    logLevel: "warning",
  });
  return outfile;
}

/** A running program of the benchmark. */
export interface ChildProgram<Message> {
  /** The one message that the program sends; rejects when it ends without. */
  message: Promise<Message>;
  stop(): void;
}

/** Starts a program in a process of its own. */
export function startProgram<Message>(
  file: string,
  args: readonly string[],
  schema: z.ZodType<Message>,
): ChildProgram<Message> {
  const child = fork(file, args, {
    execArgv: ["--expose-gc"],
    stdio: ["ignore", "inherit", "inherit", "ipc"],
  });
  const message = new Promise<Message>((resolve, reject) => {
    child.once("message", (sent) => resolve(schema.parseAsync(sent)));
    child.once("error", reject);
    child.once("exit", (code, signal) =>
      reject(new Error(`${file} ended without a result (${code ?? signal})`)),
    );
  });
  return { message, stop: () => child.kill() };
}

/** Runs a program to its end and returns what it sent. */
export async function runProgram<Message>(
  file: string,
  args: readonly string[],
  schema: z.ZodType<Message>,
): Promise<Message> {
  const program = startProgram(file, args, schema);
  try {
    return await program.message;
  } finally {
    program.stop();
  }
}
