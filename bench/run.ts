import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { availableParallelism, tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import * as z from "zod";
import { measureUploads, uploadsTable } from "./memory/uploads.js";
import { bundleProgram, startProgram } from "./process/child-program.js";
import { measureRequests, requestsTable } from "./requests/requests.js";
import { measureSandbox, sandboxTable } from "./sandbox/sandbox-speed.js";

/** What the command line asks for. */
interface BenchArguments {
  rounds: number;
  sliceMilliseconds: number;
  uploadRounds: number;
  /** File to write the results to. */
  json: string | undefined;
}

const DEFAULTS = { rounds: "9", "slice-ms": "200", "upload-rounds": "5" };

/** One line that says how to call the program. */
const USAGE = `usage: npm run bench -- [--rounds ${DEFAULTS.rounds}] [--slice-ms ${DEFAULTS["slice-ms"]}] [--upload-rounds ${DEFAULTS["upload-rounds"]}] [--json FILE]`;

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

/** Reads the command line; throws with what is wrong with it. */
function readArguments(args: readonly string[]): BenchArguments {
  const { values } = parseArgs({
    args: [...args],
    options: {
      rounds: { type: "string", default: DEFAULTS.rounds },
      "slice-ms": { type: "string", default: DEFAULTS["slice-ms"] },
      "upload-rounds": { type: "string", default: DEFAULTS["upload-rounds"] },
      json: { type: "string" },
    },
  });
  return {
    rounds: positive("rounds", values.rounds),
    sliceMilliseconds: positive("slice-ms", values["slice-ms"]),
    uploadRounds: positive("upload-rounds", values["upload-rounds"]),
    json: values.json,
  };
}

function positive(name: string, text: string): number {
  if (!/^[1-9]\d{0,5}$/.test(text)) throw new Error(`--${name} must be a whole number from 1 up`);
  return Number(text);
}
