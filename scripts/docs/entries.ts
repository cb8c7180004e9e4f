import { readFileSync } from "node:fs";
import { join, normalize } from "node:path";
import ts from "typescript";
import * as z from "zod";
import { readManifest } from "../build/manifest.js";

/** What users import by one name. */
export interface Entry {
  /** Such as `datamasque-client/sandbox`. */
  readonly name: string;
  /** Its source, such as `src/sandbox/index.ts`. */
  readonly source: string;
}

const configSchema = z.object({
  config: z.object({
    compilerOptions: z.object({ paths: z.record(z.string(), z.tuple([z.string()]).rest(z.string())) }),
  }),
});

/**
 * The entries of a package with code behind them, in the order of `exports` in package.json.
 * The paths of tsconfig.json know their sources.
 *
 * @throws Error for an entry that tsconfig.json does not name
 */
export function readEntries(project: string): Entry[] {
  const { name, exports } = readManifest(project);
  const file = join(project, "tsconfig.json");
  const { compilerOptions } = configSchema.parse({
    config: ts.parseConfigFileTextToJson(file, readFileSync(file, "utf8")).config,
  }).config;
  return Object.entries(exports)
    .filter(([, target]) => typeof target === "object" && "default" in target)
    .map(([path]) => {
      const entry = name + path.slice(1);
      const source = compilerOptions.paths[entry]?.[0];
      if (source === undefined) throw new Error(`tsconfig.json names no source of ${entry} under paths`);
      return { name: entry, source: normalize(source) };
    });
}
