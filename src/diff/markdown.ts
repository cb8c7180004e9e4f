import { counted } from "../command-line/counted.js";
import { type ChangeUse, inlineCode, type Verdict } from "./change.js";
import { type ChangeFamily, changeFamilies } from "./change-families.js";
import type { DiffReport, NamedOperation } from "./diff-report.js";

const HEADINGS: Readonly<Record<Verdict, string>> = {
  breaking: "Breaking: a client of the old document fails or does not compile",
  attention: "Attention: a client meets something that it did not know of",
  compatible: "Compatible: a client goes on as before",
};

/** A line names as many operations itself; longer lists stand at the end of the page, each once. */
const NAMED_OPERATIONS = 4;

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
    `${counts.breaking} breaking, ${counted(counts.attention, "that needs", "that need")} attention, ` +
    `${counts.compatible} compatible; ${counted(operations.added.length, "operation")} added, ` +
    `${operations.removed.length} removed, ${operations.changed.length} changed.`;
  const lists = new OperationLists();
  const changeParts = (["breaking", "attention", "compatible"] satisfies Verdict[]).flatMap((verdict) =>
    changeList(
      HEADINGS[verdict],
      changeFamilies(changes.filter((change) => change.verdict === verdict)),
      lists,
    ),
  );
  return [
    summary.join("\n"),
    total,
    ...operationList("Operations added", operations.added),
    ...operationList("Operations removed", operations.removed),
    ...changedOperations(report),
    ...changeParts,
    ...lists.section(),
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
  const rows = changed.map(({ operation, verdict }) => `| ${code(operation)} | ${verdict} |`);
  const table =
    rows.length === 0
      ? []
      : ["## Operations changed", ["| operation | verdict |", "|---|---|", ...rows].join("\n")];
  if (widespread.length === 0) return table;
  const told = widespread.map((change) => `- ${plain(change)}`);
  return [...table, ["Told once and not for each of the operations that meet it:", "", ...told].join("\n")];
}

function changeList(title: string, families: readonly ChangeFamily[], lists: OperationLists): string[] {
  if (families.length === 0) return [];
  return [`## ${title}`, families.map((family) => familyLine(family, lists)).join("\n")];
}

function familyLine({ places, text, uses, verdict }: ChangeFamily, lists: OperationLists): string {
  const met = uses
    .filter(({ operations }) => operations.length > 0)
    .filter(({ direction, operations }) => {
      return direction !== "call" || !operations.every((operation) => places.includes(operation));
    })
    .map((use) => useText(use, verdict, places, lists));
  const where = places.map(inlineCode).join(", ");
  const count = places.length > NAMED_OPERATIONS ? ` (${places.length} places)` : "";
  return `- ${where}${count}: ${text}${met.length === 0 ? "" : `\n  (${met.join("; ")})`}`;
}

function useText(
  { direction, verdict, operations }: ChangeUse,
  worst: Verdict,
  places: readonly string[],
  lists: OperationLists,
): string {
  const where = direction === "call" ? "" : `in ${direction}s`;
  const milder = verdict === worst ? "" : ` ${verdict}`;
  // The place of an inline schema begins with its operation.
  const others = operations.filter(
    (operation) => !places.some((place) => `${place} `.startsWith(`${operation} `)),
  );
  if (others.length === 0) return `${where}${milder}`;
  if (others.length <= NAMED_OPERATIONS) return `${where}${milder} of ${others.map(code).join(", ")}`;
  return `${where}${milder} of ${others.length} operations, list ${lists.numberOf(others)}`;
}

/** Lists of operations that are too long for a line, each told once, since many changes are met by the same ones. */
class OperationLists {
  readonly #lists = new Map<string, readonly string[]>();

  numberOf(operations: readonly string[]): number {
    const key = operations.join("\n");
    this.#lists.set(key, operations);
    return [...this.#lists.keys()].indexOf(key) + 1;
  }

  section(): string[] {
    if (this.#lists.size === 0) return [];
    const lists = [...this.#lists.values()].map(
      (operations, index) => `${index + 1}. ${operations.map(code).join(", ")}`,
    );
    return ["## Lists of operations", lists.join("\n")];
  }
}

/** Code that may stand in a cell of a table, too. */
function code(text: string): string {
  return inlineCode(text).replaceAll("|", "\\|");
}

function plain(text: string): string {
  return text.replaceAll(/\s+/g, " ").replaceAll(/[\\`*_{}[\]<>|#]/g, "\\$&");
}
