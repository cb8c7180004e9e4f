import { createHash } from "node:crypto";
import { cp, mkdir, readdir, readFile, symlink } from "node:fs/promises";
import { dirname, join } from "node:path";
import { REPOSITORY } from "../support/run-process.js";

/** What an update needs of the project; other tests and tools are left out, because they would only cost time. */
const parts = [
  "package.json",
  "tsconfig.json",
  "tsconfig.vitest.json",
  "vitest.config.ts",
  "redocly.yaml",
  "openapi",
  "src",
  "examples",
  "scripts/generate.ts",
  "scripts/generate-check.ts",
  "scripts/spec-update.ts",
  "scripts/spec-diff.ts",
  "scripts/generate",
  "scripts/pages",
  "scripts/update",
  "test/fixtures",
  "test/generate/fixtures.test.ts",
  "test/generate/fixture-files.ts",
  "test/generate/component-validators.ts",
];

/** Copies the project into a folder, which is made; the dependencies are linked. */
export async function copyProject(folder: string): Promise<void> {
  for (const part of parts) {
    await mkdir(dirname(join(folder, part)), { recursive: true });
    await cp(join(REPOSITORY, part), join(folder, part), {
      recursive: true,
      filter: (source) => !source.endsWith("node_modules"),
    });
  }
  await symlink(join(REPOSITORY, "node_modules"), join(folder, "node_modules"), "junction");
}

/** The content of every file of a folder, as a hash by its path; two equal maps are two equal trees. */
export async function treeOf(folder: string): Promise<Record<string, string>> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name));
  const hashes = await Promise.all(
    files.sort().map(async (file) => {
      const hash = createHash("sha256").update(await readFile(file));
      return [file.slice(folder.length + 1), hash.digest("hex")] as const;
    }),
  );
  return Object.fromEntries(hashes);
}
