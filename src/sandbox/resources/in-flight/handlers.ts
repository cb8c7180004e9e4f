import type { SandboxContext } from "../../store/context.js";
import { maskHandlers } from "./mask-handlers.js";
import type { InFlightHandlers } from "./operation.js";
import { planHandlers } from "./plan-handlers.js";

// Names of further scopes, which admins and builders may have, are not known.
const SCOPES = ["ifm/mask", "ifm/rules:list"];

/** Every operation of the in-flight masking service, with what answers it. */
export function inFlightHandlers(context: SandboxContext): InFlightHandlers {
  return {
    "GET /verify-token/": () => Response.json({ scopes: SCOPES }),
    ...planHandlers(context),
    ...maskHandlers(context),
  };
}
