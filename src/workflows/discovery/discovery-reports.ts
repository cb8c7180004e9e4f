import type { WorkflowClient } from "../../client/client-of.js";
import { unwrap } from "../../client/unwrap.js";
import { DataMasqueConfigError, isDataMasqueApiError } from "../../errors/errors.js";
import { transportFailure } from "../../errors/failure-kinds.js";
import { csvRows } from "../csv-rows.js";
import { isZip, readZip } from "../generation/read-zip.js";
import { checkRunId, lookAtRun } from "../runs/look-at-run.js";
import type { WorkflowOptions } from "../wait.js";

/** The reports of a discovery run that are CSV. */
export const DISCOVERY_REPORTS = ["database", "sensitive-data"] as const;

/** Names a report: every column of a database, or what was flagged and why. */
export type DiscoveryReportKind = (typeof DISCOVERY_REPORTS)[number];

/** A report of a discovery run. */
export interface DiscoveryReport {
  /** The report as one CSV, also where the server has divided it. */
  text: string;
  /** Its rows by the titles of its columns. */
  rows: Record<string, string>[];
  /** What the server sent, CSV or a zip of several: what {@link startGeneration} takes as `report`. */
  file: Blob;
}

/** How a report is asked for. */
export interface DiscoveryReportOptions extends WorkflowOptions {
  /**
   * Whether the report `"database"` has the column `Selected`, which generation goes by.
   * @default true
   */
  withSelection?: boolean | undefined;
}

/** How a config snapshot is asked for. */
export interface ConfigSnapshotOptions extends WorkflowOptions {
  /**
   * The offset from UTC of the time in its comments, such as `+12:00`.
   * @default UTC
   */
  timezone?: string | undefined;
}

/**
 * Reads a report of a discovery run:
 * `"database"` with all columns of a schema discovery, or `"sensitive-data"` with what was flagged.
 * The findings of a file discovery come from {@link fileDiscoveryResults}.
 *
 * @returns `undefined` when the run has no such report, or not yet
 * @throws DataMasqueConfigError when `kind` is none of {@link DISCOVERY_REPORTS}
 * @throws DataMasqueApiError with status 404 when there is no such run
 */
export async function readDiscoveryReport(
  dm: WorkflowClient,
  runId: number,
  kind: DiscoveryReportKind,
  { withSelection = true, signal }: DiscoveryReportOptions = {},
): Promise<DiscoveryReport | undefined> {
  if (!DISCOVERY_REPORTS.includes(kind)) {
    throw new DataMasqueConfigError(`the kinds of reports are ${DISCOVERY_REPORTS.join(" and ")}`);
  }
  const path = { id: checkRunId(runId) };
  const query = withSelection ? {} : { include_selection_column: false };
  const file = await ifThere(
    dm,
    runId,
    kind === "database"
      ? unwrap(
          dm.GET("/api/runs/{id}/db-discovery-results/report/", {
            params: { path, query },
            signal,
            parseAs: "blob",
          }),
        )
      : unwrap(dm.GET("/api/runs/{id}/sdd-report/", { params: { path }, signal, parseAs: "blob" })),
    signal,
  );
  if (file === undefined) return undefined;
  const start = new Uint8Array(await file.slice(0, 4).arrayBuffer());
  const text = isZip(start) ? await joinedParts(file) : await file.text();
  return { text, rows: csvRows(text), file };
}

/** The parts of a divided report as one, with the titles once. */
async function joinedParts(file: Blob): Promise<string> {
  const call = "GET /api/runs/{id}/db-discovery-results/report/";
  const parts = await readZip(file, call, (name) => /\.csv$/i.test(name));
  if (parts.length === 0) throw withoutContent(call);
  // The parts are numbered, and ten comes after nine.
  const byNumber = new Intl.Collator("en", { numeric: true });
  parts.sort((one, other) => byNumber.compare(one.name, other.name));
  const titles = firstLine(parts[0]?.text ?? "");
  return parts
    .map(({ text }, index) => (index > 0 && firstLine(text) === titles ? text.slice(titles.length) : text))
    .map((text) => (text === "" || text.endsWith("\n") ? text : `${text}\r\n`))
    .join("");
}

function firstLine(text: string): string {
  return /^.*(\r?\n)?/.exec(text)?.[0] ?? "";
}

/**
 * Reads the discovery config that a discovery run works by, as YAML;
 * comments at its beginning say where it came from, and whether that has changed since.
 * It is there as soon as the run is, before it is over.
 *
 * @returns `undefined` when the run is no discovery run
 * @throws DataMasqueApiError with status 404 when there is no such run
 */
export async function readConfigSnapshot(
  dm: WorkflowClient,
  runId: number,
  { timezone, signal }: ConfigSnapshotOptions = {},
): Promise<string | undefined> {
  const call = "/api/discovery/runs/{run_id}/config-snapshot/";
  const params = {
    path: { run_id: checkRunId(runId) },
    ...(timezone === undefined ? {} : { query: { timezone } }),
  };
  const file = await ifThere(dm, runId, unwrap(dm.GET(call, { params, signal })), signal);
  if (file === undefined) return undefined;
  const [snapshot] = await readZip(file, `GET ${call}`);
  if (snapshot === undefined) throw withoutContent(`GET ${call}`);
  return snapshot.text;
}

function withoutContent(call: string): Error {
  return transportFailure({ kind: "unexpected-content", call, detail: "a zip archive without a file" });
}

/** What a call returns, or `undefined` for something that a run does not have; of no run, that it is not there. */
async function ifThere<Data>(
  dm: WorkflowClient,
  runId: number,
  call: Promise<Data>,
  signal: AbortSignal | undefined,
): Promise<Data | undefined> {
  try {
    return await call;
  } catch (error) {
    if (!isDataMasqueApiError(error) || error.status !== 404) throw error;
    await lookAtRun(dm, runId, signal);
    return undefined;
  }
}
