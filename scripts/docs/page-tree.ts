import { posix } from "node:path";
import { markdownLinks } from "./markdown-links.js";
import { HOME, isGuide, linkedFile, linkedFiles, type Page } from "./pages.js";

/** A page with those below it: what the README of a folder introduces. */
export interface PageNode {
  readonly page: Page;
  readonly below: PageNode[];
}

/** Pages that belong together. */
export interface PageSection {
  readonly title: string;
  readonly pages: PageNode[];
}

const INDEX = "docs/README.md";
const EXAMPLES = "examples/README.md";
const GUIDES = "Guides";
const REST = "The project";

/**
 * Arranges the pages for a reader, without the home page.
 *
 * Where `docs/README.md` is, its headings are the sections, and its links their order.
 * What it does not name follows: guides in the order in which the home page names them, the examples, then everything else.
 */
export function arrangePages(pages: ReadonlyMap<string, Page>): PageSection[] {
  const sections = new Map<string, PageNode[]>();
  const placed = new Set([HOME, INDEX]);
  const put = (file: string, title: string): void => {
    const page = pages.get(file);
    if (page === undefined || placed.has(file)) return;
    placed.add(file);
    const node = { page, below: [] };
    const section = sections.get(title);
    if (section === undefined) sections.set(title, [node]);
    else section.push(node);
  };

  for (const { target, section = GUIDES } of markdownLinks(pages.get(INDEX)?.markdown ?? "")) {
    put(linkedFile(INDEX, target) ?? "", section);
  }
  const home = pages.get(HOME);
  const named = home === undefined ? [] : linkedFiles(home);
  for (const file of [...named, ...[...pages.keys()].sort()]) {
    if (isGuide(file)) put(file, GUIDES);
  }
  put(EXAMPLES, GUIDES);
  const nodes = new Map([...sections.values()].flat().map((node) => [node.page.file, node]));
  // The shortest path first: the page of a folder before those that it introduces.
  const rest = [...pages.keys()].filter((file) => !placed.has(file)).sort(byDepth);
  for (const file of rest) {
    const page = pages.get(file);
    if (page === undefined) continue;
    const node: PageNode = { page, below: [] };
    nodes.set(file, node);
    const parent = parentOf(file, nodes);
    if (parent !== undefined) parent.below.push(node);
    else sections.set(REST, [...(sections.get(REST) ?? []), node]);
  }
  return [...sections].map(([title, of]) => ({ title, pages: of }));
}

/** The page of the folder that a file is in, or of the next one above. */
function parentOf(file: string, nodes: ReadonlyMap<string, PageNode>): PageNode | undefined {
  for (let folder = posix.dirname(file); folder !== "."; folder = posix.dirname(folder)) {
    const node = nodes.get(`${folder}/README.md`);
    if (node !== undefined && node.page.file !== file) return node;
  }
  return undefined;
}

function byDepth(one: string, other: string): number {
  const rank = (file: string): number =>
    2 * file.split("/").length - (posix.basename(file) === "README.md" ? 1 : 0);
  return rank(one) - rank(other) || one.localeCompare(other);
}
