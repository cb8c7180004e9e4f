import { copyFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { importableEntries } from "../build/manifest.js";
import { runCommand } from "../build/run-command.js";
import type { InstalledPackage } from "./installed-package.js";

const STRICT = {
  strict: true,
  noEmit: true,
  skipLibCheck: false,
  exactOptionalPropertyTypes: true,
  target: "ES2022",
};
const PROGRAM = fileURLToPath(new URL("./consumer/typed-program.ts", import.meta.url));

/** The projects that users have: what they compile with, and what they import. */
function consumerProjects(project: string) {
  const node = { lib: ["ES2023"], types: ["node"], typeRoots: [join(project, "node_modules/@types")] };
  const browser = { lib: ["ES2023", "DOM", "DOM.Iterable"], types: [] };
  const nodeNext = { module: "NodeNext", moduleResolution: "NodeNext" };
  const bundler = { module: "ESNext", moduleResolution: "Bundler" };
  const everything = ["typed-program.ts", "every-entry.ts"];
  return [
    { name: "NodeNext on Node.js", files: everything, options: { ...nodeNext, ...node } },
    { name: "Bundler on Node.js", files: everything, options: { ...bundler, ...node } },
    {
      name: "Bundler in a browser, core alone",
      files: ["typed-program.ts"],
      options: { ...bundler, ...browser },
    },
  ];
}

/** Type-checks programs that use the installed package, its own declarations included. */
export function consumerTypeChecks(project: string, installed: InstalledPackage) {
  const compiler = join(project, "node_modules/typescript/bin/tsc");
  return consumerProjects(project).map(({ name, files, options }, index) => ({
    name: `types: ${name}`,
    faults(): string[] {
      const { consumer, manifest } = installed;
      const entries = importableEntries(manifest).map(
        (entry, at) => `import * as entry${at} from ${JSON.stringify(entry)};\nexport { entry${at} };\n`,
      );
      copyFileSync(PROGRAM, join(consumer, "typed-program.ts"));
      writeFileSync(join(consumer, "every-entry.ts"), entries.join(""));
      const config = `tsconfig.${index}.json`;
      writeFileSync(
        join(consumer, config),
        JSON.stringify({ compilerOptions: { ...STRICT, ...options }, files }),
      );
      runCommand(process.execPath, [compiler, "--project", config, "--pretty", "false"], consumer);
      return [];
    },
  }));
}
