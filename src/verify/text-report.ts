import { counted } from "../command-line/counted.js";
import { type DriftRow, type OperationRow, type VerificationReport, verdict } from "./report.js";

/** The report for a terminal: a table of the operations, what differs, and the verdict as the last line. */
export function textReport(report: VerificationReport): string {
  const { operations, drift, leftBehind, summary } = report;
  const broken = drift.filter(({ addition }) => !addition);
  const additions = drift.filter(({ addition }) => addition);
  return [
    `${report.server}, ${report.mode}`,
    "",
    ...table(operations, drift),
    ...section("Answers break what the documents promise:", broken.map(driftLine)),
    ...section("Answers hold what the documents lack, which breaks nothing:", additions.map(driftLine)),
    ...section("Created and not removed:", leftBehind),
    "",
    ...unchecked(summary),
    verdict(report),
    "",
  ].join("\n");
}

/** One line for one place where answers differ. */
export function driftLine(row: DriftRow): string {
  return `${row.operation} ${placeOf(row)}${row.times === 1 ? "" : ` (${row.times} times)`}`;
}

/** Why an operation is not simply kept. */
export function remarks(
  { operation, result, behaviours }: OperationRow,
  drift: readonly DriftRow[],
): string[] {
  const places = drift.filter((row) => row.operation === operation && !row.addition).map(placeOf);
  const reasons = behaviours.filter((behaviour) => behaviour.result !== "kept");
  const [first, ...others] = reasons;
  // What is the same for all is said once.
  if (first !== undefined && result === "skipped" && others.every(({ reason }) => reason === first.reason)) {
    return [first.reason ?? ""];
  }
  const found = reasons.map((behaviour) => {
    const prefix = result === "broken" && behaviour.result === "skipped" ? "not checked: " : "";
    return `${prefix}${behaviour.name}: ${behaviour.reason}`;
  });
  return [...places, ...found];
}

function placeOf({ status, path, message }: DriftRow): string {
  return `${status}: ${path === "" ? "the answer" : path}: ${message}`;
}

function table(operations: readonly OperationRow[], drift: readonly DriftRow[]): string[] {
  const width = Math.max(...operations.map(({ operation }) => operation.length));
  return operations.flatMap((row) => {
    const [first = "", ...others] = remarks(row, drift).map(oneLine);
    const lines = [`${row.operation.padEnd(width)}  ${row.result.padEnd(7)}  ${first}`.trimEnd()];
    for (const other of others) lines.push(`${" ".repeat(width + 11)}${other}`);
    return lines;
  });
}

function section(title: string, lines: readonly string[]): string[] {
  return lines.length === 0 ? [] : ["", title, ...lines.map((line) => `  ${oneLine(line)}`)];
}

function unchecked({ partly, skipped }: VerificationReport["summary"]): string[] {
  const lines: string[] = [];
  const were = (number: number): string => counted(number, "operation was", "operations were");
  if (partly > 0) lines.push(`${were(partly)} checked in part; the table says what is missing`);
  if (skipped > 0) lines.push(`${were(skipped)} not checked; the table says why`);
  return lines;
}

/** What a server says may have lines of its own, and characters that move the cursor. */
function oneLine(text: string): string {
  return text.replace(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, " ");
}
