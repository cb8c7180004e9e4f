import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { defineProgram } from "../src/command-line/program.js";
import { runProgram } from "../src/command-line/run-program.js";
import { buildSite } from "./docs/build-site.js";

const PROJECT = fileURLToPath(new URL("..", import.meta.url));
const program = defineProgram({
  name: "docs",
  call: "npm run docs",
  about: "Builds the site with all pages and the API reference into site/, and looks for dead links in it.",
  flags: {},
});

await runProgram(program, async () => {
  await buildSite(PROJECT, join(PROJECT, "site"));
  return 0;
});
