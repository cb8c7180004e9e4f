import type * as z from "zod/mini";
import { REQUIRED } from "../django-errors.js";

type Issue = z.core.$ZodIssue;

const EXPECTED: Readonly<Record<string, string>> = {
  string: "Not a valid string.",
  number: "A valid number is required.",
  int: "A valid integer is required.",
  boolean: "Must be a valid boolean.",
  array: "Expected a list of items.",
  object: "Expected a dictionary of items.",
  record: "Expected a dictionary of items.",
  null: "This field must be null.",
};

/**
 * Says what is wrong with a value in the words of Django REST Framework.
 * Only values that should have been one of a few known words are quoted; the rest may be secrets.
 */
export function issueMessage(issue: Issue, value: unknown): string {
  if (value === undefined) return REQUIRED;
  switch (issue.code) {
    case "invalid_type":
      return value === null
        ? "This field may not be null."
        : (EXPECTED[issue.expected] ?? "Not a valid value.");
    case "invalid_value":
      if (issue.values.every((allowed) => allowed === "")) return "This field must be an empty string.";
      return `${JSON.stringify(value)} is not a valid choice.`;
    case "invalid_union":
      return unionMessage(issue, value);
    case "too_small":
      return isSize(issue.origin)
        ? `Ensure this field has at least ${issue.minimum} ${measure(issue.origin)}.`
        : `Ensure this value is greater than or equal to ${issue.minimum}.`;
    case "too_big":
      return isSize(issue.origin)
        ? `Ensure this field has no more than ${issue.maximum} ${measure(issue.origin)}.`
        : `Ensure this value is less than or equal to ${issue.maximum}.`;
    case "invalid_format":
      return issue.format === "uuid" ? "Must be a valid UUID." : "Enter a valid value.";
    default:
      return "Not a valid value.";
  }
}

/** A union that is picked by a member fails on that member; of any other the first branch speaks. */
function unionMessage(issue: Extract<Issue, { code: "invalid_union" }>, value: unknown): string {
  const first = issue.errors[0]?.[0];
  return first === undefined ? `${JSON.stringify(value)} is not a valid choice.` : issueMessage(first, value);
}

function isSize(origin: string): boolean {
  return origin === "string" || origin === "array";
}

function measure(origin: string): string {
  return origin === "string" ? "characters" : "items";
}
