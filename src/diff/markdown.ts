import type { Change, ChangeUse, Verdict } from "./change.js";
import { inlineCode } from "./change.js";
import type { DiffReport, NamedOperation } from "./diff-report.js";

const HEADINGS: Readonly<Record<Verdict, string>> = {
  breaking: "Breaking: a client of the old document fails or does not compile",
  attention: "Attention: a client meets something that it did not know of",
  compatible: "Compatible: a client goes on as before",
};

/** The most operations that a line names; the JSON report has all of them. */
const NAMED_OPERATIONS = 4;

/** The most rows of the table of changed operations. */
const CHANGED_ROWS = 60;

/** The page of `npm run spec:diff`. */
export function diffMarkdown(report: DiffReport): string {
  const { before, after } = report;
  const title = `# ${plain(after.title || before.title)}: ${plain(before.version)} to ${plain(after.version)}`;
  return `${[title, ...diffSections(report)].join("\n\n")}\n`;
}

/** The parts of the page below its title. */
export function diffSections(report: DiffReport): string[] {
  const { before, after, counts, operations, changes } = report;
  const summary = [
    "| | before | after |",
    "|---|---|---|",
    `| document | ${code(before.source)} | ${code(after.source)} |`,
    `| version | ${plain(before.version)} | ${plain(after.version)} |`,
    `| operations | ${before.operations} | ${after.operations} |`,
  ];
  if (report.verdict === "unchanged") {
    return [summary.join("\n"), "Nothing that a client could notice has changed."];
  }
  const total =
    `${counts.breaking} breaking, ${counts.attention} that need attention, ${counts.compatible} compatible; ` +
    `${operations.added.length} operations added, ${operations.removed.length} removed, ${operations.changed.length} changed.`;
  return [
    summary.join("\n"),
    total,
    ...operationList("Operations added", operations.added),
    ...operationList("Operations removed", operations.removed),
    ...changedOperations(report),
    ...(["breaking", "attention", "compatible"] satisfies Verdict[]).flatMap((verdict) =>
      changeList(
        HEADINGS[verdict],
        changes.filter((change) => change.verdict === verdict),
      ),
    ),
  ];
}

function operationList(title: string, operations: readonly NamedOperation[]): string[] {
  if (operations.length === 0) return [];
  const lines = operations.map(
    ({ operation, operationId }) =>
      `- ${code(operation)}${operationId === undefined ? "" : ` (${plain(operationId)})`}`,
  );
  return [`## ${title}`, lines.join("\n")];
}

function changedOperations({ operations: { changed }, widespread }: DiffReport): string[] {
  const rows = changed
    .slice(0, CHANGED_ROWS)
    .map(({ operation, verdict }) => `| ${code(operation)} | ${verdict} |`);
  if (changed.length > CHANGED_ROWS) rows.push(`| and ${changed.length - CHANGED_ROWS} more | |`);
  const table =
    rows.length === 0
      ? []
      : ["## Operations changed", ["| operation | verdict |", "|---|---|", ...rows].join("\n")];
  if (widespread.length === 0) return table;
  const told = widespread.map((change) => `- ${plain(change)}`);
  return [...table, ["Told once and not for each of the operations that meet it:", "", ...told].join("\n")];
}

function changeList(title: string, changes: readonly Change[]): string[] {
  return changes.length === 0 ? [] : [`## ${title}`, changes.map(changeLine).join("\n")];
}

function changeLine({ place, text, uses, verdict }: Change): string {
  const met = uses
    .filter(({ operations }) => operations.length > 0)
    .filter(({ direction, operations }) => direction !== "call" || !operations.includes(place))
    .map((use) => useText(use, verdict, place));
  return `- ${inlineCode(place)}: ${text}${met.length === 0 ? "" : `\n  (${met.join("; ")})`}`;
}

function useText({ direction, verdict, operations }: ChangeUse, worst: Verdict, place: string): string {
  const where = direction === "call" ? "" : `in ${direction}s`;
  const milder = verdict === worst ? "" : ` ${verdict}`;
  // The place of an inline schema begins with its operation.
  const others = operations.filter((operation) => !`${place} `.startsWith(`${operation} `));
  if (others.length === 0) return `${where}${milder}`;
  const named = others.slice(0, NAMED_OPERATIONS).map(code).join(", ");
  const more = others.length > NAMED_OPERATIONS ? ` and ${others.length - NAMED_OPERATIONS} more` : "";
  return `${where}${milder} of ${named}${more}`;
}

/** Code that may stand in a cell of a table, too. */
function code(text: string): string {
  return inlineCode(text).replaceAll("|", "\\|");
}

function plain(text: string): string {
  return text.replaceAll(/\s+/g, " ").replaceAll(/[\\`*_{}[\]<>|#]/g, "\\$&");
}
