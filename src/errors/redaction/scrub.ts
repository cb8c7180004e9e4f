import { readingsOf, WILD } from "./readings.js";
import { allSecrets, isSecretName, type KnownSecrets } from "./secrets.js";

/** What stands in the place of a secret. */
export const REDACTED = "<redacted>";

/** Shorter ones are common words or digits: to replace them would garble every text. */
const SHORTEST = 4;
/** The longest part that does not count. */
const RUN = 8;

/** Takes the secrets that it knows out of a text. */
export type Scrub = (text: string) => string;

/**
 * Makes what takes the given secrets out of texts, however they are spelt:
 * as they are, as Python, JSON, HTML, a URL or a form escapes them, one in the other, or in base64.
 *
 * - of a secret of 12 characters and more no run of 8 remains
 * - one of 4 to 11 characters is hidden as a whole, also within a longer word
 * - a shorter one is hidden where it is all of the text, or stands in quotes:
 *   anything else would garble every text
 * - a word such as `password` is no part of a secret, and a row of blanks is none either
 *
 * The work grows with the length of the text, whatever the secrets are.
 */
export function scrubberOf(secrets: Iterable<string>): Scrub {
  const whole = new Set(secrets);
  whole.delete("");
  const marks = marksOf(whole);
  return (text) => (whole.has(text) ? REDACTED : without(marks, text));
}

/** The same for what is known of a client at each time; what was made of it is kept until that changes. */
export function scrubberOfAll(known: KnownSecrets): Scrub {
  let madeOf: string | undefined;
  let scrub: Scrub;
  // Most texts come several times: a URL with each event of its call.
  const scrubbed = new Map<string, string>();
  return (text) => {
    const secrets = allSecrets(known);
    const all = secrets.join("\n");
    // More texts than those of calls that are under way at the same time are not kept.
    if (all !== madeOf || scrubbed.size > 99) {
      scrub = scrubberOf(secrets);
      madeOf = all;
      scrubbed.clear();
    }
    const kept = scrubbed.get(text) ?? scrub(text);
    scrubbed.set(text, kept);
    return kept;
  };
}

/** What gives a secret away, by its length. */
type Marks = Map<number, Set<string>>;

function without(marks: Marks, text: string): string {
  const hidden = new Uint8Array(text.length);
  let found = false;
  for (const { text: said, at } of marks.size > 0 ? readingsOf(text) : []) {
    for (const [size, known] of marks) {
      for (let start = 0; start + size <= said.length; start += 1) {
        const part = said.slice(start, start + size);
        if (!known.has(part.includes(WILD) ? wildly(part) : part)) continue;
        const [from, to] = [at(start), at(start + size)];
        // What a secret says that looks like an escape may be a single letter.
        if (to - from < SHORTEST) continue;
        hidden.fill(1, from, to);
        found = true;
      }
    }
  }
  if (!found) return text;
  const masked = text.replace(/./gs, (unit, index: number) => (hidden[index] ? WILD : unit));
  return masked.replace(/\uffff+/g, REDACTED);
}

function marksOf(secrets: Iterable<string>): Marks {
  const marks: Marks = new Map();
  const add = (mark: string): void => {
    if (mark) marks.set(mark.length, (marks.get(mark.length) ?? new Set()).add(mark));
  };
  for (const secret of secrets) {
    const parts = secret.length < SHORTEST ? [`"${secret}"`, `'${secret}'`] : [secret, ...inBase64(secret)];
    // Of a long one no part may be seen, since a text may have been cut.
    for (const part of parts.flatMap((one) => (secret.length < 12 ? one : runsOf(one)))) {
      if (isWord(part) || part.trim() === "") continue;
      for (const { text } of readingsOf(part)) {
        // A backslash at the end may go with what follows it.
        for (const mark of [text, text.replace(/\\+$/, "")]) {
          add(mark);
          add(wildly(mark));
        }
      }
    }
  }
  return marks;
}

/** What a text with an unknown escape is compared by: its letters and digits. */
function wildly(text: string): string {
  return text.replace(/[^\da-zA-Z]/g, WILD);
}

function isWord(text: string): boolean {
  return /^[a-z]+$/i.test(text) && isSecretName(text);
}

/** The parts of a text that must not be seen, and of what it says if it looks like escapes. */
function runsOf(whole: string): string[] {
  return [...readingsOf(whole)].flatMap(({ text }) =>
    Array.from({ length: Math.max(1, text.length - RUN + 1) }, (_, start) => text.slice(start, start + RUN)),
  );
}

/** What base64 makes of a secret whatever stands around it: in each of the three ways to fall on its groups. */
function inBase64(secret: string): string[] {
  const bytes = Array.from(new TextEncoder().encode(secret), (byte) => String.fromCharCode(byte)).join("");
  return [0, 1, 2].flatMap((before) => {
    const code = btoa(" ".repeat(before) + bytes);
    const own = code.slice(Math.ceil((before * 4) / 3), Math.floor(((before + bytes.length) * 4) / 3));
    return [own, own.replaceAll("+", "-").replaceAll("/", "_")];
  });
}
