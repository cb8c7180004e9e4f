import type { BodyField } from "./body-fields.js";

const TRUE_WORDS = new Set(["t", "y", "yes", "true", "on", "1"]);
const FALSE_WORDS = new Set(["f", "n", "no", "false", "off", "0"]);

/** What a server of the family makes of a value before it validates it; a value that does not convert stays as it is. */
export function convertedValue(kind: BodyField["kind"], value: unknown): unknown {
  switch (kind) {
    case "text":
      return typeof value === "number" ? String(value) : value;
    case "whole number":
      return typeof value === "string" ? (wholeNumber(value) ?? value) : value;
    case "number":
      return typeof value === "string" && /^[+-]?\d+(\.\d+)?$/.test(value.trim()) ? Number(value) : value;
    case "boolean":
      return typeof value === "string" || typeof value === "number" ? (truth(String(value)) ?? value) : value;
    default:
      return value;
  }
}

/** A whole number in any of the spellings that Python takes: `+2`, ` 2 `, `1_0`, and `2.0` where a body has it. */
function wholeNumber(text: string): number | undefined {
  return pythonInteger(text.trim().replace(/\.0{1,20}$/, ""));
}

/** The number that `int()` of Python reads; `undefined` when it reads none, or one that a server could not store. */
export function pythonInteger(text: string): number | undefined {
  const digits = text.trim();
  if (!/^[+-]?\d+(_\d+)*$/.test(digits)) return undefined;
  const number = Number(digits.replaceAll("_", ""));
  return Number.isSafeInteger(number) ? number : undefined;
}

function truth(word: string): boolean | undefined {
  const lower = word.trim().toLowerCase();
  if (TRUE_WORDS.has(lower)) return true;
  return FALSE_WORDS.has(lower) ? false : undefined;
}
