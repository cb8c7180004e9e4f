import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import * as z from "zod";
import { MissingRuntime } from "./platform.js";

/** The folder of the runtimes, which are never installed beside the development dependencies. */
export const RUNTIMES = fileURLToPath(new URL("../../../runtimes/", import.meta.url));

const manifestSchema = z.object({ dependencies: z.record(z.string(), z.string()) });

/**
 * A program of a runtime.
 *
 * @param file within `node_modules` of that folder
 * @throws {MissingRuntime} when it is not there
 */
export function runtimeProgram(title: string, file: string): string {
  const path = join(RUNTIMES, "node_modules", file);
  if (existsSync(path)) return path;
  throw new MissingRuntime(`${title} is missing: npm ci --ignore-scripts --prefix runtimes`);
}

/** The version of a runtime that the lock file pins. */
export function pinnedVersion(name: string): string {
  const { dependencies } = manifestSchema.parse(
    JSON.parse(readFileSync(join(RUNTIMES, "package.json"), "utf8")),
  );
  return (dependencies[name] ?? "").replace(/^.*@/, "");
}
