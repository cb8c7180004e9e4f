import type { OperationHandlers } from "../../http/operation.js";
import { checkRequest } from "../../http/request-check.js";
import { emptyResponse } from "../../http/responses.js";
import type { SandboxContext } from "../../store/context.js";

/** The operations on the settings of the instance: an open object, of which a few members are known. */
export function instanceSettingsHandlers({ world }: SandboxContext) {
  return {
    "GET /api/settings/": () => Response.json(world.instance.settings),
    "PATCH /api/settings/": (call) => {
      const changes = call.readBody();
      checkRequest("PATCH /api/settings/", changes);
      world.instance.settings = { ...world.instance.settings, ...changes };
      return emptyResponse(200);
    },
  } satisfies OperationHandlers;
}
