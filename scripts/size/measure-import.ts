import { builtinModules } from "node:module";
import { gzipSync } from "node:zlib";
import { build, type Plugin } from "esbuild";

const BUILT_IN = new RegExp(`^(node:.+|(${builtinModules.join("|")})(/.*)?)$`);

/** Makes a bundle fail where it reaches a Node built-in, with the file that does. */
const WITHOUT_NODE: Plugin = {
  name: "without-node",
  setup(build) {
    build.onResolve({ filter: BUILT_IN }, ({ path, importer }) => ({
      errors: [{ text: `the Node built-in "${path}" is reached from ${importer}` }],
    }));
  },
};

/** Leaves in the entry no workflows but those that are named. */
function onlyTheWorkflows(names: readonly string[]): Plugin {
  return {
    name: "only-the-workflows",
    setup(build) {
      build.onResolve({ filter: /^whole-list$/ }, ({ importer }) => ({ path: importer, suffix: "?whole" }));
      build.onLoad({ filter: /[\\/]src[\\/]workflows[\\/]index\.ts$/ }, ({ suffix }) =>
        suffix === "?whole" ? undefined : { contents: `export { ${names.join(", ")} } from "whole-list";` },
      );
    },
  };
}

/** What an import adds to a page. */
export interface ImportSize {
  minifiedBytes: number;
  gzippedBytes: number;
  /** Minified bytes by source file, relative to the project. */
  bytesByFile: ReadonlyMap<string, number>;
}

/**
 * Bundles a program for the browser with everything that it needs, and weighs it.
 * @param options.workflows the only ones that the entry keeps; all of them by default
 * @param options.alias where names of packages lead; by default that of this one to its sources
 * @throws when the program does not build, or reaches a Node built-in
 */
export async function measureImport(
  projectFolder: string,
  program: string,
  {
    workflows,
    alias = { "datamasque-client": "./src/index.ts" },
  }: { workflows?: readonly string[]; alias?: Record<string, string> } = {},
): Promise<ImportSize> {
  const { outputFiles, metafile } = await build({
    stdin: { contents: program, resolveDir: projectFolder, sourcefile: "size.ts", loader: "ts" },
    absWorkingDir: projectFolder,
    // Keeps an import of types alone as an import of the module, so that "sideEffects" decides about it.
    tsconfigRaw: { compilerOptions: { verbatimModuleSyntax: true } },
    alias,
    bundle: true,
    minify: true,
    format: "esm",
    platform: "browser",
    target: "es2022",
    write: false,
    metafile: true,
    logLevel: "silent",
    plugins: workflows === undefined ? [WITHOUT_NODE] : [WITHOUT_NODE, onlyTheWorkflows(workflows)],
  });
  const code = outputFiles.map(({ contents }) => contents);
  const bytesByFile = new Map<string, number>();
  for (const { inputs } of Object.values(metafile.outputs)) {
    for (const [file, { bytesInOutput }] of Object.entries(inputs)) bytesByFile.set(file, bytesInOutput);
  }
  return {
    minifiedBytes: total(code),
    gzippedBytes: total(
      code.filter(({ length }) => length > 0).map((bytes) => gzipSync(bytes, { level: 9 })),
    ),
    bytesByFile,
  };
}

function total(files: readonly Uint8Array[]): number {
  return files.reduce((sum, { length }) => sum + length, 0);
}
