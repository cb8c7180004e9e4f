/**
 * The folders of src/ whose entries are shipped as bundles, with the packages that only they need inside.
 * Whoever installs the package for its client does not install those.
 */
export const BUNDLED_FOLDERS: readonly string[] = [
  "sandbox",
  "yaml",
  "commands",
  "check",
  "verify",
  "diff",
  "document",
  "generate",
];

/** The folder of dist/ with what several of those bundles load. */
export const SHARED_FOLDER = "bundled";

/** Whether a file of the package, such as `dist/sandbox/index.js`, belongs to a bundle. */
export function isBundled(file: string): boolean {
  return [...BUNDLED_FOLDERS, SHARED_FOLDER].some((folder) => file.startsWith(`dist/${folder}/`));
}
