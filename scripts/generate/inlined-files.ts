import { join } from "node:path";
import { build } from "esbuild";

/** What a page that needs no other file has inside. */
export interface InlinedFiles {
  readonly style: string;
  readonly script: string;
}

/**
 * Bundles the style of a page, and its script.
 *
 * @param folder has a `style.css`, which may import others
 * @param entry the file of the script, in that folder
 */
export async function inlinedFiles(folder: string, entry: string): Promise<InlinedFiles> {
  const [style, script] = await Promise.all([bundled(folder, "style.css"), bundled(folder, entry)]);
  return { style, script };
}

async function bundled(folder: string, entry: string): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [join(folder, entry)],
    absWorkingDir: folder,
    bundle: true,
    format: "iife",
    platform: "browser",
    target: "es2022",
    charset: "utf8",
    minify: true,
    write: false,
    logLevel: "silent",
  });
  return outputFiles.map(({ text }) => text).join("");
}
