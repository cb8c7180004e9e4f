import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join, relative, sep } from "node:path";
import { build, type Metafile } from "esbuild";
import { entryFiles, type Manifest } from "./manifest.js";
import { chunkNames, SHARED_FOLDER } from "./shared-chunks.js";
import { leanMap } from "./source-maps.js";

/**
 * Bundles what users import or run into one file each, with a source map.
 * What several of them load is in files that they share, so that it exists once in a process:
 * classes of errors, brands, tables.
 *
 * @returns the folders of the packages that ended up inside, relative to the project
 */
export async function bundleEntries(project: string, manifest: Manifest): Promise<string[]> {
  const entries = entryFiles(manifest)
    .filter((file) => file.endsWith(".js"))
    .map((file) => file.slice("dist/".length, -".js".length));
  const { metafile, outputFiles } = await build({
    absWorkingDir: project,
    entryPoints: entries.map((name) => ({ in: join(project, "src", `${name}.ts`), out: name })),
    outdir: "dist",
    write: false,
    bundle: true,
    splitting: true,
    chunkNames: `${SHARED_FOLDER}/[name]-[hash]`,
    format: "esm",
    target: "es2022",
    // Not for Node.js alone: packages then give the form that runs everywhere.
    platform: "neutral",
    // Older packages name their module here, which a neutral platform does not look at by itself.
    mainFields: ["module", "main"],
    external: ["node:*", ...Object.keys(manifest.dependencies), ...Object.keys(manifest.peerDependencies)],
    sourcemap: "linked",
    legalComments: "none",
    metafile: true,
    logLevel: "warning",
  });
  const names = chunkNames(metafile);
  const renamed = (text: string): string =>
    [...names].reduce((sofar, [hashed, telling]) => sofar.replaceAll(hashed, telling), text);
  for (const { path, text } of outputFiles) {
    const packaged = renamed(relative(project, path).split(sep).join("/"));
    const file = join(project, packaged);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, file.endsWith(".map") ? leanMap(text, packaged) : renamed(text));
  }
  return packagesIn(metafile);
}

function packagesIn({ outputs }: Metafile): string[] {
  const inputs = Object.values(outputs).flatMap((output) =>
    Object.entries(output.inputs).filter(([, { bytesInOutput }]) => bytesInOutput > 0),
  );
  const packages = inputs.map(([file]) => /^.*node_modules\/(?:@[^/]+\/)?[^/]+/.exec(file)?.[0]);
  return [...new Set(packages.filter((found) => found !== undefined))];
}
