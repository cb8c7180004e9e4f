import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { build } from "esbuild";

/** What a page that needs no other file has inside. */
export interface InlinedFiles {
  readonly style: string;
  readonly script: string;
}

/**
 * Reads the style of a page, and bundles its script.
 *
 * @param folder has a `style.css`
 * @param entry the file of the script, in that folder
 */
export async function inlinedFiles(folder: string, entry: string): Promise<InlinedFiles> {
  const [style, script] = await Promise.all([
    readFile(join(folder, "style.css"), "utf8"),
    bundledScript(folder, entry),
  ]);
  return { style, script };
}

async function bundledScript(folder: string, entry: string): Promise<string> {
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
