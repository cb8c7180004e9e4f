import * as z from "zod";
import { bundleProgram, runProgram } from "../process/child-program.js";
import type { RequestsPlan } from "../requests/requests.js";
import { median, table } from "../results.js";

/** What the process with the sandbox sends: how fast it was in each slice, by the way in which it was called. */
const sandboxSlicesSchema = z.array(z.object({ way: z.string(), requestsPerSecond: z.number().positive() }));

export type SandboxSlices = z.infer<typeof sandboxSlicesSchema>;

/** Measures how many calls a second a test gets from the sandbox, client included, all in one process. */
export async function measureSandbox(
  project: string,
  folder: string,
  { rounds, sliceMilliseconds }: RequestsPlan,
): Promise<SandboxSlices> {
  const program = await bundleProgram(project, "bench/sandbox/sandbox-process.ts", folder);
  const slices = await runProgram(program, [String(rounds), String(sliceMilliseconds)], sandboxSlicesSchema);
  return [...new Set(slices.map(({ way }) => way))].map((way) => ({
    way,
    requestsPerSecond: median(
      slices.filter((slice) => slice.way === way).map((slice) => slice.requestsPerSecond),
    ),
  }));
}

/** Measures how long a sandbox takes from the start of its process to its first answer, in milliseconds. */
export async function measureSandboxStart(project: string, folder: string, rounds: number): Promise<number> {
  const program = await bundleProgram(project, "bench/sandbox/start-process.ts", folder);
  const milliseconds: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    milliseconds.push(await runProgram(program, [], z.number().positive()));
  }
  return median(milliseconds);
}

/** The lines of the table of the sandbox, as Markdown. */
export function sandboxTable(rows: SandboxSlices, startMilliseconds: number): string[] {
  return table(
    ["sandbox", "result"],
    [
      ...rows.map(({ way, requestsPerSecond }) => [
        `${way}, one at a time`,
        `${requestsPerSecond.toFixed(0)} requests/s`,
      ]),
      ["from the start of the process to the first answer", `${startMilliseconds.toFixed(0)} ms`],
    ],
  );
}
