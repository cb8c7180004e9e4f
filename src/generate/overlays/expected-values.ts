import { isJsonObject, type JsonValue, jsonForMessage } from "../../document/json.js";
import type { ActionFaults } from "./action-faults.js";
import { type Author, type Authors, entryKey } from "./overlay-authors.js";
import type { OverlayAction } from "./overlay-document.js";
import { findMismatch, type Mismatch } from "./overlay-expectation.js";
import { type MatchedValue, memberAt } from "./overlay-target.js";

/** So many characters of JSON are shown whole. */
const WHOLE = 200;

/** Holds what a target matches against what its action expects there. */
export function checkExpected(
  matched: readonly MatchedValue[],
  { expect }: OverlayAction,
  authors: Authors,
  faults: ActionFaults,
): void {
  if (expect === undefined) return;
  const found: string[] = [];
  for (const { value, path } of matched) {
    const mismatch = findMismatch(expect, value);
    if (mismatch === undefined) continue;
    const author = authorOfMismatch(mismatch, value, authors);
    if (faults.isOther(author)) {
      faults.add(
        "same-place",
        ` does not find what it expects at ${path}, because of ${faults.named(author)}. ` +
          "Join the two, or let x-expect say what is there after it.",
      );
    } else {
      found.push(`  found:    ${shown(expect, value)} at ${path}`, ...decider(mismatch));
    }
  }
  if (found.length === 0) return;
  faults.add(
    "third-thing",
    " found a third thing: neither what it expects nor what it makes of it.\n" +
      `  expected: ${jsonForMessage(expect)}\n${found.join("\n")}\n` +
      "  Look at what changed upstream. Then mend x-expect, and the update with it; or re-target or retire the action.",
  );
}

/** The one value that decides, whole, where it is a part of what was looked at. */
function decider({ container, key, expected }: Mismatch): string[] {
  if (container === undefined) return [];
  const found = memberAt(container, key);
  const there = found === undefined ? "nothing" : JSON.stringify(found);
  return [`  decides:  ${JSON.stringify(key)}, which is ${there} and should be ${JSON.stringify(expected)}`];
}

/** What was found, and of much of it only what something is expected of. */
function shown(expected: JsonValue, found: JsonValue): string {
  return jsonForMessage(JSON.stringify(found).length > WHOLE ? partOf(found, expected) : found);
}

function partOf(found: JsonValue, expected: JsonValue): JsonValue {
  if (!isJsonObject(found) || !isJsonObject(expected)) return found;
  const known = Object.entries(found).filter(([key]) => Object.hasOwn(expected, key));
  return Object.fromEntries(known.map(([key, value]) => [key, partOf(value, expected[key] ?? null)]));
}

function authorOfMismatch(
  { container, key }: Mismatch,
  whole: JsonValue,
  authors: Authors,
): Author | undefined {
  if (container === undefined) return authors.authorWithin(whole);
  const found = memberAt(container, key);
  return authors.authorOf(container, Array.isArray(container) ? entryKey(found ?? "") : key, found);
}
