import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileFromPath } from "datamasque-client/node";
import { type CellResult, runCell } from "./cell.js";
import { FAULTS } from "./faults/all-faults.js";
import { WAY_NAMES } from "./ways.js";

// Runs cells of the matrix one after the other in a process of their own, and prints what came of each.
// Arguments: the name of the fetch, and on stdin nothing; then the cells, "fault / way" each, or none for all.

const unhandled: string[] = [];
process.on("unhandledRejection", (reason) => unhandled.push(`unhandled rejection: ${String(reason)}`));
process.on("uncaughtException", (error) => unhandled.push(`uncaught exception: ${String(error)}`));
// The pauses before repeats are random up to a length: none is needed here.
Math.random = () => 0;

const [fetchName, ...wanted] = process.argv.slice(2);
const folder = await mkdtemp(join(tmpdir(), "datamasque-client-"));
const path = join(folder, "names.csv");
await writeFile(path, "Ada\nGrace\n".repeat(50));
const file = await fileFromPath(path);

const results: Record<string, CellResult> = {};
for (const fault of FAULTS) {
  for (const wayName of WAY_NAMES) {
    const cell = `${fault.name} / ${wayName}`;
    if (fault.timeoutMs !== undefined && (wayName === "form" || wayName === "upload")) continue;
    if (fault.name === "corrupt gzip, after its head" && fetchName === "global") continue;
    if (wanted.length > 0 && !wanted.includes(cell)) continue;
    const result = await runCell(fault, wayName, fetchName === "node" ? "node" : "global", file);
    result.faults.push(...unhandled.splice(0));
    results[cell] = result;
  }
}
await rm(folder, { recursive: true });
process.stdout.write(JSON.stringify(results));
