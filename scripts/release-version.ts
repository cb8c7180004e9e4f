import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { defineProgram } from "../src/command-line/program.js";
import { runProgram } from "../src/command-line/run-program.js";
import { readManifest } from "./build/manifest.js";
import { VERSIONED_FILE, withVersion } from "./release/version-in-code.js";

const PROJECT = fileURLToPath(new URL("..", import.meta.url));
const program = defineProgram({
  name: "release:version",
  call: "npm version --no-git-tag-version VERSION",
  about: "Puts the version of package.json into the code that tells it to servers; npm version runs it.",
  flags: {},
});

await runProgram(program, () => {
  const file = join(PROJECT, VERSIONED_FILE);
  writeFileSync(file, withVersion(readFileSync(file, "utf8"), readManifest(PROJECT).version));
  return 0;
});
