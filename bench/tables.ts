import type { UploadRow } from "./memory/uploads.js";
import type { RequestsRow } from "./requests/summary.js";
import type { SandboxSlices } from "./sandbox/sandbox-slices.js";

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

/** The lines of the table of the sandbox, as Markdown. */
export function sandboxTable(rows: SandboxSlices): string[] {
  return table(
    ["sandbox, one at a time", "requests/s"],
    rows.map(({ way, requestsPerSecond }) => [way, requestsPerSecond.toFixed(0)]),
  );
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string[] {
  const widths = head.map((title, column) =>
    Math.max(title.length, ...rows.map((row) => row[column]?.length ?? 0)),
  );
  const line = (cells: readonly string[]): string =>
    `| ${cells.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join(" | ")} |`;
  return [line(head), `|${widths.map((width) => "-".repeat(width + 2)).join("|")}|`, ...rows.map(line)];
}

function megabytes(bytes: number): string {
  return (bytes / 1024 / 1024).toFixed(1);
}
