import { join } from "node:path";
import { build } from "esbuild";
import { isBundled } from "../build/bundled-folders.js";
import { entryFiles } from "../build/manifest.js";
import type { InstalledPackage } from "./installed-package.js";

/** Tells where an entry that is not bundled loads other modules than its sources do. */
export async function moduleFaults(project: string, installed: InstalledPackage): Promise<string[]> {
  const entries = entryFiles(installed.manifest).filter((file) => file.endsWith(".js") && !isBundled(file));
  const faults = await Promise.all(
    entries.map(async (entry) => {
      const shipped = await modulesFrom(join(installed.folder, "dist"), entry.slice("dist/".length));
      const source = entry.slice("dist/".length).replace(/\.js$/, ".ts");
      const written = (await modulesFrom(join(project, "src"), source)).map((file) =>
        file.replace(/\.ts$/, ".js"),
      );
      return [
        ...shipped
          .filter((file) => !written.includes(file))
          .map((file) => `loads dist/${file}, which no source is`),
        ...written.filter((file) => !shipped.includes(file)).map((file) => `does not load dist/${file}`),
      ].map((fault) => `${entry} ${fault}`);
    }),
  );
  return faults.flat();
}

/** Every module of the package that is loaded with an entry, relative to `folder`. */
async function modulesFrom(folder: string, entry: string): Promise<string[]> {
  const { metafile } = await build({
    absWorkingDir: folder,
    entryPoints: [entry],
    // Without it, an import of types alone would be left out of the sources.
    tsconfigRaw: { compilerOptions: { verbatimModuleSyntax: true } },
    bundle: true,
    packages: "external",
    platform: "node",
    format: "esm",
    write: false,
    metafile: true,
    logLevel: "silent",
  });
  return Object.keys(metafile.inputs).toSorted();
}
