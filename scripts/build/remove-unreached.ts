import { existsSync, readdirSync, readFileSync, rmdirSync, rmSync } from "node:fs";
import { dirname, join } from "node:path";
import ts from "typescript";
import { entryFiles, type Manifest } from "./manifest.js";

/** Removes from dist/ what neither an entry nor a program leads to, be it as code or for its types, and the maps of that. */
export function removeUnreached(project: string, manifest: Manifest): void {
  const reached = new Set(entryFiles(manifest).map((file) => join(project, file)));
  for (const file of reached) {
    for (const { fileName } of ts.preProcessFile(readFileSync(file, "utf8"), true, true).importedFiles) {
      if (!fileName.startsWith(".")) continue;
      const imported = join(dirname(file), fileName);
      const typed = file.endsWith(".d.ts") ? imported.replace(/\.js$/, ".d.ts") : imported;
      if (!existsSync(typed)) throw new Error(`${file} imports ${fileName}, which is not there`);
      reached.add(typed);
    }
  }
  for (const file of [...reached]) reached.add(`${file}.map`);
  const files = readdirSync(join(project, "dist"), { recursive: true, withFileTypes: true });
  for (const entry of files) {
    const path = join(entry.parentPath, entry.name);
    if (entry.isFile() && !reached.has(path)) rmSync(path);
  }
  const folders = files
    .filter((entry) => entry.isDirectory())
    .map((entry) => join(entry.parentPath, entry.name));
  for (const folder of folders.toSorted().toReversed()) {
    if (readdirSync(folder).length === 0) rmdirSync(folder);
  }
}
