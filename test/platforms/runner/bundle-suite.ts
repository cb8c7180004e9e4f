import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { type BuildOptions, build, type Plugin } from "esbuild";

const ENTRIES = fileURLToPath(new URL("../entries/", import.meta.url));
const PACKAGE = /^datamasque-client(-copy)?(\/|$)/;

/** The suite as each platform takes it. */
export interface BundledSuite {
  /** For processes; imports the package as it is installed. */
  readonly process: string;
  /** For workerd, with the installed package in it. */
  readonly worker: string;
  /** For a page, with the installed package in it. */
  readonly page: string;
}

/** Bundles the suite with the package that is installed in `consumer`. */
export async function bundleSuite(consumer: string): Promise<BundledSuite> {
  const [process, worker, page] = await Promise.all([
    bundle("process.ts", {
      platform: "node",
      external: ["datamasque-client", "datamasque-client-copy", "datamasque-client/node"],
    }),
    bundle("worker.ts", {
      platform: "neutral",
      conditions: ["workerd", "worker"],
      plugins: [installed(consumer)],
    }),
    bundle("page.ts", {
      platform: "browser",
      format: "iife",
      globalName: "platformSuite",
      plugins: [installed(consumer)],
    }),
  ]);
  return { process, worker, page };
}

async function bundle(entry: string, options: BuildOptions): Promise<string> {
  const { outputFiles = [] } = await build({
    entryPoints: [join(ENTRIES, entry)],
    bundle: true,
    format: "esm",
    target: "es2022",
    mainFields: ["module", "main"],
    write: false,
    logLevel: "silent",
    // The project's own leads to src/.
    tsconfigRaw: {},
    ...options,
  });
  return outputFiles.map(({ text }) => text).join("");
}

/** Leads to the package as it is installed, and not to the one that this folder is a part of. */
function installed(consumer: string): Plugin {
  return {
    name: "installed-package",
    setup({ onResolve, resolve }) {
      onResolve({ filter: PACKAGE }, ({ path, kind, pluginData }) =>
        pluginData === consumer
          ? undefined
          : resolve(path, { kind, resolveDir: consumer, pluginData: consumer }),
      );
    },
  };
}
