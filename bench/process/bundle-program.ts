import { basename, join } from "node:path";
import { build } from "esbuild";

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
