import { CONFIDENCE } from "./confidence.js";
import { html, type Markup } from "./markup.js";

/** The kinds of source, by the beginning of what is told as evidence. */
const SOURCES: readonly (readonly [string, string])[] = [
  ["py", "the official Python client of that release, its tests and its history"],
  ["cli", "the official command line tool"],
  ["docs", "a page of the product documentation of that release"],
  ["bp", "the vendor's blueprints for cloud platforms"],
  ["mb", "the vendor's sample project masque-bricks"],
  ["3p", "a client by someone else"],
];

/** What the words of the page mean. */
export function readingHelp(): Markup {
  return html`<section class="help" aria-labelledby="help">
<h2 id="help">How to read this</h2>
<p>Whether the operations do what the API documents say was tried, and each answer was held against its document.
The documents are a reconstruction from public evidence: confidence and evidence say how far to trust them.</p>
<h3>Confidence</h3>
<dl>${Object.entries(CONFIDENCE).map(([letter, meaning]) => html`<div><dt>${letter}</dt><dd>${meaning}</dd></div>`)}</dl>
<h3>Evidence</h3>
<dl>${SOURCES.map(([tag, meaning]) => html`<div><dt><code>${tag}</code></dt><dd>${meaning}</dd></div>`)}</dl>
<h3>Shapes and times</h3>
<p>Shapes tell names and types of members, and no value. Of lists, <code>[]</code> stands for each item.
The time of an answer is that from the request to its headers, as seen from where the look was started.</p>
</section>`;
}
