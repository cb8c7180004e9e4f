import { join, relative, sep } from "node:path";
import { build, type Plugin } from "esbuild";
import { entryFiles, type Manifest } from "./manifest.js";

/**
 * Bundles the entries of a folder of src/ over what the compiler made of them.
 * They share what they have in common, and load the rest of the package and its dependencies as everyone does.
 *
 * @returns the folders of the packages that ended up inside, relative to the project
 */
export async function bundleFolder(project: string, manifest: Manifest, folder: string): Promise<string[]> {
  const source = join(project, "src", folder);
  const entries = entryFiles(manifest)
    .map((file) => new RegExp(`^dist/${folder}/([^/]+)\\.js$`).exec(file)?.[1])
    .filter((name) => name !== undefined);
  const { metafile } = await build({
    absWorkingDir: project,
    entryPoints: entries.map((name) => join(source, `${name}.ts`)),
    outdir: join("dist", folder),
    allowOverwrite: true,
    bundle: true,
    splitting: true,
    chunkNames: "[name]-[hash]",
    format: "esm",
    target: "es2022",
    // Not for Node.js alone: packages then give the form that runs everywhere.
    platform: "neutral",
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

/** Leaves the modules outside of the folder where they are: other entries load them, too. */
function apartFromTheRest(folder: string): Plugin {
  return {
    name: "apart-from-the-rest",
    setup(build) {
      build.onResolve({ filter: /^\.\.?\// }, ({ path, resolveDir }) => {
        if (resolveDir.includes("node_modules")) return undefined;
        // The output lies beside what the compiler made of the rest.
        const target = relative(folder, join(resolveDir, path)).split(sep).join("/");
        return target.startsWith("../") ? { path: target, external: true } : undefined;
      });
    },
  };
}
