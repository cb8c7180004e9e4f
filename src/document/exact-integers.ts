import { randomUUID } from "node:crypto";
import type { JsonObject, JsonValue } from "./json.js";

/** A value of a document, with integers that a `number` would round to its next neighbour told exactly. */
export type ExactValue = JsonValue | bigint;

const beyond = new WeakMap<JsonObject | JsonValue[], Map<string, bigint>>();

/** What a document says at one place, to the last digit. */
export function exactMember(holder: JsonObject, key: string): ExactValue | undefined {
  return beyond.get(holder)?.get(key) ?? holder[key];
}

/** What the elements of a list say, to the last digit. */
export function exactElements(list: JsonValue[]): ExactValue[] {
  return list.map((element, index) => beyond.get(list)?.get(String(index)) ?? element);
}

/**
 * Parses JSON and remembers the integers that a `number` cannot hold; the value has the nearest ones.
 *
 * @throws SyntaxError when the text is no JSON
 */
export function parseJsonExactly(text: string): JsonValue {
  // Nothing shorter is beyond the safe integers, and most documents have nothing so long.
  if (!/\d{16}/.test(text)) return JSON.parse(text);
  const mark = `${randomUUID()} `;
  return remembering(JSON.parse(withMarkedIntegers(text, mark)), (value) =>
    typeof value === "string" && value.startsWith(mark) ? BigInt(value.slice(mark.length)) : undefined,
  );
}

/** Takes what a parser made of a text as JSON, in which each `bigint` is an integer to remember if it has to be. */
export function jsonWithIntegers(value: unknown): JsonValue {
  return remembering(value, (one) => (typeof one === "bigint" ? one : undefined));
}

/** A copy without shared parts, as JSON would give it back. */
function remembering(value: unknown, integerOf: (value: unknown) => bigint | undefined): JsonValue {
  const integer = integerOf(value);
  if (integer !== undefined) return Number(integer);
  if (typeof value === "number") return Number.isFinite(value) ? value : null;
  if (typeof value === "string" || typeof value === "boolean") return value;
  if (typeof value !== "object" || value === null) return null;
  const entries = Object.entries(value);
  const members = entries.map(([key, member]) => [key, remembering(member, integerOf)] as const);
  const holder = Array.isArray(value) ? members.map(([, member]) => member) : Object.fromEntries(members);
  const exact = entries.flatMap(([key, member]): [string, bigint][] => {
    const found = integerOf(member);
    return found === undefined || Number.isSafeInteger(Number(found)) ? [] : [[key, found]];
  });
  if (exact.length > 0) beyond.set(holder, new Map(exact));
  return holder;
}

/** The text with each integer that is beyond the safe ones as a marked string. */
function withMarkedIntegers(text: string, mark: string): string {
  const number = /-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?/y;
  const parts: string[] = [];
  let taken = 0;
  for (let at = 0; at < text.length; ) {
    if (text[at] === '"') {
      at = endOfString(text, at);
      continue;
    }
    number.lastIndex = at;
    const [written] = number.exec(text) ?? [];
    if (written === undefined) {
      at++;
      continue;
    }
    if (/^-?[1-9]\d*$/.test(written) && !Number.isSafeInteger(Number(written))) {
      parts.push(text.slice(taken, at), `"${mark}${written}"`);
      taken = at + written.length;
    }
    at += written.length;
  }
  return parts.join("") + text.slice(taken);
}

function endOfString(text: string, start: number): number {
  for (let end = text.indexOf('"', start + 1); end !== -1; end = text.indexOf('"', end + 1)) {
    let backslashes = 0;
    while (text[end - 1 - backslashes] === "\\") backslashes++;
    if (backslashes % 2 === 0) return end + 1;
  }
  return text.length;
}
