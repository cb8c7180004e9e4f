import {
  closeSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { dirname, join } from "node:path";
import { isJsonObject } from "../../../src/document/json.js";

/** What an update changes in the tree. All paths are from the root of the project. */
export interface TreeChange {
  /** Files that stand ready in the folder `next` of the work folder, at the same paths. */
  readonly files: readonly string[];
  /** Files that go. */
  readonly removed: readonly string[];
}

/** Where the files of the new tree stand ready, inside the work folder. */
export const NEXT_FOLDER = "next";

const JOURNAL = "journal.json";

/**
 * Puts a prepared change into the tree. Before the first file is touched the whole change is written down,
 * so that whoever finds it can bring it to its end: until then the tree is the old one, from then on it becomes the new one.
 * Everything is synchronous, so that a signal which Node handles cannot come between two files.
 *
 * @param folder the work folder
 * @param onStep called before each step with its name; for tests that end the process there
 */
export function switchTree(
  root: string,
  folder: string,
  change: TreeChange,
  onStep: (step: string) => void = () => {},
): void {
  onStep("journal");
  writeJournal(folder, change);
  rollForward(root, folder, change, onStep);
  onStep("clean");
  rmSync(folder, { recursive: true, force: true });
}

/**
 * Ends what an earlier update began: completes it when it had begun to change the tree, clears it away when not.
 *
 * @returns true when the tree was changed
 */
export function completeSwitch(root: string, folder: string): boolean {
  const change = readJournal(folder);
  if (change !== undefined) rollForward(root, folder, change, () => {});
  rmSync(folder, { recursive: true, force: true });
  return change !== undefined;
}

function rollForward(
  root: string,
  folder: string,
  { files, removed }: TreeChange,
  onStep: (step: string) => void,
): void {
  for (const file of files) {
    onStep(file);
    mkdirSync(dirname(join(root, file)), { recursive: true });
    // What is not there any more was put into place before the interruption.
    unlessMissing(() => renameSync(join(folder, NEXT_FOLDER, file), join(root, file)));
  }
  for (const file of removed) {
    onStep(file);
    rmSync(join(root, file), { force: true });
  }
}

function writeJournal(folder: string, change: TreeChange): void {
  const draft = join(folder, `${JOURNAL}.draft`);
  writeFileSync(draft, JSON.stringify(change));
  const handle = openSync(draft, "r");
  fsyncSync(handle);
  closeSync(handle);
  renameSync(draft, join(folder, JOURNAL));
}

function readJournal(folder: string): TreeChange | undefined {
  const text = unlessMissing(() => readFileSync(join(folder, JOURNAL), "utf8"));
  if (text === undefined) return undefined;
  const content: unknown = JSON.parse(text);
  const list = (value: unknown): string[] => (Array.isArray(value) ? value.map(String) : []);
  return isJsonObject(content) ? { files: list(content.files), removed: list(content.removed) } : undefined;
}

function unlessMissing<T>(action: () => T): T | undefined {
  try {
    return action();
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "ENOENT") return undefined;
    throw error;
  }
}
