import { isJsonObject } from "../../http/json-values.js";
import { seededRandom, wholeBetween } from "../../http/random.js";
import type { MaskEffect, PlanMasking } from "../../store/records/plan-masking.js";

/** A record as a plan leaves it: what the plan does not name stays as it is. */
export function maskedRecord(record: unknown, { whole, columns }: PlanMasking, seed: string): unknown {
  // A fixed value in the place of a record leaves no columns.
  if (whole.fixed !== undefined || columns.size === 0 || !isJsonObject(record)) {
    return withEffect(record, whole, seed);
  }
  return Object.fromEntries(
    Object.entries(record).map(([name, value]) => [
      name,
      withEffect(value, columns.get(name) ?? whole, seed),
    ]),
  );
}

function withEffect(value: unknown, { fixed, scrambles }: MaskEffect, seed: string): unknown {
  const put = fixed === undefined ? value : fixed.value;
  return scrambles ? maskedValue(put, seed) : put;
}

/**
 * A value of the same form that looks masked: other letters, other digits, the same length and signs.
 * The same value and seed give the same result. Booleans, null and the names of members stay.
 */
export function maskedValue(value: unknown, seed: string): unknown {
  if (Array.isArray(value)) return value.map((item) => maskedValue(item, seed));
  if (isJsonObject(value)) {
    return Object.fromEntries(Object.entries(value).map(([name, item]) => [name, maskedValue(item, seed)]));
  }
  const random = seededRandom(`${seed}\n${typeof value}\n${value}`);
  if (typeof value === "string") return maskedText(value, random);
  return typeof value === "number" ? maskedNumber(value, random) : value;
}

function maskedText(text: string, random: () => number): string {
  return text
    .replace(/\p{Lu}/gu, (letter) => rotated(letter, "ABCDEFGHIJKLMNOPQRSTUVWXYZ", random))
    .replace(/\p{Ll}/gu, (letter) => rotated(letter, "abcdefghijklmnopqrstuvwxyz", random))
    .replace(/\d/g, (digit) => rotated(digit, "0123456789", random));
}

function maskedNumber(value: number, random: () => number): number {
  const [mantissa = "", exponent] = String(value).split("e");
  // A leading digit that is not 0 stays one, so that the number keeps its size.
  const masked = mantissa
    .replace(/^(-?)([1-9])/, (_, sign, digit) => sign + rotated(digit, "123456789", random))
    .replace(/(?<=\d.*)\d/g, (digit) => rotated(digit, "0123456789", random));
  return Number(exponent === undefined ? masked : `${masked}e${exponent}`);
}

/** Another character of an alphabet, never the same one. */
function rotated(character: string, alphabet: string, random: () => number): string {
  const steps = wholeBetween(random, 1, alphabet.length - 1);
  return alphabet[(Math.max(0, alphabet.indexOf(character)) + steps) % alphabet.length] ?? character;
}
