/** A piece of a page. Whatever else is put into one is text, and never becomes markup. */
export class Markup {
  readonly text: string;

  /** @param text is taken as it is; pieces are made with {@link html} */
  constructor(text: string) {
    this.text = text;
  }
}

/** What can stand in a piece of a page. */
export type Content = string | number | Markup | readonly Content[];

/** Makes a piece of a page. Attributes that hold something need quotes around it. */
export function html(pieces: TemplateStringsArray, ...contents: readonly Content[]): Markup {
  return new Markup(pieces.reduce((text, piece, at) => text + shown(contents[at - 1] ?? "") + piece));
}

function shown(content: Content): string {
  if (content instanceof Markup) return content.text;
  return typeof content === "object" ? content.map(shown).join("") : escaped(String(content));
}

/** Characters that are not seen, and those that turn the direction of what is around them. */
const UNSEEN = /[\p{Cc}\p{Cs}\p{Zl}\p{Zp}\u061c\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/gu;

function escaped(text: string): string {
  return text
    .replace(/[\r\n\t]+/g, " ")
    .replace(UNSEEN, "\ufffd")
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;")
    .replaceAll("'", "&#39;");
}
