import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import * as z from "zod";

/** Where the package tells whose work is inside of it. */
export const NOTICES_FILE = "dist/THIRD-PARTY-NOTICES.txt";

const packageSchema = z.object({ name: z.string(), version: z.string(), license: z.string() });
const RULE = "-".repeat(80);

/** Writes who made the packages that are bundled, and on what terms they are. */
export function writeNotices(project: string, folders: ReadonlySet<string>): void {
  const notices = [...folders].toSorted().map((folder) => noticeOf(join(project, folder)));
  const introduction =
    "The commands, the sandbox and the YAML checks of this package contain the following packages.\n";
  writeFileSync(join(project, NOTICES_FILE), [introduction, ...notices].join(`\n${RULE}\n\n`));
}

/** The packages that a text of notices tells about. */
export function packagesInNotices(text: string): { name: string; version: string }[] {
  return [...text.matchAll(/^-{80}\n\n(\S+) (\S+) \(.+\)$/gm)].map(([, name = "", version = ""]) => ({
    name,
    version,
  }));
}

function noticeOf(folder: string): string {
  const manifest: unknown = JSON.parse(readFileSync(join(folder, "package.json"), "utf8"));
  const { name, version, license } = packageSchema.parse(manifest);
  const file = readdirSync(folder).find((each) => /^licen[cs]e(\.\w+)?$/i.test(each));
  if (file === undefined) throw new Error(`${name} has no licence file: find its text before it is bundled`);
  return `${name} ${version} (${license})\n\n${readFileSync(join(folder, file), "utf8").trim()}\n`;
}
