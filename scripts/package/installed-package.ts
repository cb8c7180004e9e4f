import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join, relative, sep } from "node:path";
import * as z from "zod";
import { type Manifest, readManifest } from "../build/manifest.js";
import { runCommand } from "../build/run-command.js";

const packReportSchema = z.tuple([z.object({ filename: z.string() })]);

/** The package as a user has it: packed, then installed into an empty project. */
export interface InstalledPackage {
  tarball: string;
  /** The project that it is installed into. */
  consumer: string;
  /** The folder of the package in there. */
  folder: string;
  manifest: Manifest;
  /** Every file of the package, relative to its folder, with forward slashes. */
  files: readonly string[];
}

/** Packs what is built and installs it into `consumer`, an empty folder, with its dependencies from the registry. */
export function installPackage(project: string, consumer: string): InstalledPackage {
  // Without scripts: "npm run package:check" has just built, and a second build would mix into the report.
  const packed = ["pack", "--json", "--ignore-scripts", "--pack-destination", consumer];
  const [{ filename }] = packReportSchema.parse(JSON.parse(runCommand("npm", packed, project)));
  const tarball = join(consumer, filename);
  writeFileSync(
    join(consumer, "package.json"),
    JSON.stringify({ name: "consumer", private: true, type: "module" }),
  );
  runCommand("npm", ["install", tarball, "--prefer-offline", "--no-audit", "--no-fund"], consumer);
  const folder = join(consumer, "node_modules", readManifest(project).name);
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join("/"))
    .toSorted();
  return { tarball, consumer, folder, manifest: readManifest(folder), files };
}

/** The text of a file of the package. */
export function readPackaged({ folder }: InstalledPackage, file: string): string {
  return readFileSync(join(folder, file), "utf8");
}
