import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { defineProgram } from "../src/command-line/program.js";
import { runProgram } from "../src/command-line/run-program.js";
import { releaseFaults } from "./release/release-faults.js";

const PROJECT = new URL("..", import.meta.url);
const program = defineProgram({
  name: "release:check",
  call: "npm run release:check --",
  about: "Tells what keeps this version of the package from being released.",
  arguments: {
    tag: { name: "TAG", about: "the tag of the release, which has to be v and the version", optional: true },
  },
  flags: {},
  notes: "Exit code 0: it can be released. 1: a line a fault says what is missing.",
});

await runProgram(program, ({ tag }) => {
  const read = (file: string): string => readFileSync(fileURLToPath(new URL(file, PROJECT)), "utf8");
  const manifest: unknown = JSON.parse(read("package.json"));
  const faults = releaseFaults({ manifest, changelog: read("CHANGELOG.md"), tag });
  for (const fault of faults) console.error(fault);
  return faults.length > 0 ? 1 : 0;
});
