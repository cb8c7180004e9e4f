import { cp, mkdir, readdir, symlink } from "node:fs/promises";
import { join } from "node:path";
import { WORK_FOLDER } from "./work-folder.js";

/** What a copy of the project does without: it is large, made anew, or not a part of the project. */
const LEFT_OUT: ReadonlySet<string> = new Set(["node_modules", ".git", "dist", "coverage", WORK_FOLDER]);

/**
 * Copies the project, without its dependencies, which are linked,
 * so that an update can be generated, type-checked and tested before anything of the tree is touched.
 *
 * @returns the root of the copy
 */
export async function stageTree(root: string, folder: string): Promise<string> {
  const copy = join(folder, "tree");
  await mkdir(copy);
  const names = (await readdir(root)).filter((name) => !LEFT_OUT.has(name) && !name.endsWith(".tgz"));
  await Promise.all(names.map((name) => cp(join(root, name), join(copy, name), { recursive: true })));
  await symlink(join(root, "node_modules"), join(copy, "node_modules"), "junction");
  return copy;
}
