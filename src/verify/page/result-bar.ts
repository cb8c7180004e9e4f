import { html, type Markup } from "./markup.js";
import { type Counts, countsInWords, RESULTS, type Result } from "./results.js";

/** What tells the parts of a bar apart without colour; to be had once on a page that has bars. */
export const BAR_PATTERNS: Markup = html`<svg class="patterns" width="0" height="0" aria-hidden="true" focusable="false">
<defs>
<pattern id="bar-partly" width="7" height="7" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><rect class="ground partly" width="7" height="7"/><rect class="stripe" width="2.5" height="7"/></pattern>
<pattern id="bar-skipped" width="6" height="6" patternUnits="userSpaceOnUse"><rect class="ground skipped" width="6" height="6"/><circle class="dot" cx="3" cy="3" r="1.1"/></pattern>
</defs>
</svg>`;

/** The parts of a bar, one for each result that there is. */
export function resultBar(counts: Counts, label: string): Markup {
  const total = RESULTS.reduce((sum, result) => sum + counts[result], 0);
  const present = RESULTS.filter((result) => counts[result] > 0);
  let start = 0;
  const parts = present.map((result) => {
    const width = (counts[result] / total) * 100;
    const part = html`<rect class="part ${result}" x="${percent(start)}" width="${percent(width)}" height="100%"${fill(result)}/>`;
    start += width;
    return part;
  });
  const named =
    label === ""
      ? html`aria-hidden="true"`
      : html`role="img" aria-label="${label}: ${countsInWords(counts)}"`;
  return html`<svg class="bar" width="100%" height="100%" ${named} focusable="false">${parts}</svg>`;
}

function fill(result: Result): Markup {
  return result === "partly" || result === "skipped" ? html` fill="url(#bar-${result})"` : html``;
}

function percent(number: number): string {
  return `${Math.round(number * 1000) / 1000}%`;
}
