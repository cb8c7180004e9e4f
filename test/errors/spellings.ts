/** Ways in which servers, proxies and their debug pages write a text, each made without the code that reads them. */
export type Spelling = (text: string) => string;

const hex = (code: number, digits: number): string => code.toString(16).padStart(digits, "0");

/** Python's `\xa0`, `é`, `\U0001f511`, for what `escaped` says. */
function inPython(text: string, escaped: (code: number) => boolean): string {
  const quote = text.includes("'") && !text.includes('"') ? '"' : "'";
  const named: Readonly<Record<string, string>> = { "\\": "\\\\", "\n": "\\n", "\r": "\\r", "\t": "\\t" };
  const written = [...text].map((character) => {
    const code = character.codePointAt(0) ?? 0;
    if (character === quote) return `\\${quote}`;
    if (named[character] !== undefined) return named[character];
    if (!escaped(code)) return character;
    return code > 0xffff ? `\\U${hex(code, 8)}` : code > 0xff ? `\\u${hex(code, 4)}` : `\\x${hex(code, 2)}`;
  });
  return quote + written.join("") + quote;
}

const unprintable = (code: number): boolean => code < 32 || (code > 126 && code < 161) || code === 173;

function unitsAbove(text: string, above: number): string {
  return text.replace(/./gs, (unit) =>
    unit.charCodeAt(0) > above ? `\\u${hex(unit.charCodeAt(0), 4)}` : unit,
  );
}

const DJANGO: Readonly<Record<string, string>> = {
  ...{ "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#x27;" },
};
/** What libraries write that name all they can. */
const NAMED: Readonly<Record<string, string>> = {
  ...{ "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&apos;", "\u00a0": "&nbsp;" },
  ...{
    é: "&eacute;",
    ä: "&auml;",
    ö: "&ouml;",
    "€": "&euro;",
    "\\": "&bsol;",
    "%": "&percnt;",
    "#": "&num;",
  },
  ...{
    "!": "&excl;",
    $: "&dollar;",
    "(": "&lpar;",
    "*": "&ast;",
    "+": "&plus;",
    "/": "&sol;",
    _: "&lowbar;",
  },
};

const replaced =
  (table: Readonly<Record<string, string>>): Spelling =>
  (text) =>
    [...text].map((character) => table[character] ?? character).join("");

const perCharacter =
  (write: (code: number) => string): Spelling =>
  (text) =>
    [...text].map((character) => write(character.codePointAt(0) ?? 0)).join("");

const escapes: Readonly<Record<string, Spelling>> = {
  "Python's repr": (text) => inPython(text, unprintable),
  "Python's ascii": (text) => inPython(text, (code) => code < 32 || code > 126),
  "Python's repr of bytes": (text) =>
    `b${inPython(Buffer.from(text).toString("latin1"), (code) => code < 32 || code > 126)}`,
  JSON: (text) => JSON.stringify(text),
  "JSON in ASCII": (text) => unitsAbove(JSON.stringify(text), 126),
  "JSON of PHP": (text) => unitsAbove(JSON.stringify(text), 126).replaceAll("/", "\\/"),
  "JSON in HTML": (text) =>
    JSON.stringify(text).replace(/[<>&']/g, (sign) => `\\u${hex(sign.charCodeAt(0), 4).toUpperCase()}`),
  "HTML of Django": replaced(DJANGO),
  "HTML with names": replaced(NAMED),
  "HTML in decimals": perCharacter((code) => `&#${code};`),
  "HTML in hexadecimals": perCharacter((code) => `&#x${hex(code, 1)};`),
  "HTML in capital hexadecimals": perCharacter((code) => `&#X${hex(code, 4).toUpperCase()};`),
  "HTML in ASCII": perCharacter((code) => (code > 126 ? `&#${code};` : String.fromCodePoint(code))),
  "a URL": (text) => encodeURIComponent(text),
  "a URL in small letters": (text) => encodeURIComponent(text).replace(/%../g, (byte) => byte.toLowerCase()),
  "a form": (text) => new URLSearchParams({ a: text }).toString().slice(2),
  "a URL of bytes": (text) => [...Buffer.from(text)].map((byte) => `%${hex(byte, 2)}`).join(""),
  "lines of a form": (text) => text.replace(/\r\n?|\n/g, "\r\n"),
  "UTF-8 read as Latin-1": (text) => Buffer.from(text).toString("latin1"),
};

const base64: Readonly<Record<string, Spelling>> = {
  base64: (text) => Buffer.from(text).toString("base64"),
  "base64 of a login": (text) => Buffer.from(`ada:${text}`).toString("base64"),
  "base64 within another text": (text) => Buffer.from(`{"a":${text}}, and more`).toString("base64"),
  "base64 for URLs": (text) => Buffer.from(`é${text}`).toString("base64url"),
  "base64 in lines": (text) =>
    (
      Buffer.from(text)
        .toString("base64")
        .match(/.{1,76}/g) ?? []
    ).join("\n"),
};

/** Every way to write a text once. */
export const SPELLINGS: Readonly<Record<string, Spelling>> = { "as it is": (text) => text, ...escapes };

/** Base64, which can only be undone as a whole. */
export const BASE64: Readonly<Record<string, Spelling>> = base64;

/** Without what encloses a text that is written so. */
export function bare(written: string): string {
  return written.replace(/^b?(['"])(.*)\1$/s, "$2");
}
