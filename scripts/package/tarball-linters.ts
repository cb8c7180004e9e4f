import { join } from "node:path";
import { runCommand } from "../build/run-command.js";
import type { InstalledPackage } from "./installed-package.js";

/** Checks the tarball with publint: warnings count as errors. */
export function publintFaults(project: string, { tarball }: InstalledPackage): string[] {
  const program = join(project, "node_modules/publint/src/cli.js");
  runCommand(process.execPath, [program, "run", tarball, "--strict"], project);
  return [];
}

/** Checks with "are the types wrong" that every entry resolves to its declarations; the package is ESM alone. */
export function attwFaults(project: string, { tarball }: InstalledPackage): string[] {
  const program = join(project, "node_modules/@arethetypeswrong/cli/dist/index.js");
  runCommand(process.execPath, [program, tarball, "--profile", "esm-only", "--no-color"], project);
  return [];
}
