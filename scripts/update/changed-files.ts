import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { ifMissing } from "../../src/generate/if-missing.js";

/** Those of some files that are not in the tree with the same content. */
export async function changedFiles(
  root: string,
  files: ReadonlyMap<string, string>,
): Promise<Map<string, string>> {
  const entries = await Promise.all(
    [...files].map(async ([file, text]) => {
      const present = await readFile(join(root, file), "utf8").catch(ifMissing(undefined));
      return { file, text, isChanged: present !== text };
    }),
  );
  return new Map(entries.filter(({ isChanged }) => isChanged).map(({ file, text }) => [file, text]));
}
