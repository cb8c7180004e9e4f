import { FormReader } from "../../http/body/form-reader.js";
import { fieldError, REQUIRED } from "../../http/django-errors.js";
import { wireTime } from "../../http/json-values.js";
import type { OperationHandlers } from "../../http/operation.js";
import { queryValue } from "../../http/request-info.js";
import { emptyResponse } from "../../http/responses.js";
import type { SandboxContext } from "../../store/context.js";
import { newLicence } from "../../store/records/instance.js";
import { runDocument } from "../runs/document.js";
import { licenceDocument } from "./document.js";
import { tarGzip } from "./tar-archive.js";

/** The operations that say whether the server is there; they need no login. */
export function healthHandlers({ world }: SandboxContext) {
  return {
    "GET /api/healthcheck/": () => emptyResponse(200),
    "GET /api/app/check/": () => Response.json({ installed: world.users.size > 0 }),
  } satisfies OperationHandlers;
}

/** The operations on the settings of the instance: an open object, of which a few members are known. */
export function instanceSettingsHandlers({ world }: SandboxContext) {
  return {
    "GET /api/settings/": () => Response.json(world.instance.settings),
    "PATCH /api/settings/": (call) => {
      const changes = call.readBody();
      world.instance.settings = { ...world.instance.settings, ...changes };
      return emptyResponse(200);
    },
  } satisfies OperationHandlers;
}

/** The licence operations. */
export function licenceHandlers({ world, settings }: SandboxContext) {
  return {
    "GET /api/license/": () => Response.json(licenceDocument(world.instance.licence, settings.clock())),
    "POST /api/license-upload/": (call) => {
      const form = new FormReader(call.readForm());
      form.file("license_file");
      form.check();
      // The sandbox cannot read the vendor's licence files: each one counts as a good licence for a year.
      world.instance.licence = newLicence(settings.clock());
      return emptyResponse(200);
    },
  } satisfies OperationHandlers;
}

/** The download of the application's own logs. */
export function logDownloadHandlers(context: SandboxContext) {
  return {
    "GET /api/logs/download/": ({ url }) => {
      const service = queryValue(url.searchParams, "log_service") ?? "";
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
  const runs = world.runs.all().map((run) => {
    const { status } = runDocument(run, world, now);
    return `${wireTime(run.createdAt)} INFO run ${run.id} on "${run.source.name}": ${status}\n`;
  });
  const plans = world.rulesetPlans.all().map(({ name, masking, modifiedAt }) => {
    const types = masking.unknownMasks.join(", ");
    const effect = "the sandbox puts other letters and digits in for them";
    return types === ""
      ? ""
      : `${wireTime(modifiedAt)} WARNING plan "${name}" has masks ${types}: ${effect}\n`;
  });
  return `${runs.join("")}${plans.join("")}${wireTime(now)} INFO the logs were downloaded\n`;
}
