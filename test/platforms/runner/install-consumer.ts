import { cpSync, readFileSync } from "node:fs";
import { join } from "node:path";
import * as z from "zod";
import { runCommand } from "../../../scripts/build/run-command.js";
import { installPackage } from "../../../scripts/package/installed-package.js";

const manifestSchema = z.object({ devDependencies: z.object({ undici: z.string() }) });

/** Packs what is built and installs it into an empty folder, with undici for `nodeFetch`, and a second copy beside it. */
export function installConsumer(project: string, consumer: string): void {
  const { folder } = installPackage(project, consumer);
  const { undici } = manifestSchema.parse(
    JSON.parse(readFileSync(join(project, "package.json"), "utf8")),
  ).devDependencies;
  runCommand("npm", ["install", `undici@${undici}`, "--prefer-offline", "--no-audit", "--no-fund"], consumer);
  cpSync(folder, `${folder}-copy`, { recursive: true });
}
