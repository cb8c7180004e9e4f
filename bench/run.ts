import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { availableParallelism, tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import * as z from "zod";
import { type BenchArguments, readArguments, USAGE } from "./arguments.js";
import { measureUploads } from "./memory/uploads.js";
import { bundleProgram } from "./process/bundle-program.js";
import { startProgram } from "./process/child-program.js";
import { measureRequests } from "./requests/requests.js";
import { measureSandbox } from "./sandbox/sandbox-speed.js";
import { requestsTable, sandboxTable, uploadsTable } from "./tables.js";

const project = fileURLToPath(new URL("..", import.meta.url));
const asked = argumentsOrUsage();
if (asked !== undefined) await run(asked);

async function run({ rounds, sliceMilliseconds, uploadRounds, json }: BenchArguments): Promise<void> {
  const machine = `${availableParallelism()} cores, Node ${process.versions.node.split(".")[0]}`;
  const folder = await mkdtemp(join(tmpdir(), "datamasque-client-bench-"));
  try {
    const server = startProgram(
      await bundleProgram(project, "bench/server/server-process.ts", folder),
      [],
      z.url(),
    );
    try {
      const baseUrl = await server.message;
      console.log(`${machine}; ${rounds} rounds of ${sliceMilliseconds} ms; ratios to plain fetch\n`);
      const plan = { rounds, sliceMilliseconds };
      const requests = await measureRequests(project, folder, baseUrl, plan);
      console.log(`${requestsTable(requests).join("\n")}\n`);
      const uploads = await measureUploads(project, folder, baseUrl, uploadRounds);
      console.log(`${uploadsTable(uploads).join("\n")}\n`);
      const sandbox = await measureSandbox(project, folder, plan);
      console.log(sandboxTable(sandbox).join("\n"));
      if (json !== undefined) {
        await writeFile(json, `${JSON.stringify({ machine, requests, uploads, sandbox }, null, 2)}\n`);
      }
    } finally {
      server.stop();
    }
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

function argumentsOrUsage(): BenchArguments | undefined {
  try {
    return readArguments(process.argv.slice(2));
  } catch (error) {
    console.error(`${error instanceof Error ? error.message : String(error)}\n${USAGE}`);
    process.exitCode = 1;
    return undefined;
  }
}
