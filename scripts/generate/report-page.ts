import { createHash } from "node:crypto";
import { join } from "node:path";
import { inlinedFiles } from "./inlined-files.js";

/** The folder of what the page of a look at a server has inside, from the root of the project. */
const REPORT_FOLDER = "src/verify/page/browser";

/** The file that holds it, from the root of the project. */
export const REPORT_PAGE_FILE = "src/verify/page/inlined.gen.ts";

/**
 * Makes a module of the style and the script of the page, with the policy that allows these two and nothing else.
 *
 * @returns its TypeScript source
 */
export async function reportPageSource(root: string): Promise<string> {
  const { style, script } = await inlinedFiles(join(root, REPORT_FOLDER), "script.ts");
  const policy = [
    "default-src 'none'",
    `style-src ${hashOf(style)}`,
    `script-src ${hashOf(script)}`,
    "img-src data:",
    "base-uri 'none'",
    "form-action 'none'",
  ];
  return `// Generated from ${REPORT_FOLDER}/.
// Do not edit: change what lies there, then run "npm run generate".

/** What the page may load and run: the style and the script below, as they are. */
export const PAGE_POLICY: string = ${JSON.stringify(policy.join("; "))};

/** The style of the page. */
export const PAGE_STYLE: string = ${JSON.stringify(style)};

/** The script of the page. */
export const PAGE_SCRIPT: string = ${JSON.stringify(script)};
`;
}

function hashOf(text: string): string {
  return `'sha256-${createHash("sha256").update(text).digest("base64")}'`;
}
