import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import ts from "typescript";
import { runCommand } from "../build/run-command.js";
import { pageBlocks } from "../pages/page-blocks.js";
import { type InstalledPackage, readPackaged } from "./installed-package.js";

/** The page for those who use CommonJS. */
const PAGE = "docs/typescript.md";
const FOLDER = "commonjs";

/** A block of the page that is a CommonJS program, as a file of the consumer. */
export interface CommonJsBlock {
  readonly file: string;
  readonly language: "cjs" | "cts";
  readonly code: string;
  /** Whether it loads the package with `import()`, which every compiler and every release of Node takes. */
  readonly dynamic: boolean;
}

/** Writes each CommonJS block of the page into the consumer, as a reader would paste it. */
export function writeCommonJsBlocks(installed: InstalledPackage): CommonJsBlock[] {
  mkdirSync(join(installed.consumer, FOLDER), { recursive: true });
  return pageBlocks(readPackaged(installed, PAGE)).flatMap(({ language, code, line }) => {
    if (language !== "cjs" && language !== "cts") return [];
    const file = `${FOLDER}/line-${line}.${language}`;
    writeFileSync(join(installed.consumer, file), code);
    return [{ file, language, code, dynamic: code.includes("await import(") }];
  });
}

/** Runs each CommonJS block of the page, and tells which do not print what a first call prints. */
export function commonJsFaults(installed: InstalledPackage): string[] {
  const blocks = writeCommonJsBlocks(installed);
  for (const form of ["cjs true", "cjs false", "cts true", "cts false"])
    if (!blocks.some(({ language, dynamic }) => `${language} ${dynamic}` === form))
      return [`${PAGE} has no block of the form "${form}"`];
  return blocks.flatMap(({ file, language, code }) => {
    const program = language === "cjs" ? file : file.replace(/cts$/, "cjs");
    if (language === "cts") writeFileSync(join(installed.consumer, program), emitted(file, code));
    const printed = runCommand(process.execPath, [program], installed.consumer);
    return printed === "crm-postgres\n" ? [] : [`${PAGE}, ${file}: prints ${JSON.stringify(printed)}`];
  });
}

function emitted(fileName: string, code: string): string {
  const compilerOptions = { module: ts.ModuleKind.Node20, target: ts.ScriptTarget.ES2022 };
  return ts.transpileModule(code, { fileName, compilerOptions }).outputText;
}
