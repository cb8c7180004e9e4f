import { type DriftRow, type OperationRow, type VerificationReport, verdict } from "./report.js";
import { driftLine, remarks } from "./text-report.js";

const STYLE = `
body { font: 15px/1.5 system-ui, sans-serif; margin: 2rem auto; max-width: 70rem; padding: 0 1rem; color: #1c2330; }
h1 { font-size: 1.5rem; } h2 { font-size: 1.15rem; margin-top: 2rem; }
table { border-collapse: collapse; width: 100%; }
th, td { text-align: left; vertical-align: top; padding: .3rem .6rem; border-bottom: 1px solid #dde2ea; }
code { font-size: .9em; overflow-wrap: anywhere; }
.kept { color: #17663a; } .broken { color: #a8201a; font-weight: 600; } .partly, .skipped { color: #6b5500; }
@media (prefers-color-scheme: dark) {
  body { background: #14181f; color: #e3e7ee; } th, td { border-color: #333b47; }
  .kept { color: #6fd29a; } .broken { color: #ff8d86; } .partly, .skipped { color: #e3c65b; }
}`;

/** The report as one page that needs nothing else: no script, no other file, no network. */
export function htmlReport(report: VerificationReport): string {
  const { server, mode, operations, drift, leftBehind, summary } = report;
  const broken = drift.filter(({ addition }) => !addition).map(driftLine);
  const additions = drift.filter(({ addition }) => addition).map(driftLine);
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>${escaped(verdict(report))}</title>
<style>${STYLE}</style>
</head>
<body>
<h1 class="${summary.broken > 0 ? "broken" : "kept"}">${escaped(verdict(report))}</h1>
<p><code>${escaped(server)}</code>, ${mode}: ${summary.kept} kept, ${summary.broken} broken, ${summary.partly} checked in part, ${summary.skipped} not checked.</p>
${list("Answers break what the documents promise", broken)}
${list("Answers hold what the documents lack, which breaks nothing", additions)}
${list("Created and not removed", leftBehind)}
<h2>Operations</h2>
<table>
<thead><tr><th>operation</th><th>result</th><th>remarks</th></tr></thead>
<tbody>
${operations.map((row) => tableRow(row, drift)).join("\n")}
</tbody>
</table>
</body>
</html>
`;
}

function tableRow(row: OperationRow, drift: readonly DriftRow[]): string {
  const cells = [
    `<td><code>${escaped(row.operation)}</code></td>`,
    `<td class="${row.result}">${row.result}</td>`,
    `<td>${remarks(row, drift).map(escaped).join("<br>")}</td>`,
  ];
  return `<tr>${cells.join("")}</tr>`;
}

function list(title: string, lines: readonly string[]): string {
  if (lines.length === 0) return "";
  const items = lines.map((line) => `<li><code>${escaped(line)}</code></li>`);
  return `<h2>${escaped(title)}</h2>\n<ul>\n${items.join("\n")}\n</ul>`;
}

function escaped(text: string): string {
  return text
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;");
}
