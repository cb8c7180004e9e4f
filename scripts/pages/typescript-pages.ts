import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { ifMissing } from "../../src/generate/if-missing.js";
import { type PageModule, pageModules } from "./page-modules.js";

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
