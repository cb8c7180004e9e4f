import { randomBytes } from "node:crypto";
import { open } from "node:fs/promises";
import { join } from "node:path";
import * as z from "zod";
import { bundleProgram, runProgram } from "../process/child-program.js";
import { median, table } from "../results.js";

const FILE_BYTES = 100 * 1024 * 1024;
const BLOCK_BYTES = 1024 * 1024;

/** The ways to upload that are measured beside each other; the first is what the others are compared with. */
const UPLOAD_ARMS = ["fetch", "client"] as const;

/** The name of one of them. */
export type UploadArm = (typeof UPLOAD_ARMS)[number];

/** What one upload took, as the process that made it sends it. */
const measuredUploadSchema = z.object({
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

export type MeasuredUpload = z.infer<typeof measuredUploadSchema>;

/** The medians of one arm's uploads. */
export interface UploadRow extends MeasuredUpload {
  arm: string;
}

/** Uploads a file of 100 MB with every arm, each time in a fresh process, the arms in turn. */
export async function measureUploads(
  project: string,
  folder: string,
  baseUrl: string,
  rounds: number,
): Promise<UploadRow[]> {
  const file = join(folder, "large-file");
  await writeLargeFile(file, FILE_BYTES);
  const program = await bundleProgram(project, "bench/memory/upload-process.ts", folder);
  const measured = UPLOAD_ARMS.map((arm) => {
    const uploads: MeasuredUpload[] = [];
    return { arm, uploads };
  });
  for (let round = 0; round < rounds; round += 1) {
    for (const { arm, uploads } of measured) {
      uploads.push(await runProgram(program, [baseUrl, arm, file], measuredUploadSchema));
    }
  }
  return measured.map(({ arm, uploads }) => {
    const middle = (value: (upload: MeasuredUpload) => number): number => median(uploads.map(value));
    return {
      arm,
      peakBytes: middle((upload) => upload.peakBytes),
      peakGrowthBytes: middle((upload) => upload.peakGrowthBytes),
      heapBytes: middle((upload) => upload.heapBytes),
      heapGrowthBytes: middle((upload) => upload.heapGrowthBytes),
      seconds: middle((upload) => upload.seconds),
    };
  });
}

/** The lines of the table of uploads, as Markdown. */
export function uploadsTable(rows: readonly UploadRow[]): string[] {
  return table(
    ["100 MB upload", "peak memory MB", "of it for the upload", "heap after MB", "left behind MB", "seconds"],
    rows.map((row) => [
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
