import { resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { defineProgram } from "../src/command-line/program.js";
import { runProgram } from "../src/command-line/run-program.js";
import { buildSite } from "./docs/build-site.js";
import { deadLinks } from "./docs/dead-links.js";

const PROJECT = fileURLToPath(new URL("..", import.meta.url));
const program = defineProgram({
  name: "docs",
  call: "npm run docs",
  about: "Builds the site with all pages and the API reference into site/, and looks for dead links in it.",
  flags: {
    out: {
      type: "string",
      value: "FOLDER",
      about: "where to, in place of site/; what is in it is replaced",
      default: "site",
    },
  },
  notes: "Exit code 0: the site is whole. 1: a name without documentation, a dead link, or the like.",
});

await runProgram(program, async ({ out }) => {
  const site = resolve(PROJECT, out);
  if (!(await buildSite(PROJECT, site))) return 1;
  const dead = deadLinks(site);
  for (const { page, target, why } of dead) console.error(`${page}: ${target}: ${why}`);
  if (dead.length === 0) console.log(`${out}/index.html is the site; no link in it is dead.`);
  return dead.length === 0 ? 0 : 1;
});
