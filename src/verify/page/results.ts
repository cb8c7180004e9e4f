import type { OperationRow } from "../report.js";
import { html, type Markup } from "./markup.js";

/** What became of an operation. */
export type Result = OperationRow["result"];

/** The results in the order of the bar. */
export const RESULTS: readonly Result[] = ["kept", "partly", "broken", "skipped"];

/** Each result in words, with a sign that needs no colour, and what it means. */
const SHOWN: Readonly<
  Record<Result, { readonly words: string; readonly sign: string; readonly meaning: string }>
> = {
  kept: { words: "kept", sign: "✓", meaning: "everything that was looked at is as documented" },
  partly: {
    words: "partly",
    sign: "◐",
    meaning: "what could be looked at is as documented, but not everything could",
  },
  broken: { words: "broken", sign: "✕", meaning: "something is not as documented" },
  skipped: { words: "not checked", sign: "○", meaning: "nothing could be looked at" },
};

/** A result in words. */
export function wordsOf(result: Result): string {
  return SHOWN[result].words;
}

/** What a result means. */
export function meaningOf(result: Result): string {
  return SHOWN[result].meaning;
}

/** A result as a mark: a sign for those who see it, and the words. */
export function mark(result: Result): Markup {
  const { words, sign } = SHOWN[result];
  return html`<span class="mark ${result}"><span class="sign" aria-hidden="true">${sign}</span> ${words}</span>`;
}

/** How many operations each result has. */
export type Counts = Readonly<Record<Result, number>>;

/** Counts the results of operations. */
export function countsOf(operations: readonly OperationRow[]): Counts {
  const count = (wanted: Result): number => operations.filter(({ result }) => result === wanted).length;
  return { kept: count("kept"), partly: count("partly"), broken: count("broken"), skipped: count("skipped") };
}

/** `31 kept, 2 broken`: those that there are. */
export function countsInWords(counts: Counts): string {
  const present = RESULTS.filter((result) => counts[result] > 0);
  return present.map((result) => `${counts[result]} ${wordsOf(result)}`).join(", ");
}
