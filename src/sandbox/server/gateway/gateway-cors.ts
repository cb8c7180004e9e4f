import type { GatewayCors } from "../../store/gateway-settings.js";

/**
 * What a page may read of an answer. That the gateway exposes a fixed list without `Server` is documented;
 * what stands in it is not in our evidence, so these are the headers that browsers show in any case.
 */
const EXPOSED_HEADERS =
  "Cache-Control, Content-Language, Content-Length, Content-Type, Expires, Last-Modified, Pragma";
/** The settings may restrict the methods, too; nothing is known of a default. */
const ALLOWED_METHODS = "GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS";

/** Answers a preflight of a page that the settings let in; `undefined` for every other request. */
export function preflightAnswer(
  method: string,
  headers: Headers,
  cors: GatewayCors | undefined,
): Response | undefined {
  const isPreflight = method === "OPTIONS" && headers.has("access-control-request-method");
  const origin = allowedOrigin(headers, cors);
  if (!isPreflight || cors === undefined || origin === undefined) return undefined;
  const answer = new Headers({
    "Access-Control-Allow-Origin": origin,
    "Access-Control-Allow-Methods": ALLOWED_METHODS,
    Vary: "Origin",
  });
  if (cors.headers.length > 0) answer.set("Access-Control-Allow-Headers", cors.headers.join(", "));
  return new Response(null, { status: 204, headers: answer });
}

/** Puts the gateway's own CORS headers in the place of those of the service. */
export function setCorsHeaders(answer: Headers, request: Headers, cors: GatewayCors | undefined): void {
  for (const name of [...answer.keys()]) {
    if (name.startsWith("access-control-")) answer.delete(name);
  }
  if (cors === undefined) return;
  answer.append("Vary", "Origin");
  const origin = allowedOrigin(request, cors);
  if (origin === undefined) return;
  answer.set("Access-Control-Allow-Origin", origin);
  answer.set("Access-Control-Expose-Headers", EXPOSED_HEADERS);
}

function allowedOrigin(headers: Headers, cors: GatewayCors | undefined): string | undefined {
  const origin = headers.get("origin");
  return origin !== null && cors?.origins.includes(origin) ? origin : undefined;
}
