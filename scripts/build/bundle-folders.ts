import { join, relative, sep } from "node:path";
import { build, type Plugin } from "esbuild";
import { BUNDLED_FOLDERS, isBundled, SHARED_FOLDER } from "./bundled-folders.js";
import { entryFiles, type Manifest } from "./manifest.js";

/**
 * Bundles the entries of some folders of src/ over what the compiler made of them.
 * They share what they have in common, and load the rest of the package and its dependencies as everyone does.
 *
 * @returns the folders of the packages that ended up inside, relative to the project
 */
export async function bundleFolders(project: string, manifest: Manifest): Promise<string[]> {
  const source = join(project, "src");
  const entries = entryFiles(manifest)
    .filter((file) => file.endsWith(".js") && isBundled(file))
    .map((file) => file.slice("dist/".length, -".js".length));
  const { metafile } = await build({
    absWorkingDir: project,
    entryPoints: entries.map((name) => ({ in: join(source, `${name}.ts`), out: name })),
    outdir: "dist",
    allowOverwrite: true,
    bundle: true,
    splitting: true,
    // As deep as the entries, so that what both load lies at the same way from them.
    chunkNames: `${SHARED_FOLDER}/[name]-[hash]`,
    format: "esm",
    target: "es2022",
    // Not for Node.js alone: packages then give the form that runs everywhere.
    platform: "neutral",
    // Older packages name their module here, which a neutral platform does not look at by itself.
    mainFields: ["module", "main"],
    external: ["node:*", ...Object.keys(manifest.dependencies), ...Object.keys(manifest.peerDependencies)],
    legalComments: "none",
    metafile: true,
    logLevel: "warning",
    plugins: [apartFromTheRest(source)],
  });
  const inputs = Object.values(metafile.outputs).flatMap((output) =>
    Object.entries(output.inputs).filter(([, { bytesInOutput }]) => bytesInOutput > 0),
  );
  const packages = inputs.map(([file]) => /^.*node_modules\/(?:@[^/]+\/)?[^/]+/.exec(file)?.[0]);
  return [...new Set(packages.filter((found) => found !== undefined))];
}

/** Leaves the modules outside of the folders where they are: other entries load them, too. */
function apartFromTheRest(source: string): Plugin {
  return {
    name: "apart-from-the-rest",
    setup(build) {
      build.onResolve({ filter: /^\.\.?\// }, ({ path, resolveDir }) => {
        if (resolveDir.includes("node_modules")) return undefined;
        const target = relative(source, join(resolveDir, path)).split(sep).join("/");
        const isInside = BUNDLED_FOLDERS.some((folder) => target.startsWith(`${folder}/`));
        // The output lies beside what the compiler made of the rest.
        return isInside ? undefined : { path: `../${target}`, external: true };
      });
    },
  };
}
