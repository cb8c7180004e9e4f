import type { Middleware } from "openapi-fetch";
import { type AuthOptions, auth } from "./auth.js";
import { createGatewayDetection, type GatewayDetectionOptions } from "./gateway-detection.js";
import { spcsHeader } from "./spcs-header.js";

/**
 * The part of the stack that every request passes, a login too:
 * gateway-error detection, and nearest to the wire the SPCS header.
 */
export function createGatewayStack(options: GatewayDetectionOptions): {
  middleware: Middleware[];
  resend: AuthOptions["resend"];
} {
  const { middleware, resend } = createGatewayDetection(options);
  return { middleware: [middleware, spcsHeader(options.pass)], resend };
}

/**
 * The stack, from the wire upward: SPCS header, gateway-error detection, auth re-login.
 * Requests pass it from the top down, answers from the wire up:
 * what the gateway rejected never reaches auth, and what auth sends again passes the gateway like anything else.
 */
export function createStack(
  gateway: GatewayDetectionOptions,
  authOptions: Omit<AuthOptions, "resend">,
): Middleware[] {
  const { middleware, resend } = createGatewayStack(gateway);
  return [auth({ ...authOptions, resend }), ...middleware];
}
