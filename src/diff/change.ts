import type { Place } from "./place.js";

/** What a change means for a client, the worst first. */
export const VERDICTS = ["breaking", "attention", "compatible"] as const;

/**
 * What a change means for a client that was written against the old document:
 * `breaking`, it fails or does not compile any more; `attention`, it meets something that it did not know of;
 * `compatible`, it goes on as before.
 */
export type Verdict = (typeof VERDICTS)[number];

/** The worst of several verdicts; `undefined` when there are none. */
export function worstVerdict(list: Iterable<Verdict>): Verdict | undefined {
  const present = new Set(list);
  return VERDICTS.find((verdict) => present.has(verdict));
}

/** Orders verdicts for `sort`, the worst first. */
export function compareVerdicts(left: Verdict, right: Verdict): number {
  return VERDICTS.indexOf(left) - VERDICTS.indexOf(right);
}

/** Which way the changed thing travels: `call` for what is neither body, such as the path or the login. */
export type Direction = "request" | "answer" | "call";

/** One difference, seen from one direction. */
export interface Finding {
  /** What sort of change it is, in words fit for a table of rules, such as `enum-value-added`. */
  readonly kind: string;
  readonly place: Place;
  /** One sentence without a full stop, in Markdown. */
  readonly text: string;
  readonly verdict: Verdict;
}

/** What one change means in one direction. */
export interface ChangeUse {
  readonly direction: Direction;
  readonly verdict: Verdict;
  /** The operations that meet it, as `METHOD path` of the new document (of the old one where it is gone). */
  readonly operations: readonly string[];
}

/** One change of a document, with every direction in which it is met. */
export interface Change extends Omit<Finding, "place"> {
  /** Where it is: `RunStatus`, `Run.status`, `GET /api/runs/ query limit`. */
  readonly place: string;
  readonly uses: readonly ChangeUse[];
}

/** Text as code in Markdown, whatever it holds: a name in a document can hold backticks and line breaks. */
export function inlineCode(text: string): string {
  const line = text.replaceAll(/\s+/g, " ");
  const runs = line.match(/`+/g)?.map((run) => run.length) ?? [];
  if (runs.length === 0) return `\`${line}\``;
  const fence = "`".repeat(Math.max(...runs) + 1);
  return `${fence} ${line} ${fence}`;
}

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
