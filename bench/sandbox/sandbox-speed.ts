import { median } from "../median.js";
import { bundleProgram } from "../process/bundle-program.js";
import { runProgram } from "../process/child-program.js";
import type { RequestsPlan } from "../requests/requests.js";
import { type SandboxSlices, sandboxSlicesSchema } from "./sandbox-slices.js";

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
