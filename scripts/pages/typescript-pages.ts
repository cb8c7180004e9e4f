import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { ifMissing } from "../../src/generate/if-missing.js";
import { type PageFile, pageFiles } from "./page-blocks.js";
import { pageModules } from "./page-modules.js";

/** A page for users that shows TypeScript. */
export interface TypescriptPage {
  /** From the root of the project. */
  readonly file: string;
  /** Its blocks as modules of one folder, each on the same lines as in the page. */
  readonly modules: readonly PageFile[];
}

/** Each page with the way in which its blocks belong together. */
const PAGES: readonly { readonly file: string; readonly read: (markdown: string) => PageFile[] }[] = [
  { file: "README.md", read: (markdown) => pageModules("README.md", markdown) },
  { file: "docs/snowflake-gateway.md", read: (markdown) => pageModules("snowflake-gateway.md", markdown) },
  { file: "docs/testing.md", read: pageFiles },
];

/** Reads the pages of a project whose TypeScript users copy; a page that is not there shows none. */
export async function typescriptPages(root: string): Promise<TypescriptPage[]> {
  const read = PAGES.map(async ({ file, read }) => {
    const markdown = await readFile(join(root, file), "utf8").catch(ifMissing(""));
    return { file, modules: read(markdown) };
  });
  return Promise.all(read);
}
