import { isBuiltin } from "node:module";
import { dirname, join } from "node:path/posix";
import ts from "typescript";
import { entryFiles } from "../build/manifest.js";
import { type InstalledPackage, readPackaged } from "./installed-package.js";

/** The entry for Node.js alone; programs are for it, too. */
const FOR_NODE = /^dist\/node\//;

/** Tells which other entries load a Node built-in as soon as they are imported: they run wherever `fetch` does. */
export function portabilityFaults(installed: InstalledPackage): string[] {
  const programs = Object.values(installed.manifest.bin);
  const entries = entryFiles(installed.manifest).filter(
    (file) => file.endsWith(".js") && !FOR_NODE.test(file) && !programs.includes(file),
  );
  return entries.flatMap((entry) => {
    const reached = new Set([entry]);
    for (const file of reached) {
      if (isBuiltin(file)) continue;
      for (const imported of loadedBy(file, readPackaged(installed, file))) {
        if (isBuiltin(imported)) reached.add(imported);
        else if (imported.startsWith(".")) reached.add(join(dirname(file), imported));
      }
    }
    return [...reached].filter((file) => isBuiltin(file)).map((builtIn) => `${entry} loads ${builtIn}`);
  });
}

/** What a module loads right away; what it imports while it runs does not count. */
function loadedBy(file: string, code: string): string[] {
  const { statements } = ts.createSourceFile(file, code, ts.ScriptTarget.Latest);
  return statements
    .filter((statement) => ts.isImportDeclaration(statement) || ts.isExportDeclaration(statement))
    .map(({ moduleSpecifier }) => moduleSpecifier)
    .filter((specifier) => specifier !== undefined && ts.isStringLiteral(specifier))
    .map(({ text }) => text);
}
