import { execFile } from "node:child_process";
import { rm, writeFile } from "node:fs/promises";
import { join, relative, sep } from "node:path";
import { bareEnvironment } from "../../generate/bare-environment.js";

const FLAGS = [
  "--noEmit",
  "--pretty",
  "false",
  // What is cut is the end, and there stands what is wrong.
  "--noErrorTruncation",
  // Each checker works out for itself what the files of the others are about; four do half as much again as two.
  "--checkers",
  "2",
];

/** One message of the compiler. */
export interface TypeFault {
  /** From the root of the project. */
  readonly file: string;
  readonly line: number;
  readonly column: number;
  /** Such as `TS2322`. */
  readonly code: string;
  /** Whole: what the compiler says first, and below it, on lines of their own, the causes. */
  readonly message: string;
}

/**
 * Runs the compiler over a project.
 *
 * @param root the root of the project
 * @param project its `tsconfig.json`, from the root
 * @returns every message, in the order of files and lines
 */
export async function typeFaults(root: string, project = "tsconfig.json"): Promise<TypeFault[]> {
  const compiler = join(root, "node_modules/typescript-7/bin/tsc");
  const args = [compiler, ...FLAGS, "-p", project];
  const { failed, output } = await new Promise<{ failed: boolean; output: string }>((resolve) => {
    execFile(
      process.execPath,
      args,
      { cwd: root, env: bareEnvironment(), maxBuffer: 1 << 28 },
      (error, stdout, stderr) => {
        resolve({ failed: error !== null, output: stdout + stderr });
      },
    );
  });
  const faults = parseTypeFaults(output);
  if (failed && faults.length === 0) throw new Error(`the compiler failed without a message:\n${output}`);
  return faults.sort((left, right) =>
    left.file === right.file ? left.line - right.line : left.file < right.file ? -1 : 1,
  );
}

/**
 * Runs the compiler over some files of a project and what they import.
 *
 * @param root the root of the project
 * @param folder where the compiler is told of them, for the time being
 * @param files from the root of the project
 */
export async function typeFaultsOf(
  root: string,
  folder: string,
  files: readonly string[],
): Promise<TypeFault[]> {
  const place = join(folder, "some-files.json");
  const from = (file: string): string => `./${slashed(relative(folder, join(root, file)))}`;
  const project = { extends: from("tsconfig.json"), include: [], files: files.map(from) };
  await writeFile(place, JSON.stringify(project));
  try {
    return await typeFaults(root, relative(root, place));
  } finally {
    await rm(place, { force: true });
  }
}

function slashed(path: string): string {
  return path.split(sep).join("/");
}

/** The messages that there were none of before, at the same place. */
export function newFaults(before: readonly TypeFault[], now: readonly TypeFault[]): TypeFault[] {
  const identity = ({ file, line, code }: TypeFault): string => `${file} ${line} ${code}`;
  const known = new Set(before.map(identity));
  return now.filter((fault) => !known.has(identity(fault)));
}

/** Reads what the compiler writes: one line a message, with its causes indented below it. */
export function parseTypeFaults(output: string): TypeFault[] {
  const faults: TypeFault[] = [];
  for (const line of output.split(/\r?\n/)) {
    const match = /^(.+?)\((\d+),(\d+)\): error (TS\d+): (.*)$/.exec(line);
    const [, file, row, column, code, message] = match ?? [];
    const last = faults.at(-1);
    if (match === null && last !== undefined && /^\s+\S/.test(line)) {
      faults[faults.length - 1] = { ...last, message: `${last.message}\n${line}` };
    }
    if (file === undefined || code === undefined || message === undefined) continue;
    faults.push({
      file: file.replaceAll("\\", "/"),
      line: Number(row),
      column: Number(column),
      code,
      message,
    });
  }
  return faults;
}
