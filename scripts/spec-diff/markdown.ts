import type { Change, ChangeUse } from "./change.js";
import type { DiffReport, NamedOperation } from "./diff-report.js";
import type { Verdict } from "./verdict.js";

const headings: Readonly<Record<Verdict, string>> = {
  breaking: "Breaking: a client of the old document fails or does not compile",
  attention: "Attention: a client meets something that it did not know of",
  compatible: "Compatible: a client goes on as before",
};

/** The most operations that a line names; the JSON report has all of them. */
const namedOperations = 4;

/** The page of `npm run spec:diff`. */
export function diffMarkdown(report: DiffReport): string {
  const { before, after } = report;
  const title = `# ${plain(after.title)}: ${plain(before.version)} to ${plain(after.version)}`;
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
        headings[verdict],
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

function changedOperations({ operations: { changed } }: DiffReport): string[] {
  if (changed.length === 0) return [];
  const rows = changed.map(({ operation, verdict }) => `| ${code(operation)} | ${verdict} |`);
  return ["## Operations changed", ["| operation | verdict |", "|---|---|", ...rows].join("\n")];
}

function changeList(title: string, changes: readonly Change[]): string[] {
  return changes.length === 0 ? [] : [`## ${title}`, changes.map(changeLine).join("\n")];
}

function changeLine({ place, text, uses, verdict }: Change): string {
  const met = uses
    .filter(({ operations }) => operations.length > 0)
    .filter(({ direction, operations }) => direction !== "call" || !operations.includes(place))
    .map((use) => useText(use, verdict, place));
  return `- ${code(place)}: ${text}${met.length === 0 ? "" : `\n  (${met.join("; ")})`}`;
}

function useText({ direction, verdict, operations }: ChangeUse, worst: Verdict, place: string): string {
  const where = direction === "call" ? "" : `in ${direction}s`;
  const milder = verdict === worst ? "" : ` ${verdict}`;
  // The place of an inline schema begins with its operation.
  const others = operations.filter((operation) => !place.startsWith(operation));
  if (others.length === 0) return `${where}${milder}`;
  const named = others.slice(0, namedOperations).map(code).join(", ");
  const more = others.length > namedOperations ? ` and ${others.length - namedOperations} more` : "";
  return `${where}${milder} of ${named}${more}`;
}

/** Text as code, whatever it holds: a name in a document can hold backticks, pipes and line breaks. */
function code(text: string): string {
  const line = text.replaceAll(/\s+/g, " ").replaceAll("|", "\\|");
  return line.includes("`") ? `\`\` ${line} \`\`` : `\`${line}\``;
}

function plain(text: string): string {
  return text.replaceAll(/\s+/g, " ").replaceAll(/[\\`*_{}[\]<>|#]/g, "\\$&");
}
