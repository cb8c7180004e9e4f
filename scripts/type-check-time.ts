/**
 * Shows how long a user waits for the type check of a file that uses ten operations, with each supported compiler:
 * the whole process, against the declarations that the package carries. Then what completions cost in an editor.
 */
import {
  copyFileSync,
  mkdtempSync,
  readFileSync,
  realpathSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { defineProgram } from "../src/command-line/program.js";
import { runProgram } from "../src/command-line/run-program.js";
import { runCommand } from "./build/run-command.js";
import { operationsIn } from "./generate/coverage/called-operations.js";
import { completionTimes } from "./type-check-time/completion-time.js";

const LIMIT_SECONDS = 3;
const ROUNDS = 5;
const PROJECT = fileURLToPath(new URL("..", import.meta.url));
const TEN_OPERATIONS = fileURLToPath(new URL("./type-check-time/ten-operations.ts", import.meta.url));
const COMPILERS = [
  { name: "TypeScript 7", bin: join(PROJECT, "node_modules/typescript-7/bin/tsc") },
  { name: "TypeScript 5", bin: join(PROJECT, "node_modules/typescript/bin/tsc") },
];
const CONFIG = {
  compilerOptions: {
    strict: true,
    noEmit: true,
    skipLibCheck: true,
    exactOptionalPropertyTypes: true,
    target: "ES2022",
    module: "NodeNext",
    lib: ["ES2023", "DOM", "DOM.Iterable", "DOM.AsyncIterable"],
    types: ["node"],
    paths: { "datamasque-client": ["./declarations/index.d.ts"] },
  },
  files: ["ten-operations.ts"],
};

const program = defineProgram({
  name: "typecheck:time",
  call: "npm run typecheck:time",
  about:
    "Measures how long the type check of a file with ten operations takes, with each supported compiler, and completions.",
  flags: {},
});

await runProgram(program, () => {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), "datamasque-client-type-check-")));
  try {
    copyFileSync(TEN_OPERATIONS, join(folder, "ten-operations.ts"));
    writeFileSync(join(folder, "package.json"), JSON.stringify({ type: "module" }));
    writeFileSync(join(folder, "tsconfig.json"), JSON.stringify(CONFIG));
    symlinkSync(join(PROJECT, "node_modules"), join(folder, "node_modules"));
    declareInto(join(folder, "declarations"));
    const operations = operationsIn(readFileSync(TEN_OPERATIONS, "utf8")).size;
    console.log(`One file with ${operations} operations; the median of ${ROUNDS} checks, and all of them:`);
    for (const { name, bin } of COMPILERS) {
      const version = runCommand(process.execPath, [bin, "--version"], folder).trim().replace("Version ", "");
      const seconds = Array.from({ length: ROUNDS }, () => secondsOf(bin, folder)).sort((a, b) => a - b);
      const median = seconds[Math.floor(ROUNDS / 2)] ?? Number.NaN;
      const verdict = median < LIMIT_SECONDS ? "under" : "NOT UNDER";
      const all = seconds.map((each) => each.toFixed(2)).join(", ");
      console.log(`${name} (${version}): ${median.toFixed(2)} s (${all}), ${verdict} ${LIMIT_SECONDS} s`);
    }
    console.log(
      "Completions, the median of their processor time; plain is a client without documented calls:",
    );
    for (const line of completionTimes(folder)) console.log(line);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
  return 0;
});

function declareInto(out: string): void {
  const compiler = join(PROJECT, "node_modules/typescript-7/bin/tsc");
  runCommand(process.execPath, [compiler, "-p", "tsconfig.build.json", "--outDir", out], PROJECT);
}

/** Throws when the program does not compile. */
function secondsOf(bin: string, folder: string): number {
  const start = performance.now();
  runCommand(process.execPath, [bin, "--project", ".", "--pretty", "false"], folder);
  return (performance.now() - start) / 1_000;
}
