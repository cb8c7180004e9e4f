import { type JsonObject, wireTime } from "../../http/json-values.js";
import type { NamedReference, StoredRun } from "../../store/records/run.js";
import type { World } from "../../store/world.js";
import { runStatusAt, runTimes } from "./life.js";

/** A run as the API shows it at a moment of sandbox time. */
export function runDocument(run: StoredRun, world: World, now: number): JsonObject {
  const { runningAt, endAt } = runTimes(run);
  const started = now >= runningAt && (run.cancelledAt === undefined || run.cancelledAt >= runningAt);
  const source = liveId(run.source, world.connections);
  return {
    id: run.id,
    name: run.name,
    status: run.futureStatus ?? runStatusAt(run, now),
    mask_type: run.maskType,
    // Open whether servers of today still answer the older name: with both, every client finds its own.
    connection: source,
    source_connection: source,
    source_connection_name: run.source.name,
    destination_connection: liveId(run.destination, world.connections),
    destination_connection_name: run.destination?.name ?? null,
    ruleset: liveId(run.ruleset, world.rulesets),
    ruleset_name: run.ruleset.name,
    created_time: wireTime(run.createdAt),
    start_time: started ? wireTime(runningAt) : null,
    end_time: now >= endAt ? wireTime(endAt) : null,
    options: run.options,
  };
}

function liveId(reference: NamedReference | undefined, objects: { has(id: string): boolean }): string | null {
  return reference?.id !== undefined && objects.has(reference.id) ? reference.id : null;
}
