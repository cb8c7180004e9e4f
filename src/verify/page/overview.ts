import { counted } from "../../command-line/counted.js";
import type { VerificationReport } from "../report.js";
import { remarks } from "../text-report.js";
import { html, type Markup } from "./markup.js";
import { type ResourceGroup, resourceAnchorOf } from "./resource-groups.js";
import { BAR_PATTERNS, resultBar } from "./result-bar.js";
import { countsInWords, countsOf, mark, meaningOf, RESULTS } from "./results.js";

/** What became of all operations, and of those of each resource, as bars with numbers. */
export function overview(report: VerificationReport, groups: readonly ResourceGroup[]): Markup {
  const { operations } = report;
  const counts = countsOf(operations);
  const keys = RESULTS.map(
    (result) =>
      html`<li><strong class="number">${counts[result]}</strong> ${mark(result)} <span class="soft">${meaningOf(result)}</span></li>`,
  );
  return html`<section aria-labelledby="overview">
<h2 id="overview">${counted(operations.length, "operation")}</h2>
${BAR_PATTERNS}
<div class="whole-bar">${resultBar(counts, "All operations")}</div>
<ul class="keys">${keys}</ul>
${reasons(report)}
<h3>By resource</h3>
<ul class="resources">${groups.map(resourceItem)}</ul>
</section>`;
}

function resourceItem({ resource, operations }: ResourceGroup): Markup {
  const counts = countsOf(operations);
  return html`<li><a href="#${resourceAnchorOf(resource)}">${resource}</a> <span class="small-bar">${resultBar(counts, "")}</span> <span class="soft">${countsInWords(counts)}</span></li>
`;
}

/** Why operations were not checked, each reason once. */
function reasons({ operations, drift }: VerificationReport): Markup {
  const counts = new Map<string, number>();
  for (const row of operations.filter(({ result }) => result === "skipped")) {
    const reason = remarks(row, drift)[0] ?? "";
    counts.set(reason, (counts.get(reason) ?? 0) + 1);
  }
  if (counts.size === 0) return html``;
  const sorted = [...counts].sort(([, one], [, other]) => other - one);
  return html`<details class="reasons"${sorted.length <= 3 ? html` open` : ""}><summary>Why operations were not checked</summary>
<ul>${sorted.map(([reason, count]) => html`<li>${count} × ${reason}</li>`)}</ul>
</details>`;
}
