import { fieldError, REQUIRED } from "../../http/django-errors.js";
import type { OperationHandlers } from "../../http/operation.js";
import { wireTime } from "../../http/wire-time.js";
import type { SandboxContext } from "../../store/context.js";
import { runDocument } from "../runs/document.js";
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
