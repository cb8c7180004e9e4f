import { rmSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { bundleFolder } from "./build/bundle-folder.js";
import { BUNDLED_FOLDERS } from "./build/bundled-folders.js";
import { removeUnreached } from "./build/remove-unreached.js";
import { writeNotices } from "./build/third-party-notices.js";
import { readManifest } from "./package/manifest.js";
import { runCommand } from "./package/run-command.js";

const project = fileURLToPath(new URL("..", import.meta.url));
const manifest = readManifest(project);

// A file that is no longer in src must not stay in the package.
rmSync(join(project, "dist"), { recursive: true, force: true });
const compiler = join(project, "node_modules/typescript-7/bin/tsc");
runCommand(process.execPath, [compiler, "-p", "tsconfig.build.json"], project);
const bundled = await Promise.all(BUNDLED_FOLDERS.map((folder) => bundleFolder(project, manifest, folder)));
removeUnreached(project, manifest);
writeNotices(project, new Set(bundled.flat()));
