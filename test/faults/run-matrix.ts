import { fileURLToPath } from "node:url";
import * as z from "zod";
import { runBundled } from "../support/run-bundled.js";
import { printedJson } from "../support/run-process.js";
import type { CellResult, FetchName } from "./cell.js";
import type { ExpectedCell } from "./expected/cells.js";

const resultsSchema = z.record(z.string(), z.object({ outcome: z.string(), faults: z.array(z.string()) }));

/** What came of cells, by their name. */
export type MatrixResults = Readonly<Record<string, CellResult>>;

/** Runs cells with one kind of `fetch` in a process of their own; without names, all of them. */
export async function runMatrix(fetch: FetchName, names: readonly string[] = []): Promise<MatrixResults> {
  const program = fileURLToPath(new URL("./matrix.child.ts", import.meta.url));
  return resultsSchema.parse(await printedJson(runBundled(program, [fetch, ...names])));
}

/** What is wrong with a cell: an outcome that is not the expected one, or what must not be in any. */
export function wrongIn({ name, outcome }: ExpectedCell, results: MatrixResults): string[] {
  const result = results[name];
  if (result === undefined) return ["it was not run"];
  const other = result.outcome === outcome ? [] : [`ended as ${result.outcome} instead of ${outcome}`];
  return [...other, ...result.faults];
}
