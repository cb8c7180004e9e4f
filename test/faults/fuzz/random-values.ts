import { wholeBetween } from "../../../src/sandbox/http/random.js";
import { SECRETS } from "../secrets.js";

/** Random numbers from 0 up to, not including, 1. */
export type Random = () => number;

/** One of these. */
export function oneOf<Value>(random: Random, values: readonly [Value, ...Value[]]): Value {
  return values[wholeBetween(random, 0, values.length - 1)] ?? values[0];
}

export function chance(random: Random, probability: number): boolean {
  return random() < probability;
}

/** Texts that have made trouble somewhere. */
const TEXTS = [
  "",
  " ",
  "..",
  "a/b",
  "%",
  "%zz",
  "null",
  "\u0000",
  "\r\nX-Injected: 1",
  "\ud800",
  "\udc00x",
  "ünïcödé 🔑",
  "<html>",
  "NaN",
  "__proto__",
  "constructor",
  "toString",
  "x".repeat(5_000),
  SECRETS.token,
  SECRETS.password,
] as const;

export function randomText(random: Random): string {
  if (chance(random, 0.6)) return oneOf(random, TEXTS);
  const length = wholeBetween(random, 0, 30);
  return Array.from({ length }, () => String.fromCharCode(wholeBetween(random, 0, 0x2ff))).join("");
}

/** Any value that a JavaScript program may pass by mistake. */
export function randomValue(random: Random, level = 0): unknown {
  const scalars = [
    undefined,
    null,
    true,
    0,
    -1,
    1.5,
    Number.NaN,
    Number.POSITIVE_INFINITY,
    2n ** 70n,
    Symbol("s"),
  ];
  const kind = wholeBetween(random, 0, level > 3 ? 3 : 9);
  if (kind <= 1) return scalars[wholeBetween(random, 0, scalars.length - 1)];
  if (kind <= 3) return randomText(random);
  if (kind === 4)
    return Array.from({ length: wholeBetween(random, 0, 3) }, () => randomValue(random, level + 1));
  if (kind === 5) return new Date(chance(random, 0.5) ? Number.NaN : 0);
  if (kind === 6) return () => randomText(random);
  if (kind === 7) return new Map([[randomText(random), randomValue(random, level + 1)]]);
  return randomRecord(random, level);
}

export function randomRecord(random: Random, level = 0): Record<string, unknown> {
  return Object.fromEntries(
    Array.from({ length: wholeBetween(random, 0, 4) }, () => [
      randomText(random),
      randomValue(random, level + 1),
    ]),
  );
}

/** An object that contains itself. */
export function circular(): object {
  const value: Record<string, unknown> = {};
  value.self = value;
  return value;
}

/** An object so deep that walking it by recursion needs more stack than there is. */
export function deep(levels: number): object {
  let value: object = {};
  for (let level = 0; level < levels; level += 1) value = { deeper: value };
  return value;
}
