import { pythonInteger } from "../python-integer.js";
import type { BodyField } from "./body-fields.js";

/** As in Django REST Framework, so far as it is a number here. */
const LONGEST_NUMBER = 300;

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

/** A whole number in any of the spellings that Python takes, and `2.0`; one that is too long to be looked at is none. */
function wholeNumber(text: string): number | undefined {
  if (text.length > LONGEST_NUMBER) return undefined;
  const number = pythonInteger(text.trim().replace(/\.0{1,20}$/, ""));
  return number === undefined ? undefined : Number(number);
}

function truth(word: string): boolean | undefined {
  const lower = word.trim().toLowerCase();
  if (TRUE_WORDS.has(lower)) return true;
  return FALSE_WORDS.has(lower) ? false : undefined;
}
