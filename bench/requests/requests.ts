import * as z from "zod";
import { bundleProgram, runProgram } from "../process/child-program.js";
import { median, table } from "../results.js";

const measuredSliceSchema = z.object({
  workload: z.string(),
  arm: z.string(),
  round: z.int(),
  requests: z.int().positive(),
  seconds: z.number().positive(),
  cpuMicroseconds: z.number().positive(),
});

/** A slice with what was measured in it. */
export type MeasuredSlice = z.infer<typeof measuredSliceSchema>;

/** What the measuring process sends: every slice, and the order in which to show them. */
const measuredRequestsSchema = z.object({
  workloads: z.array(z.string()),
  arms: z.array(z.string()),
  slices: z.array(measuredSliceSchema),
});

export type MeasuredRequests = z.infer<typeof measuredRequestsSchema>;

/** How an arm did on a workload; the ratios are medians over rounds, each to the first arm in the same round. */
export interface RequestsRow {
  workload: string;
  arm: string;
  requestsPerSecond: number;
  /** Above 1 is faster than the first arm. */
  speedRatio: number;
  cpuMicrosecondsPerRequest: number;
  /** Above 1 costs more than the first arm. */
  cpuRatio: number;
}

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

/** The lines of the table of requests, as Markdown. */
export function requestsTable(rows: readonly RequestsRow[]): string[] {
  return table(
    ["workload", "arm", "requests/s", "speed", "CPU us/request", "CPU"],
    rows.map((row) => [
      row.workload,
      row.arm,
      row.requestsPerSecond.toFixed(0),
      row.speedRatio.toFixed(2),
      row.cpuMicrosecondsPerRequest.toFixed(0),
      row.cpuRatio.toFixed(2),
    ]),
  );
}

/** Sums up the slices of each workload and arm. */
function summarize({ workloads, arms, slices }: MeasuredRequests): RequestsRow[] {
  return workloads.flatMap((workload) =>
    arms.map((arm) => {
      const own = slicesOf(workload, arm);
      const reference = slicesOf(workload, arms[0]);
      const ratios = (measure: (slice: MeasuredSlice) => number): number[] =>
        own.map((slice, round) => {
          const beside = reference[round];
          if (beside === undefined) throw new Error(`round ${round} of "${workload}" is not complete`);
          return measure(slice) / measure(beside);
        });
      return {
        workload,
        arm,
        requestsPerSecond: median(own.map(speed)),
        speedRatio: median(ratios(speed)),
        cpuMicrosecondsPerRequest: median(own.map(cpu)),
        cpuRatio: median(ratios(cpu)),
      };
    }),
  );

  function slicesOf(workload: string, arm: string | undefined): MeasuredSlice[] {
    return slices
      .filter((slice) => slice.workload === workload && slice.arm === arm)
      .toSorted((a, b) => a.round - b.round);
  }
}

function speed({ requests, seconds }: MeasuredSlice): number {
  return requests / seconds;
}

function cpu({ requests, cpuMicroseconds }: MeasuredSlice): number {
  return cpuMicroseconds / requests;
}
