import { readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import * as z from "zod";
import { runCommand } from "../build/run-command.js";
import type { InstalledPackage } from "./installed-package.js";

/** All that installing the package may bring with it. */
const WELCOME: readonly string[] = ["openapi-fetch", "openapi-typescript-helpers", "zod"];

const treeSchema = z.object({
  version: z.string().optional(),
  get dependencies() {
    return z.record(z.string(), treeSchema).optional();
  },
});
type Tree = z.infer<typeof treeSchema>;

/** Tells which packages are installed beside this one that should not be, and which are not but should. */
export function installedDependencyFaults({ consumer, manifest }: InstalledPackage): string[] {
  const tree = treeSchema.parse(JSON.parse(runCommand("npm", ["ls", "--all", "--json"], consumer)));
  const installed = namesIn(tree);
  installed.delete(manifest.name);
  return [
    ...[...installed].filter((name) => !WELCOME.includes(name)).map((name) => `${name} is installed, too`),
    ...WELCOME.filter((name) => !installed.has(name)).map((name) => `${name} is not installed`),
  ];
}

/** What an installed package takes on the disk of a user, by package, in bytes. */
export function installedBytes({ consumer, manifest }: InstalledPackage): Map<string, number> {
  const names = [manifest.name, ...WELCOME];
  return new Map(names.map((name) => [name, bytesIn(join(consumer, "node_modules", name))]));
}

/** An optional peer is in the tree without a version when it is not there. */
function namesIn({ dependencies = {} }: Tree): Set<string> {
  const names = new Set<string>();
  for (const [name, tree] of Object.entries(dependencies)) {
    if (tree.version === undefined) continue;
    names.add(name);
    for (const below of namesIn(tree)) names.add(below);
  }
  return names;
}

function bytesIn(folder: string): number {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .reduce((sum, entry) => sum + statSync(join(entry.parentPath, entry.name)).size, 0);
}
