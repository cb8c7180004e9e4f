import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { extname, join, posix } from "node:path";
import { markdownLinks, markdownTitle } from "./markdown-links.js";

/** A file of the project that the site shows as a page. */
export interface Page {
  /** Relative to the project, with slashes. */
  readonly file: string;
  readonly title: string;
  readonly markdown: string;
}

export const HOME = "README.md";
/** Where the pages for users are, in folders, too. */
const GUIDES = "docs/";
/** What others of the pages stand in; from there on, links lead to more. */
const BEGINNINGS = ["", GUIDES, "openapi/"];

/** Programs and licences are shown as they are; what is longer is a file to download. */
const LONGEST_PROGRAM_BYTES = 50_000;
const LANGUAGES: Readonly<Record<string, string>> = {
  "": "text",
  ".ts": "ts",
  ".js": "js",
  ".mjs": "js",
  ".sh": "sh",
  ".json": "json",
  ".yaml": "yaml",
  ".yml": "yaml",
};

/**
 * The pages of a project by their files:
 * its README, what is in `docs/`, what else tells of it, and every page or program that one of them links to.
 */
export function discoverPages(project: string): ReadonlyMap<string, Page> {
  const pages = new Map<string, Page>();
  const waiting = [HOME, ...BEGINNINGS.flatMap((folder) => pagesIn(project, folder))];
  for (const file of waiting) {
    if (pages.has(file)) continue;
    const page = readPage(project, file);
    if (page === undefined) continue;
    pages.set(file, page);
    waiting.push(...linkedFiles(page));
  }
  return pages;
}

/** The files that a page links to, in their order, whether they exist or not. */
export function linkedFiles({ file, markdown }: Page): string[] {
  if (!isMarkdown(file)) return [];
  return markdownLinks(markdown).flatMap(({ target }) => linkedFile(file, target) ?? []);
}

/** The file that a link on a page leads to, unless it leads out of the project or to its own page. */
export function linkedFile(from: string, target: string): string | undefined {
  if (/^([a-z][a-z0-9+.-]*:|#|\/)/i.test(target)) return undefined;
  const path = posix.join(posix.dirname(from), target.replace(/#.*$/, ""));
  return path.startsWith("..") ? undefined : path;
}

export function isGuide(file: string): boolean {
  return file.startsWith(GUIDES);
}

export function isMarkdown(file: string): boolean {
  return file.endsWith(".md");
}

function pagesIn(project: string, folder: string): string[] {
  if (!existsSync(join(project, folder))) return [];
  return readdirSync(join(project, folder), { recursive: folder === GUIDES, encoding: "utf8" })
    .map((name) => folder + name.replaceAll("\\", "/"))
    .filter(isMarkdown)
    .sort();
}

function readPage(project: string, file: string): Page | undefined {
  const path = join(project, file);
  const found = statSync(path, { throwIfNoEntry: false });
  if (found === undefined || !found.isFile()) return undefined;
  if (isMarkdown(file)) {
    const markdown = readFileSync(path, "utf8");
    return { file, markdown, title: markdownTitle(markdown) ?? posix.basename(file, ".md") };
  }
  const language = LANGUAGES[extname(file)];
  if (language === undefined || found.size > LONGEST_PROGRAM_BYTES) return undefined;
  const title = posix.basename(file);
  const code = readFileSync(path, "utf8").trimEnd();
  // Longer than any fence inside, so that it ends where the file does.
  return { file, title, markdown: `# ${title}\n\n~~~~~~${language}\n${code}\n~~~~~~\n` };
}
