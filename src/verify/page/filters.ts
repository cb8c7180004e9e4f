import type { VerificationReport } from "../report.js";
import { html, type Markup } from "./markup.js";
import { factsOf, type ResourceGroup } from "./resource-groups.js";
import { countsOf, RESULTS, wordsOf } from "./results.js";

/** The controls of the list of operations; hidden until the script shows them, since they do nothing without. */
export function filters({ operations, drift }: VerificationReport, groups: readonly ResourceGroup[]): Markup {
  const counts = countsOf(operations);
  const differing = new Set(drift.map(({ operation }) => operation)).size;
  const letters = [...new Set(operations.map((row) => factsOf(row).confidence ?? ""))].filter(Boolean).sort();
  const states = RESULTS.map(
    (result) =>
      html`<label><input type="checkbox" name="result" value="${result}"> ${wordsOf(result)} <span class="soft">${counts[result]}</span></label> `,
  );
  return html`<form id="filters" role="search" aria-label="Operations" hidden>
<label class="field">Search path or summary <input type="search" id="search" autocomplete="off" spellcheck="false" aria-keyshortcuts="/"></label>
<label class="field">Resource <select id="resource"><option value="">all</option>${groups.map(({ resource }) => html`<option>${resource}</option>`)}</select></label>
<label class="field">Confidence <select id="confidence"><option value="">all</option>${letters.map((letter) => html`<option>${letter}</option>`)}</select></label>
<fieldset><legend>Only</legend>${states}<label><input type="checkbox" id="differs"> answers differ <span class="soft">${differing}</span></label></fieldset>
<p class="buttons"><button type="reset">Show all</button> <button type="button" id="open-all">Open all</button> <button type="button" id="close-all">Close all</button></p>
</form>
<p id="shown" role="status"></p>`;
}
