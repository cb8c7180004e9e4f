import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { availableParallelism, tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import * as z from "zod";
import { defineProgram, type ProgramValues } from "../src/command-line/program.js";
import { runProgram } from "../src/command-line/run-program.js";
import { measureTransfers, transfersTable } from "./memory/transfers.js";
import { bundleProgram, startProgram } from "./process/child-program.js";
import { measureRequests, requestsTable } from "./requests/requests.js";
import { measureSandbox, measureSandboxStart, sandboxTable } from "./sandbox/sandbox-speed.js";
import { measureWorkflows, workflowsTable } from "./workflows/workflows.js";

const PROJECT = fileURLToPath(new URL("..", import.meta.url));
const MOST = 999_999;
const program = defineProgram({
  name: "bench",
  call: "npm run bench --",
  about: "Measures speed and memory; bench/README.md says how to read the tables.",
  flags: {
    rounds: {
      type: "number",
      value: "N",
      minimum: 1,
      maximum: MOST,
      default: 16,
      about:
        "rounds of requests; in 8, or a multiple, each way to send them follows each other one equally often",
    },
    "slice-ms": {
      type: "number",
      value: "MS",
      minimum: 1,
      maximum: MOST,
      default: 200,
      about: "milliseconds of requests in a round, for each way to send them",
    },
    "upload-rounds": {
      type: "number",
      value: "N",
      minimum: 1,
      maximum: MOST,
      default: 5,
      about: "rounds of uploads, and of work of many requests",
    },
    json: { type: "string", value: "FILE", about: "writes the results to a file, too" },
  },
});

await runProgram(program, run);

async function run(values: ProgramValues<typeof program>): Promise<number> {
  const { rounds, "slice-ms": sliceMilliseconds, "upload-rounds": uploadRounds, json } = values;
  const machine = `${availableParallelism()} cores, Node ${process.versions.node.split(".")[0]}`;
  const folder = await mkdtemp(join(tmpdir(), "datamasque-client-bench-"));
  try {
    const server = startProgram(
      await bundleProgram(PROJECT, "bench/server/server-process.ts", folder),
      [],
      z.url(),
    );
    try {
      const baseUrl = await server.message;
      console.log(`${machine}; ${rounds} rounds of ${sliceMilliseconds} ms; ratios to plain fetch\n`);
      const plan = { rounds, sliceMilliseconds };
      const requests = await measureRequests(PROJECT, folder, baseUrl, plan);
      console.log(`${requestsTable(requests).join("\n")}\n`);
      const transfers = await measureTransfers(PROJECT, folder, baseUrl, uploadRounds);
      console.log(`${transfersTable(transfers).join("\n")}\n`);
      const workflows = await measureWorkflows(PROJECT, folder, baseUrl, uploadRounds);
      console.log(`${workflowsTable(workflows).join("\n")}\n`);
      const sandbox = await measureSandbox(PROJECT, folder, plan);
      const sandboxStart = await measureSandboxStart(PROJECT, folder, rounds);
      console.log(sandboxTable(sandbox, sandboxStart).join("\n"));
      if (json !== undefined) {
        await writeFile(
          json,
          `${JSON.stringify({ machine, requests, transfers, workflows, sandbox, sandboxStart }, null, 2)}\n`,
        );
      }
    } finally {
      server.stop();
    }
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
  return 0;
}
