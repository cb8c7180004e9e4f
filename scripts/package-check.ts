import { mkdtempSync, realpathSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { defineProgram } from "../src/command-line/program.js";
import { runProgram } from "../src/command-line/run-program.js";
import { runConsumerProgram } from "./package/consumer-program.js";
import { consumerTypeChecks } from "./package/consumer-types.js";
import { installPackage } from "./package/installed-package.js";
import { machinePathFaults } from "./package/machine-paths.js";
import { packedFileFaults } from "./package/packed-files.js";
import { attwFaults, publintFaults } from "./package/tarball-linters.js";
import { undeclaredImportFaults } from "./package/undeclared-imports.js";

interface PackageCheck {
  name: string;
  /** What is wrong; none when all is well. Throws when the check itself ends badly. */
  faults(): string[];
}

const PROJECT = fileURLToPath(new URL("..", import.meta.url));
const program = defineProgram({
  name: "package:check",
  call: "npm run package:check",
  about: "Packs and installs the package, and checks what users get.",
  flags: {},
});

await runProgram(program, () => {
  const consumer = realpathSync(mkdtempSync(join(tmpdir(), "datamasque-client-consumer-")));
  let failed = 0;
  try {
    const installed = installPackage(PROJECT, consumer);
    const checks: PackageCheck[] = [
      { name: "publint", faults: () => publintFaults(PROJECT, installed) },
      { name: "are the types wrong", faults: () => attwFaults(PROJECT, installed) },
      { name: "packed files", faults: () => packedFileFaults(installed) },
      { name: "paths of this machine", faults: () => machinePathFaults(installed, PROJECT) },
      { name: "undeclared imports", faults: () => undeclaredImportFaults(installed) },
      { name: "a JavaScript program", faults: () => runConsumerProgram(installed) },
      ...consumerTypeChecks(PROJECT, installed),
    ];
    for (const { name, faults } of checks) {
      const found = faultsOf(faults);
      console.log(`${found.length === 0 ? "ok    " : "FAILED"}  ${name}`);
      for (const fault of found) console.log(fault.replace(/^/gm, "        "));
      if (found.length > 0) failed++;
    }
  } finally {
    rmSync(consumer, { recursive: true, force: true });
  }
  return failed > 0 ? 1 : 0;
});

function faultsOf(check: () => string[]): string[] {
  try {
    return check();
  } catch (error) {
    return [error instanceof Error ? error.message : String(error)];
  }
}
