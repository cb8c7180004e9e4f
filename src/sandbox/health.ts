import type { SandboxContext } from "./context.js";
import { emptyResponse } from "./empty-response.js";
import type { OperationHandlers } from "./operation.js";

/** The operations that say whether the server is there; they need no login. */
export function healthHandlers({ world }: SandboxContext) {
  return {
    "GET /api/healthcheck/": () => emptyResponse(200),
    "GET /api/app/check/": () => Response.json({ installed: world.users.size > 0 }),
  } satisfies OperationHandlers;
}
