import { csvResponse } from "../../http/csv.js";
import { detailError } from "../../http/django-errors.js";
import type { OperationHandlers } from "../../http/operation.js";
import { pageOf } from "../../http/pagination.js";
import type { SandboxContext } from "../../store/context.js";
import type { StoredRun } from "../../store/records/run.js";
import { createRun } from "./creation.js";
import { runDocument } from "./document.js";
import { filterRuns } from "./filters.js";
import { isFinal, runStatusAt } from "./life.js";
import { runLog, runReport } from "./log.js";

/** The operations on runs. */
export function runHandlers(context: SandboxContext) {
  const { world, settings, faults } = context;
  const show = (run: StoredRun) => runDocument(run, world, settings.clock());
  return {
    "POST /api/runs/": (call) => {
      const run = createRun(context, call);
      world.runs.save(run);
      return Response.json(show(run), { status: 201 });
    },
    "GET /api/runs/": (call) => {
      const newestFirst = world.runs.all().sort((a, b) => b.createdAt - a.createdAt || b.id - a.id);
      const rows = filterRuns(newestFirst.map(show), call.url.searchParams);
      return Response.json(pageOf(rows, call, faults));
    },
    "GET /api/runs/{id}/": (call) => Response.json(show(world.runs.require(call.pathParameter("id")))),
    "POST /api/runs/{id}/cancel/": (call) => {
      const run = world.runs.require(call.pathParameter("id"));
      const now = settings.clock();
      const status = runStatusAt(run, now);
      if (isFinal(status) || status === "cancelling" || run.futureStatus !== undefined) {
        throw detailError(400, `Run cannot be cancelled while it is ${run.futureStatus ?? status}.`);
      }
      run.cancelledAt = now;
      return Response.json(show(run));
    },
    "GET /api/runs/{id}/log/": (call) =>
      Response.json(runLog(world.runs.require(call.pathParameter("id")), settings.clock())),
    "GET /api/runs/{id}/run-report/": (call) => {
      const csv = runReport(world.runs.require(call.pathParameter("id")), settings.clock());
      if (csv === undefined) throw detailError(404, "This run has no report.");
      return csvResponse(csv);
    },
    // Only the path is known of a real server, so nothing is checked and the answer says nothing.
    "GET /api/runs/validate/": () => Response.json({}),
  } satisfies OperationHandlers;
}
