import type { GatewayRejection } from "./faults.js";
import { randomHex } from "./random-hex.js";

const PAT_HEADER = "x-sf-spcs-authorization";
const BLOCKED_METHODS = new Set(["TRACE", "CONNECT"]);

/** The refusal of a request without the right personal access token, or `undefined` when it may pass. */
export function gatewayRefusal(headers: Headers, spcsPat: string): Response | undefined {
  const presented = headers.get(PAT_HEADER);
  if (presented === `Snowflake Token="${spcsPat}"`) return undefined;
  return gatewayRejection({
    detail: presented === null ? "Authentication is required to reach this endpoint" : "Token is invalid",
  });
}

/** A refusal by the gateway: it never reached DataMasque. */
export function gatewayRejection({
  detail,
  responseType = "ERROR_INVALID_TOKEN",
  status = 401,
}: GatewayRejection): Response {
  return Response.json(
    { responseType, requestId: crypto.randomUUID(), detail },
    { status, headers: { Server: "_" } },
  );
}

/** Whether the gateway lets no request with this method pass. */
export function isBlockedByGateway(method: string): boolean {
  return BLOCKED_METHODS.has(method);
}

/** The headers that the gateway hands on: its own credential is taken out, DataMasque's stays. */
export function forwardedHeaders(headers: Headers): Headers {
  const forwarded = new Headers(headers);
  forwarded.delete(PAT_HEADER);
  if (forwarded.get("authorization")?.startsWith("Snowflake Token=")) forwarded.delete("authorization");
  return forwarded;
}

/** Puts the gateway's mark on an answer that came through it. */
export function markByGateway(response: Response): Response {
  const headers = new Headers(response.headers);
  headers.delete("X-Powered-By");
  headers.set("Server", "_");
  headers.append("Set-Cookie", `sfc-ss-sandbox=${randomHex(8)}; Path=/; HttpOnly; SameSite=Lax`);
  return new Response(response.body, { status: response.status, headers });
}
