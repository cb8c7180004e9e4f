import { spawn } from "node:child_process";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import { InputError } from "../../src/document/input-error.js";
import { bareEnvironment } from "../generate/bare-environment.js";
import { writeFiles } from "../generate/output-folder.js";
import type { UpdatePlan } from "./update-plan.js";
import type { UpdateReport } from "./update-report.js";

/** An update that is ready to be put into the tree. */
export interface PreparedUpdate {
  readonly report: UpdateReport;
  /** Every file that becomes another one, by its path from the root of the project. */
  readonly files: ReadonlyMap<string, string>;
  readonly removed: readonly string[];
}

/** What the other process is asked to prepare. */
export interface PreparationRequest {
  readonly root: string;
  readonly folder: string;
  readonly plan: UpdatePlan;
  readonly withTests: boolean;
}

/** What the other process leaves: the update, or why the document cannot be taken in. */
export type Preparation =
  | {
      readonly report: UpdateReport;
      readonly files: readonly (readonly [string, string])[];
      readonly removed: readonly string[];
    }
  | { readonly refusal: string };

/** The files by which the two processes speak, in the work folder. */
export const REQUEST_FILE = "request.json";
export const PREPARATION_FILE = "preparation.json";

const PROGRAM = fileURLToPath(new URL("prepare-program.ts", import.meta.url));

/**
 * Generates, type-checks and tests an update in a copy of the project, in a process that holds no credentials.
 *
 * @param folder the work folder, where the copy is made
 * @param tell called with one line before each part that takes a while
 * @throws InputError when the document, with its overlays, does not pass the linter or cannot be generated from
 */
export async function prepareAside(
  request: PreparationRequest,
  tell: (line: string) => void,
): Promise<PreparedUpdate> {
  const { folder } = request;
  await writeFiles(folder, new Map([[REQUEST_FILE, JSON.stringify(request)]]));
  const complaint = await runProgram(folder, tell);
  const text = await readFile(join(folder, PREPARATION_FILE), "utf8").catch(() => undefined);
  if (text === undefined) throw new Error(`the update was not prepared:\n${complaint}`);
  const preparation: Preparation = JSON.parse(text);
  if ("refusal" in preparation) throw new InputError(preparation.refusal);
  return { ...preparation, files: new Map(preparation.files) };
}

/** @returns what the process complained of */
function runProgram(folder: string, tell: (line: string) => void): Promise<string> {
  const args = ["--import", import.meta.resolve("tsx"), PROGRAM, folder];
  // The end of its input tells the process that this one is gone.
  const started = spawn(process.execPath, args, { env: bareEnvironment(), stdio: ["pipe", "pipe", "pipe"] });
  createInterface(started.stdout).on("line", tell);
  let complaint = "";
  started.stderr.setEncoding("utf8").on("data", (text: string) => {
    complaint += text;
  });
  return new Promise((resolve, reject) => {
    started.on("error", reject);
    started.on("close", () => resolve(complaint));
  });
}
