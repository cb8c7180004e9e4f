import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import type { Verdict } from "../../../src/diff/change.js";
import type { DiffReport } from "../../../src/diff/diff-report.js";
import { ifMissing } from "../../../src/generate/if-missing.js";
import { operationsIn } from "../../generate/coverage/called-operations.js";
import { typescriptPages } from "../../pages/typescript-pages.js";

/** A file that calls operations which changed. */
export interface AffectedFile {
  /** From the root of the project. */
  readonly file: string;
  readonly operations: readonly { readonly operation: string; readonly verdict: Verdict }[];
}

/** A program that calls workflows which call operations that changed, or calls such operations itself. */
export interface AffectedExample extends AffectedFile {
  /** The workflow functions through which it is affected. */
  readonly through: readonly string[];
}

/** What happened to each operation that both documents have, or only the old one, as `METHOD path`. */
export function changedOperations({ operations }: DiffReport): ReadonlyMap<string, Verdict> {
  return new Map([
    ...operations.removed.map(({ operation }) => [operation, "breaking"] satisfies [string, Verdict]),
    ...operations.changed.map(({ operation, verdict }) => [operation, verdict] satisfies [string, Verdict]),
  ]);
}

/** The files of a folder that call an operation which changed. No folder means no files. */
export async function affectedFiles(
  root: string,
  folder: string,
  changed: ReadonlyMap<string, Verdict>,
): Promise<AffectedFile[]> {
  const files = await sources(root, folder);
  return files
    .map(({ file, text }) => ({ file, operations: changedCalls(text, changed) }))
    .filter(({ operations }) => operations.length > 0);
}

/** The examples, and pages that show code, which call an operation that changed, themselves or through a workflow. */
export async function affectedExamples(
  root: string,
  changed: ReadonlyMap<string, Verdict>,
): Promise<AffectedExample[]> {
  const workflows = (await sources(root, "src/workflows")).flatMap(({ text }) => {
    const operations = changedCalls(text, changed);
    return operations.length === 0 ? [] : exportedFunctions(text).map((name) => ({ name, operations }));
  });
  const pages = (await typescriptPages(root)).map(({ file, modules }) => ({
    file,
    text: modules.map(({ code }) => code).join(""),
  }));
  return [...(await sources(root, "examples")), ...pages].flatMap(({ file, text }) => {
    const used = workflows.filter(({ name }) => new RegExp(`\\b${name}\\b`).test(text));
    const own = changedCalls(text, changed);
    const all = [...own, ...used.flatMap(({ operations }) => operations)];
    const operations = [...new Map(all.map((call) => [call.operation, call])).values()];
    return operations.length === 0 ? [] : [{ file, operations, through: used.map(({ name }) => name) }];
  });
}

async function sources(root: string, folder: string): Promise<{ file: string; text: string }[]> {
  const names = await readdir(join(root, folder), { recursive: true }).catch(ifMissing([]));
  const files = names
    .filter((name) => name.endsWith(".ts") && !/(^|[\\/])node_modules[\\/]/.test(name))
    .map((name) => name.replaceAll("\\", "/"));
  return Promise.all(
    files.sort().map(async (name) => ({
      file: `${folder}/${name}`,
      text: await readFile(join(root, folder, name), "utf8"),
    })),
  );
}

function changedCalls(text: string, changed: ReadonlyMap<string, Verdict>): AffectedFile["operations"] {
  return [...operationsIn(text)].flatMap((operation) => {
    const verdict = changed.get(operation);
    return verdict === undefined ? [] : [{ operation, verdict }];
  });
}

function exportedFunctions(text: string): string[] {
  return [...text.matchAll(/^export (?:async )?function\*? (\w+)/gm)].flatMap(([, name]) => name ?? []);
}
