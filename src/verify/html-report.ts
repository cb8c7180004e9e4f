import { attention } from "./page/attention.js";
import { filters } from "./page/filters.js";
import { PAGE_POLICY, PAGE_SCRIPT, PAGE_STYLE } from "./page/inlined.gen.js";
import { html, Markup } from "./page/markup.js";
import { operationEntry } from "./page/operation-entry.js";
import { overview } from "./page/overview.js";
import { readingHelp } from "./page/reading-help.js";
import { type ResourceGroup, resourceAnchorOf, resourceGroups } from "./page/resource-groups.js";
import { countsInWords, countsOf } from "./page/results.js";
import { type VerificationReport, verdict } from "./report.js";

/** The report as one page that needs nothing else: no other file, no network, and to be read without its script, too. */
export function htmlReport(report: VerificationReport): string {
  const groups = resourceGroups(report.operations);
  return html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${PAGE_POLICY}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="referrer" content="no-referrer">
<title>${verdict(report)}: ${report.server}</title>
<link rel="icon" href="data:,">
<style>${new Markup(PAGE_STYLE)}</style>
</head>
<body>
<a class="skip" href="#operations">Skip to the operations</a>
${heading(report)}
<main>
${attention(report)}${overview(report, groups)}
<section aria-labelledby="operations">
<h2 id="operations" tabindex="-1">Operations</h2>
${filters(report, groups)}
${groups.map((group) => resourceSection(group, report))}
</section>
${readingHelp()}
</main>
<script>${new Markup(PAGE_SCRIPT)}</script>
</body>
</html>
`.text;
}

function heading(report: VerificationReport) {
  const { server, mode, startedAt, documentRelease, summary } = report;
  const minute = `${startedAt.slice(0, 16).replace("T", " ")} UTC`;
  const way = mode === "write" ? "reading and writing" : "reading only";
  return html`<header>
<h1 class="${summary.broken > 0 ? "broken" : "kept"}">${verdict(report)}</h1>
<p><code class="server">${server}</code>, looked at on <time datetime="${startedAt}">${minute}</time>, ${way}; held against the documents of release ${documentRelease}.</p>
</header>`;
}

function resourceSection({ resource, operations }: ResourceGroup, report: VerificationReport) {
  return html`<section class="resource" data-resource="${resource}" aria-labelledby="${resourceAnchorOf(resource)}">
<h3 id="${resourceAnchorOf(resource)}">${resource} <span class="soft">${countsInWords(countsOf(operations))}</span></h3>
<ul class="operations">
${operations.map((row) => operationEntry(row, report))}</ul>
</section>
`;
}
