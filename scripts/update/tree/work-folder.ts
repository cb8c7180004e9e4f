import { cp, mkdir, readdir, readFile, rm, symlink, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { InputError } from "../../../src/document/input-error.js";
import { ifMissing } from "../../../src/generate/if-missing.js";
import { completeSwitch } from "./switch-tree.js";

/**
 * Where an update is prepared: inside the project, because files are renamed into place
 * and a rename does not cross file systems. It ignores itself for git.
 */
export const WORK_FOLDER = ".spec-update";

/** What a copy of the project does without: it is large, made anew, or not a part of the project. */
const LEFT_OUT: ReadonlySet<string> = new Set(["node_modules", ".git", "dist", "coverage", WORK_FOLDER]);

/**
 * Makes the folder of one update, after finishing or clearing away what an earlier one left when it was killed.
 *
 * @returns the folder
 * @throws InputError when another update is running
 */
export async function openWorkFolder(root: string): Promise<string> {
  const folder = join(root, WORK_FOLDER);
  const owner = await ownerOf(folder);
  if (owner !== undefined && owner !== process.pid && isRunning(owner)) {
    throw new InputError(
      `Another update is running here (process ${owner}). Wait for it, or delete ${WORK_FOLDER} if it is none.`,
    );
  }
  await completeSwitch(root, folder);
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, ".gitignore"), "*\n");
  await writeFile(join(folder, "pid"), `${process.pid}\n`);
  return folder;
}

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

/** Clears the folder away; the tree stays as it is. */
export async function closeWorkFolder(root: string): Promise<void> {
  await rm(join(root, WORK_FOLDER), { recursive: true, force: true });
}

async function ownerOf(folder: string): Promise<number | undefined> {
  const pid = await readFile(join(folder, "pid"), "utf8").catch(ifMissing(undefined));
  return pid === undefined ? undefined : Number.parseInt(pid, 10);
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}
