import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { inlinedFiles } from "./inlined-files.js";

/** The folder of the console of the sandbox, from the root of the project. */
const CONSOLE_FOLDER = "src/console";

/** The file with the whole console as one text, from the root of the project. */
export const CONSOLE_PAGE_FILE = "src/sandbox/server/control/console-page.gen.ts";

/**
 * Makes one page of the console, with its style and its script inside.
 *
 * @returns the TypeScript source of a module that holds it; `{nonce}` stands in it where the nonce is to be
 */
export async function consolePageSource(root: string): Promise<string> {
  const folder = join(root, CONSOLE_FOLDER);
  const [page, { style, script }] = await Promise.all([
    readFile(join(folder, "page.html"), "utf8"),
    inlinedFiles(folder, "main.ts"),
  ]);
  const whole = page.replace("/* style */", () => style).replace("/* script */", () => script);
  return `// Generated from ${CONSOLE_FOLDER}/.
// Do not edit: change what lies there, then run "npm run generate".

/** The console of the sandbox; \`{nonce}\` stands where the nonce of an answer is to be. */
export const CONSOLE_PAGE: string = ${JSON.stringify(whole)};
`;
}
