import { lstat, mkdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { unwrittenReason } from "../command-line/unwritten-reason.js";
import { InputError } from "../document/input-error.js";
import { ifMissing } from "./if-missing.js";

/** How every file begins that a program of this package has generated. */
const MARK = "// Generated from ";

/** A file that is to be written. */
interface Target {
  readonly path: string;
  readonly content: string;
  /** What is there before. */
  readonly found: string | undefined;
}

/**
 * Writes generated files into a folder, all of them or none. The folder is made when it does not exist;
 * a file that is there and equal is left alone, as is everything else in the folder.
 *
 * @returns the names of the files that were not there in this form
 * @throws InputError when one of them is in the place of something that was not generated, or cannot be written
 */
export async function writeTogether(folder: string, files: ReadonlyMap<string, string>): Promise<string[]> {
  try {
    await mkdir(folder, { recursive: true });
    const targets = await Promise.all(
      [...files].map(async ([name, content]) => {
        const path = join(folder, name);
        return { name, path, content, found: await generatedText(path) };
      }),
    );
    const changed = targets.filter(({ content, found }) => content !== found);
    await replaceAll(changed);
    return changed.map(({ name }) => name);
  } catch (error) {
    if (!(error instanceof Error && "code" in error && "path" in error)) throw error;
    throw new InputError(`${error.path}: ${unwrittenReason(error)}.`);
  }
}

/** What a file holds, if it is there and its owner is a generator. */
async function generatedText(path: string): Promise<string | undefined> {
  const entry = await lstat(path).catch(ifMissing(undefined));
  if (entry === undefined) return undefined;
  const text = entry.isFile() ? await readFile(path, "utf8") : "";
  if (text.startsWith(MARK)) return text;
  throw new InputError(
    `${path}: is there and was not generated, so it is not overwritten. Move it, or give another --out.`,
  );
}

async function replaceAll(targets: readonly Target[]): Promise<void> {
  const beside: string[] = [];
  const replaced: Target[] = [];
  try {
    for (const { path, content } of targets) {
      await writeFile(besides(path), content, { flag: "wx" });
      beside.push(besides(path));
    }
    for (const target of targets) {
      await rename(besides(target.path), target.path);
      replaced.push(target);
    }
  } catch (error) {
    await Promise.all(beside.map((path) => rm(path, { force: true })));
    await Promise.all(
      replaced.map(({ path, found }) => (found === undefined ? rm(path) : writeFile(path, found))),
    );
    throw error;
  }
}

/** In the same folder, since a file moves at once only where it is. */
function besides(path: string): string {
  return `${path}.${process.pid}.tmp`;
}
