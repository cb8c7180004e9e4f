import { scrub } from "../../src/errors/redaction/redact.js";
import { seededRandom } from "../../src/sandbox/http/random.js";
import { secretFrom } from "./secret-corpus.js";
import { BASE64, bare, SPELLINGS, type Spelling } from "./spellings.js";

const HIDDEN = "<redacted>";
const LONG = 12;
const RUN = 8;

/** What went wrong with one text, for the message of a test. */
interface Leak {
  secret: string;
  written: string;
  clean: string;
  leak: string;
  spelling: string;
}

interface NamedSpelling {
  name: string;
  write: Spelling;
}

function named(table: Readonly<Record<string, Spelling>>): NamedSpelling[] {
  return Object.entries(table).map(([name, write]) => ({ name, write }));
}

const ONCE = named(SPELLINGS);
const TWICE = ONCE.flatMap((inner) =>
  ONCE.map((outer) => ({
    name: `${inner.name} in ${outer.name}`,
    write: (text: string) => outer.write(inner.write(text)),
  })),
);
const IN_BASE64 = named(BASE64).flatMap((inner) =>
  ONCE.map((outer) => ({
    name: `${inner.name} in ${outer.name}`,
    write: (text: string) => outer.write(inner.write(text)),
  })),
);

/** How many ways of writing the cases go through. */
export const SPELLING_COUNT = TWICE.length + IN_BASE64.length;

/** Writes random secrets in every way in turn, some cut off, and gives the texts out of which they are not taken. */
export function leaksOf(cases: number, seed: string): Leak[] {
  const random = seededRandom(seed);
  const leaks: Leak[] = [];
  for (let number = 0; number < cases; number += 1) {
    const secret = secretFrom(random);
    const inBase64 = number % 7 === 0;
    const ways = inBase64 ? IN_BASE64 : TWICE;
    const way = ways[Math.floor(random() * ways.length)];
    if (way === undefined) throw new Error("there is no such way");
    const whole = way.write(secret);
    const cut = random() < 0.4 && secret.length >= LONG;
    const from = cut ? Math.floor(random() * whole.length * 0.5) : 0;
    const to = cut ? from + Math.ceil(random() * (whole.length - from)) : whole.length;
    const written = whole.slice(from, to);
    const clean = scrub(`cannot use ${written} here, ${written}`, [secret]);
    const found = leakIn(clean, secret, way, inBase64);
    if (found !== undefined) leaks.push({ secret, written, clean, leak: found, spelling: way.name });
    else if (!cut && !new RegExp(`^cannot use.*${HIDDEN}.*here`, "s").test(clean))
      leaks.push({ secret, written, clean, leak: "nothing is hidden, or too much", spelling: way.name });
  }
  return leaks;
}

/** Looks for any part of the secret that must not be seen, written as it was, or in the plainest ways. */
function leakIn(clean: string, secret: string, way: NamedSpelling, inBase64: boolean): string | undefined {
  const texts = clean.split(HIDDEN);
  if (inBase64)
    return texts.flatMap(decodings).find((text) => partsOf(secret).some((part) => text.includes(part)));
  for (const part of partsOf(secret)) {
    for (const { write } of [way, ...ONCE]) {
      const looks = bare(write(part));
      // What encloses a text is written again by an outer spelling.
      if (looks.length >= part.length && texts.some((text) => text.includes(looks))) return looks;
    }
  }
  return undefined;
}

function partsOf(secret: string): string[] {
  if (secret.length < LONG) return [secret];
  return Array.from({ length: secret.length - RUN + 1 }, (_, start) =>
    secret.slice(start, start + RUN),
  ).filter((part) => part.trim() !== "" && !/\p{Cs}/u.test(part));
}

/** What base64 in a text may say, wherever its groups begin. */
function decodings(text: string): string[] {
  return [text, decodeURIComponent(text.replace(/%(?![\da-f]{2})/gi, "%25"))].flatMap((one) =>
    [...one.matchAll(/[\w+/-]{8,}/g)].flatMap(([code]) =>
      [0, 1, 2, 3].map((skipped) => Buffer.from(code.slice(skipped), "base64").toString()),
    ),
  );
}
