import type { Middleware } from "openapi-fetch";
import { isAnonymous } from "../calls/response-kind.js";
import type { CheckedClientOptions } from "../client-options.js";
import type { Emit } from "../events.js";
import type { Transport } from "../transport/transport.js";
import { auth } from "./auth.js";
import { gatewayDetection } from "./gateway-detection.js";
import { createLogin } from "./login.js";
import { spcsHeader } from "./spcs-header.js";
import { createTokenSession } from "./token-session.js";

/**
 * The stack, from the wire upward: SPCS header, gateway-error detection, auth re-login.
 * Requests pass it in this order, answers in reverse:
 * auth sees an answer first and steps aside for the gateway's, and what it replays still passes the detection.
 */
export function createStack(options: CheckedClientOptions, transport: Transport, emit: Emit): Middleware[] {
  const session = createTokenSession(createLogin(options, transport), emit);
  return [
    spcsHeader(options.spcsPat),
    gatewayDetection(options.spcsPat),
    auth({ session, renewable: options.login.kind !== "token", transport, isAnonymous }),
  ];
}
