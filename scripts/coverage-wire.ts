import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { counted } from "../src/command-line/counted.js";
import { defineProgram } from "../src/command-line/program.js";
import { UsageError } from "../src/command-line/read-arguments.js";
import { runProgram } from "../src/command-line/run-program.js";
import { InputError } from "../src/document/input-error.js";
import { listOperations, type Operation } from "../src/document/operations.js";
import { readDocument } from "../src/document/read-document.js";
import { API_DOCUMENTS } from "../src/generate/documents.js";
import { compareWithIndex } from "./generate/coverage/compare-with-index.js";
import { type IndexedOperation, parseOperationIndex } from "./generate/coverage/operation-index.js";

const program = defineProgram({
  name: "coverage:wire",
  call: "npm run coverage:wire --",
  about: "Holds the API documents against an index of known operations.",
  arguments: { file: { name: "INDEX", about: "the index, a CSV file of operations" } },
  flags: {},
  notes:
    "Exit code 0: the documents have everything. 1: something is missing or different. 2: there is no index.",
});
const ROOT = fileURLToPath(new URL("..", import.meta.url));

await runProgram(program, async ({ file }) => report(await readIndex(file), await readOperations()));

async function readIndex(file: string): Promise<IndexedOperation[]> {
  try {
    return parseOperationIndex(await readFile(file, "utf8"));
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new UsageError(`${file}: ${error instanceof InputError ? reason : `cannot be read (${reason})`}`);
  }
}

async function readOperations(): Promise<ReadonlyMap<string, readonly Operation[]>> {
  const entries = API_DOCUMENTS.map(async ({ source, indexName }): Promise<[string, Operation[]]> => {
    return [indexName, listOperations(await readDocument(join(ROOT, source), source))];
  });
  return new Map(await Promise.all(entries));
}

function report(
  operations: readonly IndexedOperation[],
  documented: ReadonlyMap<string, readonly Operation[]>,
): 0 | 1 {
  const { missing, different, beyond } = compareWithIndex(documented, operations);
  for (const [name, lines] of Object.entries({ missing, different, beyond })) {
    for (const line of lines) console.log(`${name}: ${line}`);
  }
  console.log(
    `${counted(operations.length, "operation")} in the index: ${missing.length} missing, ${different.length} different, ${beyond.length} beyond`,
  );
  return missing.length + different.length > 0 ? 1 : 0;
}
