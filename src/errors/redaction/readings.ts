/** What a text says once some layers of escapes are taken off. */
export interface Reading {
  text: string;
  /** Where a character begins in the text that was given; for the index after the last, where that one ends. */
  at(index: number): number;
}

/** Stands for a character that an escape names by a word that is not known here. */
export const WILD = "\uffff";

/** What is peeled off a text at most: two layers, and what looks like an escape in a secret. */
const MOST_LAYERS = 6;
const HEX = "[\\da-fA-F]";

/** The escapes of Python, JSON, HTML and URLs, and line ends, of which forms make CRLF. */
const ESCAPE = /* @__PURE__ */ new RegExp(
  `(?:\\\\x|%)(${HEX}{2})|[\\\\%]u(${HEX}{4})|\\\\U(${HEX}{8})|\\\\u\\{(${HEX}{1,6})\\}|&#[xX](${HEX}{1,8});?|` +
    "&#(\\d{1,8});?|&(\\w{1,32});|\\\\([\\\\\"'/\\uffffnrtbfva0])|\\r\\n?",
  "g",
);

/** UTF-8 that was read as Latin-1, as escapes of single bytes are at first. */
const BYTES = /[\xc2-\xf4][\x80-\xbf]{1,3}/g;

/** What may begin or end another escape; any other name may stand for any sign. */
const NAMED = /* @__PURE__ */ new Map(
  Object.entries({
    ...{ amp: "&", bsol: "\\", percnt: "%", num: "#", semi: ";" },
    ...{ n: "\n", r: "\r" },
  }),
);

/** Reads a text as it is, then with its escapes resolved, then with those resolved that show up so, and on. */
export function* readingsOf(text: string): Generator<Reading> {
  let reading: Reading = { text: blanksFor(text), at: (index) => index };
  yield reading;
  for (let layer = 0, before: Reading | undefined; before !== reading && layer < MOST_LAYERS; layer += 1) {
    before = reading;
    for (const pattern of [ESCAPE, BYTES]) {
      const next = resolved(reading, pattern);
      if (next === undefined) continue;
      reading = next;
      yield next;
    }
  }
}

/** A form writes a blank as a plus, so the two count as one. */
function blanksFor(text: string): string {
  return text.replaceAll("+", " ");
}

/** One layer less; `undefined` where there is none. */
function resolved({ text, at }: Reading, pattern: RegExp): Reading | undefined {
  const starts: number[] = [];
  let plain = "";
  let end = 0;
  const copyTo = (index: number): void => {
    plain += text.slice(end, index);
    while (end < index) starts.push(at(end++));
  };
  for (const match of text.matchAll(pattern)) {
    copyTo(match.index);
    const meaning = meaningOf(match);
    plain += meaning;
    for (let unit = 0; unit < meaning.length; unit += 1) starts.push(at(end));
    end += match[0].length;
  }
  if (end === 0) return undefined;
  copyTo(text.length);
  starts.push(at(end));
  return { text: blanksFor(plain), at: (index) => starts[index] ?? 0 };
}

function meaningOf([whole, byte, unit, point, braced, html, decimal, name, sign]: RegExpExecArray): string {
  const hex = byte ?? unit ?? point ?? braced ?? html;
  if (hex ?? decimal) {
    const code = hex ? Number.parseInt(hex, 16) : Number(decimal);
    return code > 0x10ffff ? WILD : String.fromCodePoint(code);
  }
  const word = name ?? sign;
  if (word) return NAMED.get(word) ?? (/\w/.test(word) ? WILD : word);
  return whole.startsWith("\r") ? "\n" : utf8(whole);
}

function utf8(latin1: string): string {
  return new TextDecoder().decode(Uint8Array.from(latin1, (character) => character.charCodeAt(0)));
}
