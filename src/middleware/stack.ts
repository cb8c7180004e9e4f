import type { SpcsPass } from "../session/spcs-pass.js";
import type { Send } from "../transport/attempt.js";
import type { Transport } from "../transport/transport.js";
import { type AuthOptions, auth } from "./auth.js";
import { gatewayDetection } from "./gateway-detection.js";
import type { StackMiddleware } from "./middleware.js";
import { spcsHeader } from "./spcs-header.js";

/** Ways to send a request. */
export interface Stack {
  /** Past the gateway, with a token. */
  loggedIn: Send;
  /** Past the gateway alone, as a login is sent. */
  anonymous: Send;
}

/** The part of the stack that every request passes, a login too. */
export function createGatewayStack(pass: SpcsPass, transport: Transport): Send {
  const withHeader = stacked(spcsHeader(pass), transport.send);
  return stacked(gatewayDetection({ pass, transport, resend: withHeader }), withHeader);
}

/**
 * The stack, from the wire upward: SPCS header, gateway-error detection, auth re-login.
 * Requests pass it from the top down, answers from the wire up:
 * what the gateway rejected never reaches auth, and what auth sends again passes the gateway like anything else.
 */
export function createStack(
  pass: SpcsPass,
  transport: Transport,
  authOptions: Omit<AuthOptions, "resend">,
): Stack {
  const anonymous = createGatewayStack(pass, transport);
  return { anonymous, loggedIn: stacked(auth({ ...authOptions, resend: anonymous }), anonymous) };
}

/**
 * Puts a middleware over what sends.
 * Not by `use()`: openapi-fetch takes an answer of a middleware only if it is of the global class of the moment,
 * and what stands here has to send again past what is under it alone.
 */
function stacked({ onRequest, onResponse, onError }: StackMiddleware, send: Send): Send {
  return (request) => {
    const sent = onRequest?.({ request })?.then(() => send(request)) ?? send(request);
    if (!onResponse && !onError) return sent;
    return sent.then(
      onResponse && ((response) => onResponse({ request, response })),
      onError && ((error: unknown) => onError({ request, error })),
    );
  };
}
