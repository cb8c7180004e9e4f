import { copyFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { runCommand } from "../build/run-command.js";
import type { InstalledPackage } from "./installed-package.js";

const PROGRAM = fileURLToPath(new URL("./consumer/run-package.mjs", import.meta.url));

/** Runs a plain JavaScript program that imports every entry and calls the sandbox. */
export function runConsumerProgram({ consumer }: InstalledPackage): string[] {
  copyFileSync(PROGRAM, join(consumer, "run-package.mjs"));
  runCommand(process.execPath, ["run-package.mjs"], consumer);
  return [];
}
