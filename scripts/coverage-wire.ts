import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { GenerationError } from "../src/document/generation-error.js";
import { listOperations, type Operation } from "../src/document/operations.js";
import { readDocument } from "../src/document/read-document.js";
import { compareWithIndex } from "./generate/coverage/compare-with-index.js";
import { type IndexedOperation, parseOperationIndex } from "./generate/coverage/operation-index.js";
import { apiDocuments } from "./generate/documents.js";

const usage = "usage: npm run coverage:wire -- <operations.csv>";
const root = fileURLToPath(new URL("..", import.meta.url));

const index = await readIndex(process.argv.slice(2));
if (index === undefined) process.exitCode = 2;
else process.exitCode = report(index, await readOperations());

async function readIndex(args: readonly string[]): Promise<IndexedOperation[] | undefined> {
  const [file] = args;
  if (file === undefined || args.length > 1) {
    console.error(`One argument is needed: the index of operations.\n${usage}`);
    return undefined;
  }
  try {
    return parseOperationIndex(await readFile(file, "utf8"));
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    console.error(
      `${file}: ${error instanceof GenerationError ? reason : `cannot be read (${reason})`}\n${usage}`,
    );
    return undefined;
  }
}

async function readOperations(): Promise<ReadonlyMap<string, readonly Operation[]>> {
  const entries = apiDocuments.map(async ({ source, indexName }): Promise<[string, Operation[]]> => {
    return [indexName, listOperations(await readDocument(join(root, source), source))];
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
    `${operations.length} operations in the index: ${missing.length} missing, ${different.length} different, ${beyond.length} beyond`,
  );
  return missing.length + different.length > 0 ? 1 : 0;
}
