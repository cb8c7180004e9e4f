import { inlineCode } from "./change.js";

/** Values as a report shows them: whole, and integers to the last digit. */
export function valueText(value: unknown): string {
  return inlineCode(typeof value === "bigint" ? String(value) : JSON.stringify(value));
}

/** What became of the value of a keyword; `undefined` is none. */
export function valueChange(keyword: string, old: unknown, now: unknown): string {
  if (old === undefined) return `${keyword} ${valueText(now)} added`;
  return now === undefined
    ? `${keyword} ${valueText(old)} removed`
    : `${keyword} ${valueText(old)} became ${valueText(now)}`;
}
