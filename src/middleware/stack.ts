import type { Middleware } from "openapi-fetch";
import { type AuthOptions, auth } from "./auth.js";
import { gatewayDetection } from "./gateway-detection.js";
import { spcsHeader } from "./spcs-header.js";

/**
 * The stack, from the wire upward: SPCS header, gateway-error detection, auth re-login.
 * Requests pass it in this order, answers in reverse:
 * auth sees an answer first and steps aside for the gateway's, and what it replays still passes the detection.
 */
export function createStack(
  spcsPat: string | undefined,
  secrets: () => readonly string[],
  authOptions: AuthOptions,
): Middleware[] {
  return [spcsHeader(spcsPat), gatewayDetection(spcsPat, secrets), auth(authOptions)];
}
