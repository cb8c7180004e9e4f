import { rmSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { defineProgram } from "../src/command-line/program.js";
import { runProgram } from "../src/command-line/run-program.js";
import { bundleEntries } from "./build/bundle-entries.js";
import { readManifest } from "./build/manifest.js";
import { removeUnreached } from "./build/remove-unreached.js";
import { runCommand } from "./build/run-command.js";
import { writeNotices } from "./build/third-party-notices.js";

const PROJECT = fileURLToPath(new URL("..", import.meta.url));
const program = defineProgram({
  name: "build",
  call: "npm run build",
  about: "Builds the package into dist/: one file an entry, what they share, declarations and source maps.",
  flags: {},
});

await runProgram(program, async () => {
  const manifest = readManifest(PROJECT);

  // A file that is no longer in src must not stay in the package.
  rmSync(join(PROJECT, "dist"), { recursive: true, force: true });
  const compiler = join(PROJECT, "node_modules/typescript-7/bin/tsc");
  runCommand(process.execPath, [compiler, "-p", "tsconfig.build.json"], PROJECT);
  const bundled = await bundleEntries(PROJECT, manifest);
  removeUnreached(PROJECT, manifest);
  writeNotices(PROJECT, new Set(bundled));
  return 0;
});
