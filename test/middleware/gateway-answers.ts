import type { ServerResponse } from "node:http";
import { type Answer, json } from "../support/recording-server.js";

/** The body of a rejection as the Snowflake gateway writes it. */
export const REJECTION = {
  responseType: "ERROR_INVALID_TOKEN",
  requestId: "4a9d0c3e-7b21-4c55-9d0e-1f2a3b4c5d6e",
  detail: "Token is invalid",
} as const;

/** The one rejection that Snowflake's documentation shows: by address, without `requestId`. */
export const ADDRESS_REJECTION = {
  responseType: "ERROR_UNAUTHORIZED",
  detail: "Incoming request with IP/Token 203.0.113.7 is not allowed to access Snowflake.",
} as const;

/** The two marks that the gateway leaves on what it writes and on what passes through it. */
export const SERVER_MARK = { Server: "_" } as const;
export const COOKIE_MARK = { "Set-Cookie": "sfc-ss-ingress-auth-v1=abc; Path=/; HttpOnly" } as const;

/** Puts the gateway's mark on an answer that DataMasque wrote. */
export function markByGateway(response: ServerResponse): void {
  response.setHeader("Server", SERVER_MARK.Server);
  response.setHeader("Set-Cookie", COOKIE_MARK["Set-Cookie"]);
}

/** Answers as the gateway does when it lets a request not pass. */
export function rejectAtGateway({
  status = 401,
  headers = SERVER_MARK,
  body = REJECTION,
}: {
  status?: number;
  headers?: Record<string, string>;
  body?: unknown;
} = {}): Answer {
  return (_request, response) => json(response, status, body, headers);
}

/** Answers as the gateway does when a request shows nothing that it takes for a credential. */
export function redirectToSignIn({
  status = 302,
  host = "sign-in.invalid",
  headers = SERVER_MARK,
}: {
  status?: number;
  host?: string;
  headers?: Record<string, string>;
} = {}): Answer {
  const location = `https://${host}/oauth/authorize?client_id=c&state=s`;
  return (_request, response) => void response.writeHead(status, { ...headers, Location: location }).end();
}

/** Sends a request back to where it came from, as a sign-in that needs cookies does. */
export function redirectInCircle(headers: Record<string, string>): Answer {
  return ({ path, query }, response) => {
    const location = query.size === 0 ? path : `${path}?${query}`;
    response.writeHead(302, { ...headers, Location: location }).end();
  };
}
