import { counted } from "../command-line/counted.js";
import type { CheckedText } from "./check-text.js";
import type { DocumentKind } from "./document-kind.js";

/** What came of the check of one file. */
export type CheckedFile =
  | ({ readonly file: string } & CheckedText)
  | {
      readonly file: string;
      readonly valid: false;
      /** Why the file could not be checked. */
      readonly unreadable: string;
    };

/** The report of `check`, as JSON. */
export interface CheckReport {
  /** Whether no file has a fault, nor, where warnings count, a warning. */
  readonly ok: boolean;
  /** In the order of the command line. */
  readonly files: readonly CheckedFile[];
}

/** As many as a validation tells of one document. */
const MOST_TOLD = 100;

const KIND_NAMES: Readonly<Record<DocumentKind, string>> = {
  ruleset: "ruleset",
  library: "ruleset library",
  "discovery-config": "discovery config",
  "discovery-library": "discovery config library",
  "generation-config": "ruleset generation config",
  "in-flight-plan": "plan for in-flight masking",
};

/** The lines for one file: each fault and warning as compilers tell them, or that there are none. */
export function fileLines(checked: CheckedFile): string[] {
  const { file } = checked;
  if ("unreadable" in checked) return [`${file}: error: ${checked.unreadable}`];
  const { faults, warnings } = checked;
  const told = [
    ...faults.map((fault) => ({ ...fault, severity: "error" })),
    ...warnings.map((fault) => ({ ...fault, severity: "warning" })),
  ].toSorted((one, other) => one.line - other.line || one.column - other.column);
  if (told.length === 0) return [`${file}: ok${kindText(checked)}`];
  const more = [faults, warnings].some(({ length }) => length >= MOST_TOLD)
    ? [`${file}: only the first ${MOST_TOLD} are told`]
    : [];
  return [
    ...told.map(
      ({ line, column, severity, message }) => `${file}:${line}:${column}: ${severity}: ${message}`,
    ),
    ...more,
  ];
}

function kindText({ kind, maskType }: CheckedText): string {
  if (kind === undefined) return "";
  const of = maskType === undefined ? "" : ` for ${maskType === "file" ? "files" : "databases"}`;
  return ` (${KIND_NAMES[kind]}${of})`;
}

/** One line about all of them. */
export function summaryLine({ files }: CheckReport): string {
  const count = (list: "faults" | "warnings") =>
    files.reduce((sum, checked) => sum + ("unreadable" in checked ? 0 : checked[list].length), 0);
  const unreadable = files.filter((checked) => "unreadable" in checked).length;
  return [
    counted(files.length, "file"),
    counted(count("faults"), "error"),
    counted(count("warnings"), "warning"),
    ...(unreadable === 0 ? [] : [`${unreadable} not readable`]),
  ].join(", ");
}
