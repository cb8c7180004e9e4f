import type { SandboxContext } from "../../store/context.js";
import type { FileDiscovery, SchemaDiscovery, StoredDiscovery } from "../../store/records/discovery.js";
import type { StoredRun } from "../../store/records/run.js";
import { runStatusAt } from "../runs/life.js";

/** A run with what it was to discover. */
export interface DiscoveryRun<Discovery extends StoredDiscovery = StoredDiscovery> {
  readonly run: StoredRun;
  readonly discovery: Discovery;
}

/** A finished schema discovery whose results are still there, or `undefined`. */
export function schemaResultsOf(run: StoredRun, now: number): DiscoveryRun<SchemaDiscovery> | undefined {
  const { discovery } = run;
  if (discovery?.kind !== "schema" || run.resultsDropped || !isSuccessful(run, now)) return undefined;
  return { run, discovery };
}

/** A finished file discovery, or `undefined`. */
export function fileResultsOf(run: StoredRun, now: number): DiscoveryRun<FileDiscovery> | undefined {
  const { discovery } = run;
  return discovery?.kind === "file" && isSuccessful(run, now) ? { run, discovery } : undefined;
}

/** The newest run of a connection that `results` accepts: generation works with the most recent results. */
export function latestResults<Found>(
  { world, settings }: SandboxContext,
  connectionId: string,
  results: (run: StoredRun, now: number) => Found | undefined,
): Found | undefined {
  const now = settings.clock();
  return world.runs
    .all()
    .filter((run) => run.source.id === connectionId)
    .sort((a, b) => b.createdAt - a.createdAt || b.id - a.id)
    .map((run) => results(run, now))
    .find((found) => found !== undefined);
}

function isSuccessful(run: StoredRun, now: number): boolean {
  const status = runStatusAt(run, now);
  return status === "finished" || status === "finished_with_warnings";
}
