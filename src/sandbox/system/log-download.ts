import type { SandboxContext } from "../context.js";
import { fieldError, REQUIRED } from "../django-errors.js";
import type { OperationHandlers } from "../operation.js";
import { runDocument } from "../runs/run-document.js";
import { wireTime } from "../wire-time.js";
import { tarGzip } from "./tar-archive.js";

/** The download of the application's own logs. */
export function logDownloadHandlers(context: SandboxContext) {
  return {
    "GET /api/logs/download/": ({ url }) => {
      const service = url.searchParams.get("log_service") ?? "";
      if (service === "") throw fieldError({ log_service: [REQUIRED] });
      if (service !== "application") {
        throw fieldError({ log_service: [`${JSON.stringify(service)} is not a valid choice.`] });
      }
      const now = context.settings.clock();
      const archive = tarGzip({ "application.log": applicationLog(context, now) }, now);
      return new Response(archive, { headers: { "Content-Type": "application/octet-stream" } });
    },
  } satisfies OperationHandlers;
}

function applicationLog({ world }: SandboxContext, now: number): string {
  const runs = [...world.runs.values()].map((run) => {
    const { status } = runDocument(run, world, now);
    return `${wireTime(run.createdAt)} INFO run ${run.id} on "${run.source.name}": ${status}\n`;
  });
  return `${runs.join("")}${wireTime(now)} INFO the logs were downloaded\n`;
}
