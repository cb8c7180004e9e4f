import type { OperationRow, VerificationReport } from "../report.js";
import { remarks } from "../text-report.js";
import { html, type Markup } from "./markup.js";
import { anchorOf, factsOf } from "./resource-groups.js";

/** What someone has to look at: the operations that are broken, and what the look has left at the server. */
export function attention({ operations, drift, leftBehind }: VerificationReport): Markup {
  const broken = operations.filter(({ result }) => result === "broken");
  const items = broken.map((row) => brokenItem(row, remarks(row, drift)));
  return html`${
    broken.length === 0
      ? ""
      : html`<section aria-labelledby="broken">
<h2 id="broken">Broken</h2>
<ul class="attention">${items}</ul>
</section>
`
  }${
    leftBehind.length === 0
      ? ""
      : html`<section aria-labelledby="left-behind">
<h2 id="left-behind">Created and not removed</h2>
<ul class="attention">${leftBehind.map((line) => html`<li>${line}</li>`)}</ul>
</section>
`
  }`;
}

function brokenItem(row: OperationRow, [first = "", ...others]: readonly string[]): Markup {
  const { confidence = "" } = factsOf(row);
  const letter = confidence === "" ? "" : html` <span class="letter">confidence ${confidence}</span>`;
  return html`<li><a href="#${anchorOf(row.operation)}"><code>${row.operation}</code></a>${letter}<br>${first}${others.length > 0 ? html` <span class="soft">and ${others.length} more</span>` : ""}</li>
`;
}
