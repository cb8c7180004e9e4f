import { readFileSync } from "node:fs";
import { join } from "node:path";
import * as z from "zod";

const dependenciesSchema = z.record(z.string(), z.string());
const manifestSchema = z.object({
  name: z.string(),
  version: z.string(),
  files: z.array(z.string()),
  bin: z.record(z.string(), z.string()),
  exports: z.record(z.string(), z.union([z.string(), z.record(z.string(), z.string())])),
  dependencies: dependenciesSchema,
  peerDependencies: dependenciesSchema.default({}),
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
    .filter((entry) => !/\.(json|yaml)$/.test(entry))
    .map((entry) => name + entry.slice(1));
}

/** The files of dist/ that users reach by a name: code, declarations and programs. */
export function entryFiles({ bin, exports }: Manifest): string[] {
  const exported = Object.values(exports).flatMap((entry) =>
    typeof entry === "string" ? [entry] : Object.values(entry),
  );
  return [...exported, ...Object.values(bin)]
    .map((file) => file.replace(/^\.\//, ""))
    .filter((file) => file.startsWith("dist/"));
}
