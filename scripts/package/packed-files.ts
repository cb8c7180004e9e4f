import { NOTICES_FILE } from "../build/third-party-notices.js";
import type { InstalledPackage } from "./installed-package.js";

/** What npm adds by itself, and what every package owes its users. */
const ALWAYS_PACKED = ["package.json", "README.md", "LICENSE", NOTICES_FILE];
const NOT_FOR_USERS = /(^|\/)(test|tests|fixtures|bench|node_modules)(\/|$)|\.(test|test-d|spec)\./;

/** Tells which files are packed that should not be, and which are missing. */
export function packedFileFaults({ manifest, files }: InstalledPackage): string[] {
  const listed = manifest.files.filter((root) => !root.startsWith("!"));
  const excluded = manifest.files.filter((root) => root.startsWith("!")).map((root) => root.slice(1));
  const expected = [...ALWAYS_PACKED, ...listed];
  const belongsTo = (file: string, root: string): boolean => file === root || file.startsWith(`${root}/`);
  const missing = expected
    .filter((root) => !files.some((file) => belongsTo(file, root)))
    .map((root) => `${root} is missing`);
  return [...missing, ...files.flatMap((file) => faultOf(file))];

  function faultOf(file: string): string[] {
    if (!expected.some((root) => belongsTo(file, root))) return [`${file} is outside "files"`];
    if (excluded.some((root) => belongsTo(file, root))) return [`${file} is excluded by "files"`];
    if (NOT_FOR_USERS.test(file)) return [`${file} is part of the tests`];
    if (file.startsWith("dist/") && file !== NOTICES_FILE && !/\.(js|d\.ts)(\.map)?$/.test(file))
      return [`${file} is no build result`];
    if (file.startsWith("src/") && !file.endsWith(".ts")) return [`${file} is no source`];
    return [];
  }
}
