import { randomBytes } from "node:crypto";
import { open } from "node:fs/promises";
import { join } from "node:path";
import * as z from "zod";
import { bundleProgram, runProgram } from "../process/child-program.js";
import { median, table } from "../results.js";

const FILE_BYTES = 100 * 1024 * 1024;
const BLOCK_BYTES = 1024 * 1024;

/** The programs that transfer the file, by direction. */
const PROGRAMS = { upload: "bench/memory/upload-process.ts", download: "bench/memory/download-process.ts" };
const DIRECTIONS = ["upload", "download"] as const;

/** The ways to transfer that are measured beside each other; the first is what the others are compared with. */
const ARMS = ["fetch", "client"] as const;

/** The name of one of them. */
export type TransferArm = (typeof ARMS)[number];

/** What one transfer took, as the process that made it sends it. */
const measuredTransferSchema = z.object({
  /** Highest resident memory while it ran. */
  peakBytes: z.number(),
  /** The same, less what the process had before. */
  peakGrowthBytes: z.number(),
  /** JavaScript heap after it and after a garbage collection. */
  heapBytes: z.number(),
  /** What stayed behind on the heap and in buffers. */
  heapGrowthBytes: z.number(),
  seconds: z.number(),
});

export type MeasuredTransfer = z.infer<typeof measuredTransferSchema>;

/** The medians of one arm's transfers in one direction. */
export interface TransferRow extends MeasuredTransfer {
  direction: (typeof DIRECTIONS)[number];
  arm: string;
}

/** Uploads and downloads a file of 100 MB with every arm, each time in a fresh process, the arms in turn. */
export async function measureTransfers(
  project: string,
  folder: string,
  baseUrl: string,
  rounds: number,
): Promise<TransferRow[]> {
  const file = join(folder, "large-file");
  await writeLargeFile(file, FILE_BYTES);
  const paths = { upload: file, download: join(folder, "downloaded-file") };
  const rows: TransferRow[] = [];
  for (const direction of DIRECTIONS) {
    const program = await bundleProgram(project, PROGRAMS[direction], folder);
    const measured = ARMS.map((arm) => {
      const transfers: MeasuredTransfer[] = [];
      return { arm, transfers };
    });
    for (let round = 0; round < rounds; round += 1) {
      for (const { arm, transfers } of measured) {
        const args = [baseUrl, arm, paths[direction]];
        transfers.push(await runProgram(program, args, measuredTransferSchema));
      }
    }
    for (const { arm, transfers } of measured) {
      const middle = (value: (transfer: MeasuredTransfer) => number): number => median(transfers.map(value));
      rows.push({
        direction,
        arm,
        peakBytes: middle((transfer) => transfer.peakBytes),
        peakGrowthBytes: middle((transfer) => transfer.peakGrowthBytes),
        heapBytes: middle((transfer) => transfer.heapBytes),
        heapGrowthBytes: middle((transfer) => transfer.heapGrowthBytes),
        seconds: middle((transfer) => transfer.seconds),
      });
    }
  }
  return rows;
}

/** The lines of the table of transfers, as Markdown. */
export function transfersTable(rows: readonly TransferRow[]): string[] {
  return table(
    ["100 MB", "arm", "peak memory MB", "above idle MB", "heap after MB", "left behind MB", "seconds"],
    rows.map((row) => [
      row.direction,
      row.arm,
      megabytes(row.peakBytes),
      megabytes(row.peakGrowthBytes),
      megabytes(row.heapBytes),
      megabytes(row.heapGrowthBytes),
      row.seconds.toFixed(2),
    ]),
  );
}

/** Writes a file of whole megabytes, a block at a time. */
async function writeLargeFile(path: string, bytes: number): Promise<void> {
  const block = randomBytes(BLOCK_BYTES);
  const file = await open(path, "w");
  try {
    for (let written = 0; written < bytes; written += BLOCK_BYTES) await file.write(block);
  } finally {
    await file.close();
  }
}

function megabytes(bytes: number): string {
  return (bytes / 1024 / 1024).toFixed(1);
}
