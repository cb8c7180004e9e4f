import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { ifMissing } from "../../src/generate/if-missing.js";
import { type PageFile, pageBlocks } from "./page-blocks.js";

/** A block of TypeScript as a module of its own. */
export interface PageModule extends PageFile {
  /** Line of the page that its fence stands on, from 1. */
  readonly line: number;
}

/**
 * The TypeScript blocks of a page as modules of one folder, each on the same lines as in the page.
 * Each stands alone, as a reader pastes it: it knows nothing of the blocks around it.
 * One that begins with a comment that names its file is that file, so that others can import it;
 * the others are named after their line.
 */
export function pageModules(markdown: string): PageModule[] {
  return pageBlocks(markdown)
    .filter(({ language }) => language === "ts")
    .map(({ code, line }) => ({
      name: /^\/\/ (\S+\.ts)\n/.exec(code)?.[1] ?? `${line}.ts`,
      // What makes a module of every block stands below it, so that the lines of a complaint are those of the page.
      code: `${"\n".repeat(line)}${code}export {};\n`,
      line,
    }));
}

/** A page for users that shows TypeScript. */
export interface TypescriptPage {
  /** From the root of the project. */
  readonly file: string;
  /** Its blocks as modules of one folder, each on the same lines as in the page. */
  readonly modules: readonly PageModule[];
}

/** Reads the pages of a project whose TypeScript users copy: the README and what is in `docs/`. */
export async function typescriptPages(root: string): Promise<TypescriptPage[]> {
  const docs = await readdir(join(root, "docs")).catch(ifMissing([]));
  const files = ["README.md", ...docs.filter((name) => name.endsWith(".md")).map((name) => `docs/${name}`)];
  const pages = await Promise.all(
    files.sort().map(async (file) => {
      const markdown = await readFile(join(root, file), "utf8").catch(ifMissing(""));
      return { file, modules: pageModules(markdown) };
    }),
  );
  return pages.filter(({ modules }) => modules.length > 0);
}
