import { type JsonObject, wireTime } from "../../http/json-values.js";
import type { StoredRun } from "../../store/records/run.js";
import { runStatusAt, runTimes } from "./life.js";

const INFO = 20;
const WARNING = 30;
const ERROR = 40;

/** What a run says that has no tasks with a name. */
const NAMELESS_WORK = [25, 50, 75].map((percent) => `${percent}% of the work is done`);

interface Entry {
  readonly at: number;
  readonly level: number;
  readonly message: string;
}

/** The log of a run so far: it grows with the run's life. */
export function runLog(run: StoredRun, now: number): JsonObject[] {
  return entries(run)
    .filter(({ at }) => at <= now)
    .map(({ at, level, message }) => ({
      // Timestamps of the log have no zone letter, unlike every other time of the API.
      timestamp: wireTime(at).slice(0, -1),
      log_level: level,
      message,
    }));
}

function entries(run: StoredRun): Entry[] {
  const { validatingAt, runningAt, endAt } = runTimes(run);
  const planned: Entry[] = [
    { at: run.createdAt, level: INFO, message: `Run ${run.id} queued` },
    { at: validatingAt, level: INFO, message: `Validating ruleset "${run.ruleset.name}"` },
    { at: runningAt, level: INFO, message: `Run started on connection "${run.source.name}"` },
    ...work(run, runningAt),
  ];
  const cancelledAt = run.cancelledAt;
  if (cancelledAt === undefined) return [...planned, ending(run, endAt)];
  return [
    ...planned.filter(({ at }) => at < cancelledAt),
    { at: cancelledAt, level: INFO, message: "Cancellation requested" },
    { at: endAt, level: WARNING, message: "Run cancelled" },
  ];
}

/** The lines of the work, spread over the time that it takes. */
function work({ work: named = [], createdAt, durationMs }: StoredRun, runningAt: number): Entry[] {
  const lines = named.length > 0 ? named : NAMELESS_WORK;
  const share = (createdAt + durationMs - runningAt) / (lines.length + 1);
  return lines.map((message, index) => ({ at: runningAt + share * (index + 1), level: INFO, message }));
}

function ending(run: StoredRun, at: number): Entry {
  switch (run.endsAs) {
    case "finished":
      return { at, level: INFO, message: "Run finished" };
    case "finished_with_warnings":
      return { at, level: WARNING, message: "Run finished with warnings" };
    case "failed":
      return { at, level: ERROR, message: "Run failed\nThis failure is simulated" };
    case "cancelled":
      return { at, level: WARNING, message: "Run cancelled" };
  }
}

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
