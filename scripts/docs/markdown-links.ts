/** A link of a page in Markdown. */
export interface MarkdownLink {
  readonly text: string;
  readonly target: string;
  /** The heading that it stands under, of the second level; none above the first one. */
  readonly section: string | undefined;
}

const LINK = /\[([^\]]*)\]\(([^)\s]+)\)/g;

/** The links of a page, from top to bottom, without those in blocks of code. */
export function markdownLinks(markdown: string): MarkdownLink[] {
  const links: MarkdownLink[] = [];
  let section: string | undefined;
  for (const line of linesOutsideBlocks(markdown)) {
    section = /^## +(.+?) *$/.exec(line)?.[1] ?? section;
    for (const [, text = "", target = ""] of line.matchAll(LINK)) links.push({ text, target, section });
  }
  return links;
}

/** What the first heading of a page says. */
export function markdownTitle(markdown: string): string | undefined {
  return linesOutsideBlocks(markdown)
    .map((line) => /^# +(.+?) *$/.exec(line)?.[1])
    .find((title) => title !== undefined)
    ?.replaceAll("`", "");
}

function linesOutsideBlocks(markdown: string): string[] {
  let inside = false;
  return markdown.split("\n").filter((line) => {
    if (!/^ *```/.test(line)) return !inside;
    inside = !inside;
    return false;
  });
}
