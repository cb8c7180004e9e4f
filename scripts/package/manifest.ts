import { readFileSync } from "node:fs";
import { join } from "node:path";
import * as z from "zod";

const manifestSchema = z.object({
  name: z.string(),
  files: z.array(z.string()),
  exports: z.record(z.string(), z.unknown()),
  dependencies: z.record(z.string(), z.string()),
  peerDependencies: z.record(z.string(), z.string()).default({}),
});

/** The part of package.json that decides what a user gets. */
export type Manifest = z.infer<typeof manifestSchema>;

/** Reads the package.json of a folder. */
export function readManifest(folder: string): Manifest {
  return manifestSchema.parse(JSON.parse(readFileSync(join(folder, "package.json"), "utf8")));
}

/** What a user can import: every entry with code behind it. */
export function importableEntries({ name, exports }: Manifest): string[] {
  return Object.keys(exports)
    .filter((entry) => entry !== "./package.json")
    .map((entry) => name + entry.slice(1));
}
