import { notFound } from "../../http/django-errors.js";
import type { OperationCall } from "../../http/operation.js";
import type { StoredRun } from "../../store/records/run.js";
import type { World } from "../../store/world.js";

/** The run that the path of a request names, or the 404 reply. */
export function requireRun(world: World, call: OperationCall, parameter = "id"): StoredRun {
  const id = call.pathParameter(parameter);
  const run = /^\d+$/.test(id) ? world.runs.get(Number(id)) : undefined;
  if (run === undefined) throw notFound();
  return run;
}
