import { authenticationHandlers } from "./authentication.js";
import { connectionHandlers } from "./connections/connection-handlers.js";
import type { SandboxContext } from "./context.js";
import { healthHandlers } from "./health.js";
import type { OperationHandler } from "./operation.js";
import { rulesetHandlers } from "./rulesets.js";
import { runHandlers } from "./runs/run-handlers.js";

/** Every operation that the sandbox simulates, with what answers it. */
export function operationHandlers(context: SandboxContext): Readonly<Record<string, OperationHandler>> {
  return {
    ...healthHandlers(),
    ...authenticationHandlers(context),
    ...connectionHandlers(context),
    ...rulesetHandlers(context),
    ...runHandlers(context),
  };
}
