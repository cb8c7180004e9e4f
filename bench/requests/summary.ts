import { median } from "../median.js";
import type { MeasuredRequests, MeasuredSlice } from "./measured-requests.js";

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

/** Sums up the slices of each workload and arm. */
export function summarize({ workloads, arms, slices }: MeasuredRequests): RequestsRow[] {
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
