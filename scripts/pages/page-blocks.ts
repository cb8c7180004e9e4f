/** A fenced block of a page. */
export interface PageBlock {
  /** The word after the fence, such as `ts`. */
  readonly language: string;
  readonly code: string;
  /** Line of the page that the fence stands on, from 1. */
  readonly line: number;
}

/** A block that is a file. */
export interface PageFile {
  readonly name: string;
  readonly code: string;
}

/** The fenced blocks of a page in Markdown. */
export function pageBlocks(page: string): PageBlock[] {
  const blocks: PageBlock[] = [];
  let open: { language: string; lines: string[]; line: number } | undefined;
  for (const [index, text] of page.split("\n").entries()) {
    const fence = /^```(\w*)$/.exec(text);
    if (fence === null) open?.lines.push(text);
    else if (open === undefined) open = { language: fence[1] ?? "", lines: [], line: index + 1 };
    else {
      blocks.push({ language: open.language, code: `${open.lines.join("\n")}\n`, line: open.line });
      open = undefined;
    }
  }
  if (open !== undefined) throw new Error(`the block in line ${open.line} does not end`);
  return blocks;
}

/** The commands that a page shows, one a line. */
export function pageCommands(page: string): string[] {
  return pageBlocks(page)
    .filter(({ language }) => language === "sh")
    .flatMap(({ code }) => code.trimEnd().split("\n"));
}
