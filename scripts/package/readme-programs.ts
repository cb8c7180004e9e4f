import { readFileSync } from "node:fs";
import { join } from "node:path";
import { build } from "esbuild";
import * as z from "zod";
import { runCommand } from "../build/run-command.js";
import { pageModules } from "../pages/typescript-pages.js";
import type { InstalledPackage } from "./installed-package.js";

const endsSchema = z.record(
  z.string(),
  z.object({ failures: z.array(z.string()), stderr: z.string(), exitCode: z.number() }),
);

/** Runs each block of the README alone, with the package as it is installed, and tells which end badly. */
export async function readmeProgramFaults(
  project: string,
  { consumer, folder }: InstalledPackage,
): Promise<string[]> {
  const modules = pageModules(readFileSync(join(folder, "README.md"), "utf8"));
  const runner = JSON.stringify(join(project, "test/docs/run-page-programs.ts"));
  const loads = modules.map(
    ({ name }) => `${JSON.stringify(`line ${Number.parseInt(name, 10)}`)}: () => import("block:${name}"),`,
  );
  await build({
    stdin: {
      contents: [
        `import { runPagePrograms } from ${runner};`,
        "await runPagePrograms({",
        ...loads,
        "});",
      ].join("\n"),
      resolveDir: project,
      loader: "ts",
    },
    outdir: join(consumer, "readme"),
    entryNames: "programs",
    outExtension: { ".js": ".mjs" },
    bundle: true,
    splitting: true,
    format: "esm",
    platform: "node",
    target: "node20",
    // What they import is the package that is installed, not the sources beside this file.
    packages: "external",
    tsconfigRaw: {},
    plugins: [
      {
        name: "blocks-of-the-readme",
        setup({ onResolve, onLoad }) {
          onResolve({ filter: /^block:/ }, ({ path }) => ({
            path: path.slice("block:".length),
            namespace: "block",
          }));
          onLoad({ filter: /.*/, namespace: "block" }, ({ path }) => ({
            contents: modules.find(({ name }) => name === path)?.code ?? "",
            loader: "ts",
            resolveDir: project,
          }));
        },
      },
    ],
    logLevel: "silent",
  });
  const ends = endsSchema.parse(JSON.parse(runCommand(process.execPath, ["readme/programs.mjs"], consumer)));
  return Object.entries(ends).flatMap(([name, { failures, stderr, exitCode }]) =>
    failures.length === 0 && stderr === "" && exitCode === 0
      ? []
      : [`README.md, ${name}: ends with code ${exitCode} ${stderr}${failures.join("\n")}`],
  );
}
