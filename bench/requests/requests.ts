import { bundleProgram } from "../process/bundle-program.js";
import { runProgram } from "../process/child-program.js";
import { measuredRequestsSchema } from "./measured-requests.js";
import { type RequestsRow, summarize } from "./summary.js";

/** How long and how often every arm is measured. */
export interface RequestsPlan {
  rounds: number;
  sliceMilliseconds: number;
}

/** Measures requests per second and CPU per request of every arm on every workload. */
export async function measureRequests(
  project: string,
  folder: string,
  baseUrl: string,
  { rounds, sliceMilliseconds }: RequestsPlan,
): Promise<RequestsRow[]> {
  const program = await bundleProgram(project, "bench/requests/requests-process.ts", folder);
  const args = [baseUrl, String(rounds), String(sliceMilliseconds)];
  return summarize(await runProgram(program, args, measuredRequestsSchema));
}
