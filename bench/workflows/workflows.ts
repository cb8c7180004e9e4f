import * as z from "zod";
import { bundleProgram, runProgram } from "../process/child-program.js";
import { median, table } from "../results.js";

const measuredWorkSchema = z.object({
  work: z.string(),
  arm: z.enum(["fetch", "client"]),
  round: z.int(),
  items: z.int().positive(),
  seconds: z.number().positive(),
  memoryBytes: z.number().nonnegative(),
});

/** How one arm did on one piece of long work in one round. */
export type MeasuredWork = z.infer<typeof measuredWorkSchema>;

/** How an arm did on a piece of long work: medians over rounds; the ratio is to plain `fetch` in the same round. */
export interface WorkflowsRow {
  work: string;
  arm: string;
  itemsPerSecond: number;
  seconds: number;
  /** Above 1 is faster than plain `fetch`. */
  speedRatio: number;
  /** How far resident memory rose above what the process had before. */
  memoryBytes: number;
}

/** Measures long work of many requests: masking records, walking a long list. */
export async function measureWorkflows(
  project: string,
  folder: string,
  baseUrl: string,
  rounds: number,
): Promise<WorkflowsRow[]> {
  const program = await bundleProgram(project, "bench/workflows/workflows-process.ts", folder);
  const measured = await runProgram(program, [baseUrl, String(rounds)], z.array(measuredWorkSchema));
  return [...new Set(measured.map(({ work }) => work))].flatMap((work) =>
    (["fetch", "client"] as const).map((arm) => {
      const own = of(work, arm);
      const beside = of(work, "fetch");
      return {
        work,
        arm,
        itemsPerSecond: median(own.map(({ items, seconds }) => items / seconds)),
        seconds: median(own.map(({ seconds }) => seconds)),
        speedRatio: median(own.map(({ seconds }, round) => (beside[round]?.seconds ?? Number.NaN) / seconds)),
        memoryBytes: median(own.map(({ memoryBytes }) => memoryBytes)),
      };
    }),
  );

  function of(work: string, arm: string): MeasuredWork[] {
    return measured
      .filter((one) => one.work === work && one.arm === arm)
      .toSorted((a, b) => a.round - b.round);
  }
}

/** The lines of the table of long work, as Markdown. */
export function workflowsTable(rows: readonly WorkflowsRow[]): string[] {
  return table(
    ["many requests", "arm", "items/s", "seconds", "speed", "memory for it"],
    rows.map((row) => [
      row.work,
      row.arm,
      row.itemsPerSecond.toFixed(0),
      row.seconds.toFixed(2),
      row.speedRatio.toFixed(2),
      `${(row.memoryBytes / 1024 / 1024).toFixed(0)} MB`,
    ]),
  );
}
