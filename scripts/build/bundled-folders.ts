/**
 * The folders of src/ that may have packages inside that only they need.
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
