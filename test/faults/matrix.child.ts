import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileFromPath } from "datamasque-client/node";
import { type CellResult, runCell } from "./cell.js";
import { CELLS } from "./expected/cells.js";
import { FAULTS } from "./faults/all-faults.js";
import { WAY_NAMES } from "./ways.js";

// Runs cells of the matrix one after the other in a process of their own, and prints what came of each.
// Arguments: the name of the fetch, then the cells, "fault / way" each, or none for all.

const unhandled: string[] = [];
process.on("unhandledRejection", (reason) => unhandled.push(`unhandled rejection: ${String(reason)}`));
process.on("uncaughtException", (error) => unhandled.push(`uncaught exception: ${String(error)}`));
// The pauses before repeats are random up to a length: none is needed here.
Math.random = () => 0;

const [name, ...given] = process.argv.slice(2);
const fetchName = name === "node" ? "node" : "global";
const cells = CELLS.filter(({ fetch }) => fetch === fetchName).map((cell) => cell.name);
const wanted = new Set(given.length > 0 ? given : cells);
const folder = await mkdtemp(join(tmpdir(), "datamasque-client-"));
const path = join(folder, "names.csv");
await writeFile(path, "Ada\nGrace\n".repeat(50));
const file = await fileFromPath(path);

const results: Record<string, CellResult> = {};
for (const fault of FAULTS) {
  for (const wayName of WAY_NAMES) {
    const cell = `${fault.name} / ${wayName}`;
    if (!wanted.has(cell)) continue;
    const result = await runCell(fault, wayName, fetchName, file);
    result.faults.push(...unhandled.splice(0));
    results[cell] = result;
  }
}
await rm(folder, { recursive: true });
process.stdout.write(JSON.stringify(results));
