import { NOTICES_FILE, packagesInNotices } from "../build/third-party-notices.js";
import { type InstalledPackage, readPackaged } from "./installed-package.js";

/** Tells whose work is bundled without a notice, and whose notice is about nothing. */
export function bundleContentFaults(installed: InstalledPackage): string[] {
  const bundles = installed.files.filter((file) => file.startsWith("dist/") && file.endsWith(".js"));
  // The bundler writes above each module where it comes from.
  const inside = new Set(
    bundles.flatMap((file) =>
      [...readPackaged(installed, file).matchAll(/^\/\/ .*\bnode_modules\/((?:@[^/\n]+\/)?[^/\n]+)\//gm)].map(
        ([, name = ""]) => name,
      ),
    ),
  );
  const told = new Set(packagesInNotices(readPackaged(installed, NOTICES_FILE)).map(({ name }) => name));
  return [
    ...(inside.size === 0 ? ["no bundle names a package: is anything bundled at all?"] : []),
    ...[...inside]
      .filter((name) => !told.has(name))
      .map((name) => `${name} is bundled, and ${NOTICES_FILE} tells nothing of it`),
    ...[...told]
      .filter((name) => !inside.has(name))
      .map((name) => `${NOTICES_FILE} tells of ${name}, which is in no bundle`),
  ];
}
