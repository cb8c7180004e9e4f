import { mkdir, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { ifMissing } from "../../src/generate/if-missing.js";

/** How a file differs from what it should be. */
export interface FileDifference {
  /** Its name, from the folder that was looked at. */
  readonly file: string;
  readonly problem: "differs" | "is missing" | "should not be there" | "is not generated: move it elsewhere";
}

/** The end of the name of every generated file. */
const MARK = ".gen.ts";

/** Writes files into a folder, which is made when it does not exist. */
export async function writeFiles(folder: string, files: ReadonlyMap<string, string>): Promise<void> {
  await mkdir(folder, { recursive: true });
  await Promise.all([...files].map(([name, content]) => writeFile(join(folder, name), content)));
}

/** Deletes the generated files of a folder that are no longer generated; files without the mark stay. */
export async function removeStaleFiles(folder: string, files: ReadonlyMap<string, string>): Promise<void> {
  const stale = (await listFolder(folder)).filter((name) => name.endsWith(MARK) && !files.has(name));
  await Promise.all(stale.map((name) => rm(join(folder, name))));
}

/** Compares a folder with the files that should be in it, and with nothing else; an empty list means equal. */
export async function compareFolder(
  folder: string,
  files: ReadonlyMap<string, string>,
): Promise<FileDifference[]> {
  const present = await listFolder(folder);
  const differences: FileDifference[] = [];
  for (const file of [...new Set([...files.keys(), ...present])].sort()) {
    const expected = files.get(file);
    if (expected === undefined) {
      const stale = file.endsWith(MARK);
      differences.push({
        file,
        problem: stale ? "should not be there" : "is not generated: move it elsewhere",
      });
    } else differences.push(...(await compareFile(folder, file, expected)));
  }
  return differences;
}

/** Compares one file of a folder that may hold others with what should be in it; an empty list means equal. */
export async function compareFile(folder: string, file: string, expected: string): Promise<FileDifference[]> {
  const content = await readFile(join(folder, file), "utf8").catch(ifMissing(undefined));
  if (content === expected) return [];
  return [{ file, problem: content === undefined ? "is missing" : "differs" }];
}

async function listFolder(folder: string): Promise<string[]> {
  return readdir(folder).catch(ifMissing([]));
}
