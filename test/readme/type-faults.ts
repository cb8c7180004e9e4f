import type { PageFile } from "../../scripts/pages/page-blocks.js";
import { runProgram } from "./run-program.js";

/** Type-checks modules in one program, each in the folder of its page; returns the faults as `README.md:43 error TS…`. */
export async function typeFaults(modules: readonly PageFile[]): Promise<string[]> {
  const { code, stdout, stderr } = await runProgram(modules, "typescript-7/bin/tsc", [
    "--noEmit",
    "--pretty",
    "false",
    "--project",
    "tsconfig.json",
    // Several would check the types of the package once each, and other tests have the other cores.
    "--checkers",
    "1",
  ]);
  const lines = stdout.split("\n").filter((line) => / error TS\d+:/.test(line));
  if (code !== 0 && lines.length === 0) {
    throw new Error(`the compiler exited with ${code}: ${stdout}${stderr}`);
  }
  return lines.map((line) => line.replace(/\/[^/]+\.ts\((\d+),\d+\):/, ":$1"));
}
