import { isBuiltin } from "node:module";
import ts from "typescript";
import { type InstalledPackage, readPackaged } from "./installed-package.js";

/**
 * Tells which packages are imported, be it for types alone, without being a dependency.
 * npm hoists them into reach by chance; pnpm and Yarn do not.
 */
export function undeclaredImportFaults(installed: InstalledPackage): string[] {
  const { name, dependencies, peerDependencies } = installed.manifest;
  const declared = new Set([name, ...Object.keys(dependencies), ...Object.keys(peerDependencies)]);
  return installed.files
    .filter((file) => /\.(js|d\.ts)$/.test(file))
    .flatMap((file) =>
      importsOf(readPackaged(installed, file))
        .filter((imported) => !imported.startsWith(".") && !isBuiltin(imported))
        .map((imported) => /^(?:@[^/]+\/)?[^/]+/.exec(imported)?.[0] ?? imported)
        .filter((imported) => !declared.has(imported))
        .map((imported) => `${file} imports ${imported}, which is no dependency`),
    );
}

function importsOf(text: string): string[] {
  return ts.preProcessFile(text, true, true).importedFiles.map(({ fileName }) => fileName);
}
