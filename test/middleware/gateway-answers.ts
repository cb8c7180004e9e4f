import type { ServerResponse } from "node:http";
import { type Answer, json } from "../recording-server.js";

/** The body of a rejection as the Snowflake gateway writes it. */
export const REJECTION = {
  responseType: "ERROR_INVALID_TOKEN",
  requestId: "4a9d0c3e-7b21-4c55-9d0e-1f2a3b4c5d6e",
  detail: "Token is invalid",
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
