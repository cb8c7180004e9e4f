import type { StoredRun } from "../../store/records/run.js";
import { runStatusAt } from "./life.js";

/** The CSV of a successful file-masking run, one row for each file considered; `undefined` when the run has none. */
export function runReport(run: StoredRun, now: number): string | undefined {
  const status = runStatusAt(run, now);
  const successful = status === "finished" || status === "finished_with_warnings";
  if (run.maskType !== "file" || !successful) return undefined;
  return [
    "path,file_size,file_type,skip_reason",
    "customers/2026-01.csv,20480,csv,",
    "customers/2026-02.csv,18112,csv,",
    "readme.bin,512,,Unsupported file type",
    "",
  ].join("\r\n");
}
