import type { OperationHandlers } from "../../http/operation.js";
import { emptyResponse } from "../../http/responses.js";
import type { SandboxContext } from "../../store/context.js";

/** The operations that say whether the server is there; they need no login. */
export function healthHandlers({ world }: SandboxContext) {
  return {
    "GET /api/healthcheck/": () => emptyResponse(200),
    "GET /api/app/check/": () => Response.json({ installed: world.users.size > 0 }),
  } satisfies OperationHandlers;
}
