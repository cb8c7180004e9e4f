import { posix } from "node:path";

/** A link that leads to a file of the project, as the page writes it. */
export interface PageLink {
  readonly target: string;
  /** Line of the page, from 1. */
  readonly line: number;
}

/** The links of a page in Markdown that stay within the project; what stands in code is none. */
export function pageLinks(markdown: string): PageLink[] {
  return proseLines(markdown).flatMap(({ text, line }) =>
    [...text.replaceAll(/`[^`]*`/g, "").matchAll(/\]\(([^)\s]+)\)/g)]
      .map(([, target = ""]) => ({ target, line }))
      .filter(({ target }) => !/^[a-z]+:/i.test(target)),
  );
}

/** The anchors of a page, as GitHub makes them of its headings. */
export function pageAnchors(markdown: string): Set<string> {
  const anchors = new Set<string>();
  for (const { text } of proseLines(markdown)) {
    const heading = /^#{1,6} (.*?)\s*$/.exec(text)?.[1];
    if (heading === undefined) continue;
    const anchor = heading
      .replaceAll(/\[([^\]]*)\]\([^)]*\)/g, "$1")
      .toLowerCase()
      .replaceAll(/[^\p{L}\p{N}\s_-]/gu, "")
      .replaceAll(" ", "-");
    let unique = anchor;
    for (let count = 1; anchors.has(unique); count += 1) unique = `${anchor}-${count}`;
    anchors.add(unique);
  }
  return anchors;
}

/**
 * Finds links that lead to no file, or to no heading of a page.
 *
 * @param pages the text of each page by its path from the root of the project
 * @param isThere tells of a path from there whether it is a file or a folder
 * @returns each as `docs/runs.md:12 errors.md#none`
 */
export function deadLinks(pages: ReadonlyMap<string, string>, isThere: (path: string) => boolean): string[] {
  const anchors = new Map([...pages].map(([page, markdown]) => [page, pageAnchors(markdown)]));
  return [...pages].flatMap(([page, markdown]) =>
    pageLinks(markdown)
      .filter(({ target }) => {
        const [path = "", anchor] = target.split("#");
        const place = path === "" ? page : posix.join(posix.dirname(page), path).replace(/\/$/, "");
        if (!pages.has(place) && !isThere(place)) return true;
        return anchor !== undefined && anchors.get(place)?.has(anchor) !== true;
      })
      .map(({ target, line }) => `${page}:${line} ${target}`),
  );
}

/** The lines of a page that are not part of a fenced block. */
function proseLines(markdown: string): { text: string; line: number }[] {
  let fenced = false;
  return markdown.split("\n").flatMap((text, index) => {
    const fence = /^\s*```/.test(text);
    if (fence) fenced = !fenced;
    return fence || fenced ? [] : [{ text, line: index + 1 }];
  });
}
