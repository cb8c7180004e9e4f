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
