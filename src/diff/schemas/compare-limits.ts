import { isDeepStrictEqual } from "node:util";
import { OTHER_LIMITS, UPPER_LIMITS } from "../../document/schema-keywords.js";
import type { Verdict } from "../change.js";
import { inlineCode } from "../change.js";
import { narrowed, type SchemaPair, widened } from "./schema-pair.js";

/** Compares formats, limits, and the keywords that nothing else here compares. */
export function compareLimits(pair: SchemaPair): void {
  compareFormats(pair);
  const { before, after, note } = pair;
  for (const keyword of new Set([...before.limits.keys(), ...after.limits.keys()])) {
    const old = before.limits.get(keyword);
    const now = after.limits.get(keyword);
    if (isDeepStrictEqual(old, now)) continue;
    const tighter = isTighter(keyword, old, now);
    const verdict = tighter ? narrowed(pair) : widened(pair, "attention");
    note(tighter ? "limit-tightened" : "limit-loosened", changeText(keyword, old, now), verdict);
  }
  for (const keyword of new Set([...before.rest.keys(), ...after.rest.keys()])) {
    const [old, now] = [before.rest.get(keyword), after.rest.get(keyword)];
    if (isDeepStrictEqual(old, now)) continue;
    // No rule here reads these, so a human has to.
    note("keyword-changed", `${changeText(keyword, old, now)}; look at what that means`, "attention");
  }
  compareNotes(pair);
}

function isTighter(keyword: string, old: unknown, now: unknown): boolean {
  if (now === undefined) return false;
  if (old === undefined || OTHER_LIMITS.has(keyword)) return true;
  return UPPER_LIMITS.has(keyword) ? Number(now) < Number(old) : Number(now) > Number(old);
}

function compareFormats(pair: SchemaPair): void {
  const { format: old } = pair.before;
  const { format: now } = pair.after;
  if (old === now) return;
  pair.note("format-changed", changeText("format", old, now), formatVerdict(pair, old, now));
}

function formatVerdict(pair: SchemaPair, old: string | undefined, now: string | undefined): Verdict {
  // Files have another type in the code of a client than texts.
  if (old === "binary" || now === "binary") return "breaking";
  if (now === undefined || (old === "int32" && now === "int64")) return widened(pair, "attention");
  if (old === undefined) return narrowed(pair);
  return pair.direction === "request" ? "breaking" : "attention";
}

function compareNotes({ before, after, direction, note }: SchemaPair): void {
  if (after.deprecated && !before.deprecated) note("deprecated", "is deprecated now", "attention");
  if (direction === "request" && !isDeepStrictEqual(before.default, after.default)) {
    note("default-changed", changeText("default", before.default, after.default), "attention");
  }
}

function changeText(keyword: string, old: unknown, now: unknown): string {
  if (old === undefined) return `${keyword} ${short(now)} added`;
  return now === undefined
    ? `${keyword} ${short(old)} removed`
    : `${keyword} ${short(old)} became ${short(now)}`;
}

function short(value: unknown): string {
  const text = JSON.stringify(value);
  return inlineCode(text.length > 80 ? `${text.slice(0, 80)}...` : text);
}
