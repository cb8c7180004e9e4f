import { join } from "node:path";
import { measureImport } from "../size/measure-import.js";
import type { InstalledPackage } from "./installed-package.js";

/** What an app imports, from which entry. */
const IMPORTS: readonly (readonly [entry: string, source: string, names: string])[] = [
  ["", "index.ts", "createDataMasqueClient, unwrap"],
  ["", "index.ts", "unwrap"],
  ["", "index.ts", "createDataMasqueClient, unwrap, waitForRun"],
  ["/in-flight-masking", "in-flight-masking.ts", "createInFlightMaskingClient"],
  ["/contract", "contract/index.ts", "isContractError"],
  ["/yaml", "yaml/index.ts", "validateRuleset"],
];
/** Bytes, minified and gzipped, that a bundle of files may weigh more than one of modules. */
const SLACK = 500;

/** Tells what an app would carry without using it: what it bundles of the package weighs more than of its sources. */
export async function shakenImportFaults(
  project: string,
  { consumer, manifest }: InstalledPackage,
): Promise<string[]> {
  const faults = IMPORTS.map(async ([entry, source, names]) => {
    const [shipped, written] = await Promise.all([
      measureImport(consumer, `export { ${names} } from "${manifest.name}${entry}";`, { alias: {} }),
      measureImport(project, `export { ${names} } from ${JSON.stringify(join(project, "src", source))};`),
    ]);
    const more = shipped.gzippedBytes - written.gzippedBytes;
    return more > SLACK
      ? [`${names} of ${manifest.name}${entry} weigh ${more} bytes more than of the sources`]
      : [];
  });
  return (await Promise.all(faults)).flat();
}
