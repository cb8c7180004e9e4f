/**
 * Shows how long a user waits for the type check of a file that uses ten operations, with each supported compiler:
 * the whole process, against the sources of this package.
 */
import { copyFileSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { operationsIn } from "./generate/coverage/called-operations.js";
import { runCommand } from "./package/run-command.js";

const LIMIT_SECONDS = 3;
const ROUNDS = 5;
const project = fileURLToPath(new URL("..", import.meta.url));
const program = fileURLToPath(new URL("./type-check-time/ten-operations.ts", import.meta.url));
const compilers = [
  { name: "TypeScript 7", bin: join(project, "node_modules/typescript-7/bin/tsc") },
  { name: "TypeScript 5", bin: join(project, "node_modules/typescript/bin/tsc") },
];
const config = {
  compilerOptions: {
    strict: true,
    noEmit: true,
    skipLibCheck: true,
    exactOptionalPropertyTypes: true,
    target: "ES2022",
    module: "NodeNext",
    lib: ["ES2023", "DOM", "DOM.Iterable", "DOM.AsyncIterable"],
    types: ["node"],
    typeRoots: [join(project, "node_modules/@types")],
    paths: { "datamasque-client": [join(project, "src/index.ts")] },
  },
  files: ["ten-operations.ts"],
};

const folder = realpathSync(mkdtempSync(join(tmpdir(), "datamasque-client-type-check-")));
try {
  copyFileSync(program, join(folder, "ten-operations.ts"));
  writeFileSync(join(folder, "package.json"), JSON.stringify({ type: "module" }));
  writeFileSync(join(folder, "tsconfig.json"), JSON.stringify(config));
  const operations = operationsIn(readFileSync(program, "utf8")).size;
  console.log(`One file with ${operations} operations; the median of ${ROUNDS} checks, and all of them:`);
  for (const { name, bin } of compilers) {
    const version = runCommand(process.execPath, [bin, "--version"], folder).trim().replace("Version ", "");
    const seconds = Array.from({ length: ROUNDS }, () => secondsOf(bin)).sort((a, b) => a - b);
    const median = seconds[Math.floor(ROUNDS / 2)] ?? Number.NaN;
    const verdict = median < LIMIT_SECONDS ? "under" : "NOT UNDER";
    const all = seconds.map((each) => each.toFixed(2)).join(", ");
    console.log(`${name} (${version}): ${median.toFixed(2)} s (${all}), ${verdict} ${LIMIT_SECONDS} s`);
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}

/** Throws when the program does not compile. */
function secondsOf(bin: string): number {
  const start = performance.now();
  runCommand(process.execPath, [bin, "--project", ".", "--pretty", "false"], folder);
  return (performance.now() - start) / 1_000;
}
