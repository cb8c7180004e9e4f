import { dirname, join } from "node:path/posix";
import { build, type Metafile } from "esbuild";
import { entryFiles } from "../build/manifest.js";
import { ownSourceOf, readMap } from "../build/source-maps.js";
import { type InstalledPackage, readPackaged } from "./installed-package.js";

/** Tells where an entry or a program loads other modules than its sources do, right away or while it runs. */
export async function moduleFaults(project: string, installed: InstalledPackage): Promise<string[]> {
  const entries = entryFiles(installed.manifest).filter((file) => file.endsWith(".js"));
  const faults = await Promise.all(
    entries.map(async (entry) => {
      const shipped = await shippedModules(installed, entry);
      const source = entry.replace(/^dist\//, "src/").replace(/\.js$/, ".ts");
      const { loaded, needed } = await writtenModules(project, source);
      return [
        ...(shipped.size === 0 ? ["leads to no source"] : []),
        ...[...shipped].filter((file) => !loaded.has(file)).map((file) => `loads ${file}, as no source does`),
        ...[...needed].filter((file) => !shipped.has(file)).map((file) => `does not load ${file}`),
      ].map((fault) => `${entry} ${fault}`);
    }),
  );
  return faults.flat();
}

/** Every source, as its maps name it, of the files that are loaded with an entry. */
async function shippedModules(
  { folder, files, ...rest }: InstalledPackage,
  entry: string,
): Promise<Set<string>> {
  const { inputs } = await bundled(folder, entry);
  const maps = Object.keys(inputs).map((file) => `${file}.map`);
  return new Set(
    maps.flatMap((file) => {
      const { sources } = readMap(readPackaged({ folder, files, ...rest }, file));
      return sources
        .map((source) => ownSourceOf(join(dirname(file), source)))
        .filter((own) => own !== undefined);
    }),
  );
}

/** The sources that are loaded with one of them, and those of them that code is left of. */
async function writtenModules(project: string, source: string) {
  const { inputs, outputs } = await bundled(project, source);
  const own = (files: string[]): Set<string> => new Set(files.filter((file) => file.startsWith("src/")));
  const needed = Object.values(outputs).flatMap((output) =>
    Object.entries(output.inputs)
      .filter(([, { bytesInOutput }]) => bytesInOutput > 0)
      .map(([file]) => file),
  );
  return { loaded: own(Object.keys(inputs)), needed: own(needed) };
}

async function bundled(folder: string, entry: string): Promise<Metafile> {
  const { metafile } = await build({
    absWorkingDir: folder,
    entryPoints: [entry],
    bundle: true,
    // Without it, what is loaded while a program runs would be wrapped, lists of exports included.
    splitting: true,
    outdir: "out",
    packages: "external",
    platform: "node",
    format: "esm",
    write: false,
    metafile: true,
    logLevel: "silent",
  });
  return metafile;
}
