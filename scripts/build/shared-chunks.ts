import { basename } from "node:path/posix";
import type { Metafile } from "esbuild";

/** The folder of dist/ with what several entries load. */
export const SHARED_FOLDER = "shared";

/** What a shared file is called, by the module in it that tells most: the first of these. */
const NAMES: Readonly<Record<string, string>> = {
  "src/client/assemble-client.ts": "client",
  "src/options/check-client-options.ts": "options",
  "src/errors/errors.ts": "errors",
  "src/workflows/files/upload-file.ts": "files",
  "src/generated/datamasque.zod.gen.ts": "validators",
  "src/generated/operations.gen.ts": "operations",
  "src/sandbox/create-sandbox.ts": "sandbox",
  "src/sandbox/server/api-server.ts": "sandbox-api",
  "src/yaml/validate-ruleset.ts": "yaml",
};

/**
 * Gives every shared file a name that tells what is in it, and that stays while its content changes.
 * The bundler names it by a hash.
 *
 * @returns telling names by hashed ones, both without an ending
 * @throws when two would have the same name
 */
export function chunkNames({ outputs }: Pick<Metafile, "outputs">): ReadonlyMap<string, string> {
  const names = new Map<string, string>();
  for (const [file, { inputs, entryPoint }] of Object.entries(outputs)) {
    if (!file.startsWith(`dist/${SHARED_FOLDER}/`) || !file.endsWith(".js")) continue;
    const modules = Object.keys(inputs).filter((module) => (inputs[module]?.bytesInOutput ?? 0) > 0);
    const name = nameOf(modules, entryPoint);
    if ([...names.values()].includes(name)) throw new Error(`two shared files would be called ${name}`);
    names.set(basename(file, ".js"), name);
  }
  return names;
}

/** @param entryPoint the module that a program loads while it runs, where the file is for one */
function nameOf(modules: readonly string[], entryPoint: string | undefined): string {
  const known = Object.keys(NAMES).find((module) => modules.includes(module));
  const [first = ""] = modules.toSorted();
  return (known && NAMES[known]) ?? pathAsName(entryPoint ?? first);
}

/** `src/sandbox/http/json.ts` as `sandbox-http-json`. */
function pathAsName(module: string): string {
  return module
    .replace(/^(.*\/)?src\//, "")
    .replace(/\.\w+$/, "")
    .replaceAll("/", "-");
}
