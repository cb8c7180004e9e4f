import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { defineProgram } from "../src/command-line/program.js";
import { runProgram } from "../src/command-line/run-program.js";
import { readManifest } from "./build/manifest.js";
import { runCommand } from "./build/run-command.js";
import { NOTICES_FILE, packagesInNotices } from "./build/third-party-notices.js";
import { type BillOfMaterials, billOfMaterials, readBill } from "./release/bill-of-materials.js";
import { changelogSection } from "./release/changelog-section.js";

const PROJECT = fileURLToPath(new URL("..", import.meta.url));
const program = defineProgram({
  name: "release:files",
  call: "npm run release:files --",
  about:
    "Writes what a release has beside its tarball: sbom.cdx.json and release-notes.md. Run it after the build.",
  arguments: { tag: { name: "TAG", about: "the tag of the release, such as v1.0.0" } },
  flags: { out: { type: "string", value: "FOLDER", default: ".", about: "where to write them" } },
});

await runProgram(program, ({ tag, out }) => {
  const version = tag.replace(/^v/, "");
  const notes = changelogSection(readFileSync(join(PROJECT, "CHANGELOG.md"), "utf8"), version);
  if (notes === undefined) {
    console.error(`CHANGELOG.md has no section "## [${version}] - YYYY-MM-DD" that says something.`);
    return 1;
  }
  const bundled = packagesInNotices(readFileSync(join(PROJECT, NOTICES_FILE), "utf8"));
  const bill = billOfMaterials(readManifest(PROJECT).name, sbom("--omit=dev"), sbom(), bundled);
  mkdirSync(out, { recursive: true });
  writeFileSync(join(out, "sbom.cdx.json"), `${JSON.stringify(bill, undefined, 2)}\n`);
  writeFileSync(join(out, "release-notes.md"), `${notes}\n`);
  return 0;
});

/** What npm reads in the lockfile. */
function sbom(...flags: string[]): BillOfMaterials {
  const args = ["sbom", "--sbom-format", "cyclonedx", "--package-lock-only", ...flags];
  return readBill(runCommand("npm", args, PROJECT));
}
