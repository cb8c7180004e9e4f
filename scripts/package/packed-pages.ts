import { deadLinks } from "../pages/page-links.js";
import { type InstalledPackage, readPackaged } from "./installed-package.js";

/** Tells which links of the pages in the package lead to what the package does not hold. */
export function packedLinkFaults(installed: InstalledPackage): string[] {
  // The reports of changes quote what documents say.
  const pages = installed.files.filter((file) => /\.md$/.test(file) && !file.startsWith("openapi/changes/"));
  const texts = new Map(pages.map((file) => [file, readPackaged(installed, file)]));
  return deadLinks(texts, (path) =>
    installed.files.some((file) => file === path || file.startsWith(`${path}/`)),
  );
}
