import type { BehaviourRow, OperationRow, VerificationReport } from "../report.js";
import { remarks } from "../text-report.js";
import { allTimes, shortTime } from "./answer-times.js";
import { trustIn } from "./confidence.js";
import { differences } from "./differences.js";
import { html, type Markup } from "./markup.js";
import { anchorOf, factsOf } from "./resource-groups.js";
import { mark } from "./results.js";

/** An operation as an item of a list: what it is and what became of it, and on demand why. */
export function operationEntry(row: OperationRow, { drift, shapes }: VerificationReport): Markup {
  const { operation, result, behaviours, answerMs } = row;
  const [method = "", path = ""] = operation.split(" ");
  const { summary = "", confidence = "", sources = [] } = factsOf(row);
  const ownDrift = drift.filter((each) => each.operation === operation);
  const ownShapes = shapes.filter((each) => each.operation === operation);
  const time = shortTime(answerMs);
  return html`<li class="operation" id="${anchorOf(operation)}" data-result="${result}" data-confidence="${confidence}" data-differs="${ownDrift.length > 0 ? "yes" : "no"}" data-words="${`${operation} ${summary}`.toLowerCase()}">
<details${result === "broken" ? html` open` : ""}>
<summary>
${mark(result)}
<span class="name"><code><span class="method">${method}</span> <span class="path">${path}</span></code> <span class="what">${summary}</span>${why(row, ownDrift)}</span>
<span class="facts">${confidence === "" ? "" : html`<span class="letter">confidence ${confidence}</span>`} <span class="time">${time}</span></span>
</summary>
<div class="inside">
${differences(ownDrift, ownShapes)}
<p class="title">What was looked at</p>
<ul class="behaviours">${behaviours.map(behaviourItem)}</ul>
<dl>
<div><dt>Evidence</dt><dd>${sources.length === 0 ? "none is told" : sources.join(", ")}</dd></div>
<div><dt>Confidence</dt><dd>${trustIn(confidence, result)}</dd></div>
<div><dt>Answer time</dt><dd>${allTimes(answerMs)}</dd></div>
</dl>
</div>
</details>
</li>
`;
}

/** Why an operation is not simply kept, in a line. */
function why(row: OperationRow, drift: VerificationReport["drift"]): Markup {
  if (row.result === "kept")
    return drift.length > 0 ? html` <span class="tag">with additions</span>` : html``;
  const [first, ...others] = remarks(row, drift);
  if (first === undefined || row.result === "skipped") return html``;
  return html` <span class="why">${first}${others.length > 0 ? `, and ${others.length} more` : ""}</span>`;
}

function behaviourItem({ name, result, reason }: BehaviourRow): Markup {
  return html`<li>${mark(result)} <span>${name}${reason === undefined ? "" : html`<span class="reason">${reason}</span>`}</span></li>`;
}
