import { html, type Markup } from "./markup.js";

/** So many times are told one by one. */
const MOST_TIMES = 40;

/** The middle one of some numbers; of two in the middle, what is between them. */
export function median(numbers: readonly number[]): number {
  const sorted = [...numbers].sort((one, other) => one - other);
  const half = sorted.length / 2;
  const [lower = 0, upper = lower] = sorted.slice(Math.ceil(half) - 1, Math.floor(half) + 1);
  return (lower + upper) / 2;
}

/** The time of an operation in short. */
export function shortTime(answerMs: readonly number[]): string {
  return answerMs.length === 0 ? "" : `${inWords(median(answerMs))}`;
}

/** Every time of an operation. */
export function allTimes(answerMs: readonly number[]): Markup {
  if (answerMs.length === 0) return html`it was not asked`;
  const [only] = answerMs;
  if (answerMs.length === 1) return html`${inWords(only ?? 0)}, one answer`;
  const shown = answerMs.slice(0, MOST_TIMES).map(rounded).join(", ");
  const others = answerMs.length - MOST_TIMES;
  return html`median ${inWords(median(answerMs))}, slowest ${inWords(Math.max(...answerMs))}; ${answerMs.length} answers: <span class="each">${shown}${others > 0 ? ` and ${others} more` : ""} ms</span>`;
}

function inWords(ms: number): string {
  return ms < 10_000 ? `${rounded(ms)} ms` : `${(ms / 1000).toFixed(1)} s`;
}

/** As many digits as tell something. */
function rounded(ms: number): string {
  return ms < 10 ? String(Math.round(ms * 10) / 10) : String(Math.round(ms));
}
