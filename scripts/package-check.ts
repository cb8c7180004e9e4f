import { copyFileSync, mkdirSync, mkdtempSync, realpathSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { fileURLToPath } from "node:url";
import { defineProgram } from "../src/command-line/program.js";
import { runProgram } from "../src/command-line/run-program.js";
import { bundleContentFaults } from "./package/bundle-contents.js";
import { commandFaults } from "./package/command-programs.js";
import { commonJsFaults } from "./package/commonjs-blocks.js";
import { runConsumerProgram } from "./package/consumer-program.js";
import { apartTypeCheck, consumerTypeChecks } from "./package/consumer-types.js";
import { installedBytes, installedDependencyFaults } from "./package/installed-dependencies.js";
import { installPackage } from "./package/installed-package.js";
import { machinePathFaults } from "./package/machine-paths.js";
import { moduleFaults } from "./package/modules-of-entries.js";
import { packedFileFaults } from "./package/packed-files.js";
import { packedLinkFaults } from "./package/packed-pages.js";
import { portabilityFaults } from "./package/portable-entries.js";
import { readmeProgramFaults } from "./package/readme-programs.js";
import { sandboxProgramFaults } from "./package/sandbox-program.js";
import { shakenImportFaults } from "./package/shaken-imports.js";
import { definitionFaults } from "./package/source-definitions.js";
import { sourceMapFaults, stackTraceFaults } from "./package/source-maps.js";
import { attwFaults, publintFaults } from "./package/tarball-linters.js";
import { undeclaredImportFaults } from "./package/undeclared-imports.js";

interface PackageCheck {
  name: string;
  /** What is wrong; none when all is well. Throws when the check itself ends badly. */
  faults(): string[] | Promise<string[]>;
}

const PROJECT = fileURLToPath(new URL("..", import.meta.url));
const program = defineProgram({
  name: "package:check",
  call: "npm run package:check",
  about: "Packs and installs the package, and checks what users get.",
  flags: {
    keep: { type: "string", value: "FOLDER", about: "puts the tarball there, when all is well" },
  },
});

await runProgram(program, async ({ keep }) => {
  const consumer = realpathSync(mkdtempSync(join(tmpdir(), "datamasque-client-consumer-")));
  let failed = 0;
  try {
    const installed = installPackage(PROJECT, consumer);
    const checks: PackageCheck[] = [
      { name: "publint", faults: () => publintFaults(PROJECT, installed) },
      { name: "are the types wrong", faults: () => attwFaults(PROJECT, installed) },
      { name: "packed files", faults: () => packedFileFaults(installed) },
      { name: "links of the pages", faults: () => packedLinkFaults(installed) },
      { name: "paths of this machine", faults: () => machinePathFaults(installed, PROJECT) },
      { name: "bundled packages and their notices", faults: () => bundleContentFaults(installed) },
      { name: "source maps", faults: () => sourceMapFaults(installed) },
      { name: "stack traces", faults: () => stackTraceFaults(installed) },
      { name: "definitions in an editor", faults: () => definitionFaults(PROJECT, installed) },
      { name: "modules of the entries", faults: () => moduleFaults(PROJECT, installed) },
      { name: "what apps bundle", faults: () => shakenImportFaults(PROJECT, installed) },
      { name: "entries that run anywhere", faults: () => portabilityFaults(installed) },
      { name: "installed dependencies", faults: () => installedDependencyFaults(installed) },
      { name: "undeclared imports", faults: () => undeclaredImportFaults(installed) },
      { name: "a JavaScript program", faults: () => runConsumerProgram(installed) },
      { name: "CommonJS programs", faults: () => commonJsFaults(installed) },
      { name: "each block of the README, alone", faults: () => readmeProgramFaults(PROJECT, installed) },
      { name: "npx datamasque-sandbox", faults: () => sandboxProgramFaults(installed) },
      { name: "npx datamasque-client", faults: () => commandFaults(PROJECT, installed) },
      ...consumerTypeChecks(PROJECT, installed),
      apartTypeCheck(PROJECT, installed),
    ];
    for (const { name, faults } of checks) {
      const found = await faultsOf(faults);
      console.log(`${found.length === 0 ? "ok    " : "FAILED"}  ${name}`);
      for (const fault of found) console.log(fault.replace(/^/gm, "        "));
      if (found.length > 0) failed++;
    }
    if (keep !== undefined && failed === 0) {
      mkdirSync(keep, { recursive: true });
      copyFileSync(installed.tarball, join(keep, basename(installed.tarball)));
    }
    const sizes = installedBytes(installed);
    console.log(`\nInstalled, ${kilobytes([...sizes.values()].reduce((sum, bytes) => sum + bytes, 0))}:`);
    for (const [name, bytes] of sizes) console.log(`${kilobytes(bytes).padStart(12)}  ${name}`);
  } finally {
    rmSync(consumer, { recursive: true, force: true });
  }
  return failed > 0 ? 1 : 0;
});

async function faultsOf(check: PackageCheck["faults"]): Promise<string[]> {
  try {
    return await check();
  } catch (error) {
    return [error instanceof Error ? error.message : String(error)];
  }
}

function kilobytes(bytes: number): string {
  return `${(bytes / 1000).toFixed(0)} kB`;
}
