import { InputError } from "../../../src/document/input-error.js";

/** One line of an index of operations. */
export interface IndexedOperation {
  /** What the index calls the API: see `ApiDocument.indexName`. */
  readonly api: string;
  /** `METHOD path`. */
  readonly key: string;
  readonly anonymous: boolean;
  readonly confidence: string;
  /** Where the facts are written down. */
  readonly sheet: string;
}

const COLUMNS = ["api", "method", "path", "auth", "confidence", "sheet"];

/**
 * Reads an index of operations: CSV with a head line that names the columns.
 *
 * @throws InputError that names a column that is missing, a line that does not fit, or an operation listed twice
 */
export function parseOperationIndex(text: string): IndexedOperation[] {
  const [head = "", ...lines] = text.replace(/^\uFEFF/, "").split(/\r?\n/);
  const columns = cellsOf(head);
  const missing = COLUMNS.filter((name) => !columns.includes(name));
  if (missing.length > 0) {
    throw new InputError(
      `line 1 must name the columns ${COLUMNS.join(", ")}; missing: ${missing.join(", ")}.`,
    );
  }
  const lineByOperation = new Map<string, number>();
  return lines.flatMap((line, index) => {
    if (line.trim() === "") return [];
    const number = index + 2;
    const cells = cellsOf(line);
    const cell = (name: string): string => cells[columns.indexOf(name)] ?? "";
    const empty = COLUMNS.filter((name) => cell(name) === "");
    if (cells.length !== columns.length || empty.length > 0) {
      throw new InputError(`line ${number} must have ${columns.length} cells, none of them empty: ${line}`);
    }
    const key = `${cell("method").toUpperCase()} ${cell("path")}`;
    const before = lineByOperation.get(`${cell("api")} ${key}`);
    if (before !== undefined) throw new InputError(`line ${number} lists what line ${before} lists: ${key}.`);
    lineByOperation.set(`${cell("api")} ${key}`, number);
    return [
      {
        api: cell("api"),
        key,
        anonymous: cell("auth") === "none",
        confidence: cell("confidence"),
        sheet: cell("sheet"),
      },
    ];
  });
}

function cellsOf(line: string): string[] {
  return [...line.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^,]*))/g)].map(([, quoted, plain]) =>
    (quoted?.replaceAll('""', '"') ?? plain ?? "").trim(),
  );
}
