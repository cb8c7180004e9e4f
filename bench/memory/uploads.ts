import { join } from "node:path";
import { median } from "../median.js";
import { bundleProgram } from "../process/bundle-program.js";
import { runProgram } from "../process/child-program.js";
import { writeLargeFile } from "./large-file.js";
import { type MeasuredUpload, measuredUploadSchema, UPLOAD_ARMS } from "./measured-upload.js";

const FILE_BYTES = 100 * 1024 * 1024;

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
