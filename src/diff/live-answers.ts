import { InputError } from "../document/input-error.js";
import { isJsonObject, type JsonObject, type JsonValue } from "../document/json.js";
import { readCalls } from "./calls/call-view.js";
import type { Verdict } from "./change.js";
import { ChangeList } from "./change-list.js";
import { type DiffReport, type LabelledDocument, reportOf } from "./diff-report.js";
import { inside, operationPlace } from "./place.js";

/** What each kind of difference of `npm run verify` means to a client that was written against the document. */
const VERDICTS_BY_KIND: ReadonlyMap<string, Verdict> = new Map([
  ["new-member", "compatible"],
  ["new-value", "attention"],
  ["new-kind", "attention"],
  ["new-status", "attention"],
  ["unknown-value", "attention"],
  ["forbidden-member", "attention"],
  ["missing", "breaking"],
  ["wrong-type", "breaking"],
  ["not-json", "breaking"],
]);

/** True for the JSON report of `npm run verify`, which tells in what the answers of a server differ from the documents. */
export function isVerifyReport(content: JsonObject): boolean {
  return Array.isArray(content.drift) && typeof content.server === "string" && content.openapi === undefined;
}

/**
 * Reports in what a live server differed from a document, in the form of a comparison of two documents.
 * It knows what was answered and nothing else: no operation counts as added or removed, and requests are not judged.
 *
 * @param report the JSON report of `npm run verify`
 * @param source how to call the report
 * @throws InputError when the report speaks of operations that the document does not have
 */
export function liveAnswersReport(
  document: LabelledDocument,
  report: JsonObject,
  source: string,
): DiffReport {
  const known = new Set(readCalls(document.document).map(({ key }) => key));
  const changes = new ChangeList();
  const rows = Array.isArray(report.drift) ? report.drift.filter(isJsonObject) : [];
  for (const row of rows) addRow(changes, row);
  const strangers = rows.filter(({ operation }) => !known.has(String(operation)));
  if (rows.length > 0 && strangers.length === rows.length) {
    throw new InputError(`${source}: speaks of no operation that ${document.source} has.`);
  }
  const operations = Array.isArray(report.operations) ? report.operations.length : 0;
  const after = { source, title: "", version: "as a live server answered", operations };
  return reportOf({ document, after, added: [], removed: [], changes: changes.sorted() });
}

function addRow(changes: ChangeList, row: JsonObject): void {
  const text = (value: JsonValue | undefined): string => String(value ?? "");
  const kind = text(row.kind);
  const operation = text(row.operation);
  const member = text(row.path);
  const answer = operationPlace(operation, { kind: "answer", status: text(row.status) });
  const place = member === "" ? answer : inside(answer, ` ${member}`);
  const verdict = VERDICTS_BY_KIND.get(kind) ?? "attention";
  changes.add({ kind, place, text: text(row.message), verdict }, "answer", operation);
}
