/** The part of markdown-it that is used here; it brings no types. */
interface MarkdownParser {
  core: { ruler: { push(name: string, rule: (state: ParserState) => void): unknown } };
}
interface ParserState {
  tokens: Token[];
  Token: new (type: string, tag: string, nesting: number) => Token;
}
interface Token {
  type: string;
  content: string;
  children: Token[] | null;
}

/**
 * Lets code in a heading count for its anchor and in the list of the headings of a page.
 * TypeDoc would leave it out, where GitHub, which the links of the pages are written for, takes it in.
 */
export function codeInHeadings(parser: MarkdownParser): void {
  parser.core.ruler.push("code-in-headings", ({ tokens, Token }) => {
    const plain = (type: string, content: string): Token => {
      return Object.assign(new Token(type, "", 0), { content });
    };
    for (const [index, { type }] of tokens.entries()) {
      const heading = type === "heading_open" ? tokens[index + 1] : undefined;
      if (heading === undefined) continue;
      heading.children = (heading.children ?? []).flatMap((part) =>
        part.type === "code_inline"
          ? [plain("html_inline", "<code>"), plain("text", part.content), plain("html_inline", "</code>")]
          : [part],
      );
    }
  });
}
