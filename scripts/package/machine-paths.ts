import { homedir } from "node:os";
import { type InstalledPackage, readPackaged } from "./installed-package.js";

const LOOKS_LIKE_A_PATH = /file:\/\/\/|\/(?:home|Users)\/\w|\b[A-Za-z]:\\{1,2}Users\b/;

/** Tells which files name a folder of the machine that built them. */
export function machinePathFaults(installed: InstalledPackage, project: string): string[] {
  const roots = [project, homedir()]
    .map((folder) => `${folder.replace(/\/+$/, "")}/`)
    .filter((folder) => folder.length > 1);
  return installed.files.flatMap((file) => {
    const text = readPackaged(installed, file);
    const root = roots.find((folder) => text.includes(folder));
    if (root !== undefined) return [`${file} names ${root}`];
    const path = file.startsWith("dist/") ? LOOKS_LIKE_A_PATH.exec(text)?.[0] : undefined;
    return path === undefined ? [] : [`${file} holds an absolute path: ${path}`];
  });
}
