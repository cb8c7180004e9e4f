import type { IncomingMessage } from "node:http";

/** What lets a page of another origin do here all that a program can do. */
export const CORS = {
  "Access-Control-Allow-Origin": "*",
  "Access-Control-Allow-Methods": "GET, HEAD, POST, PUT, PATCH, DELETE",
  "Access-Control-Allow-Headers":
    "Authorization, Content-Type, X-SF-SPCS-Authorization, Cache-Control, Pragma, X-Trace",
  "Access-Control-Expose-Headers": "*",
  "Access-Control-Max-Age": "600",
} as const;

/** Whether a browser asks what it may send; nothing of the client has arrived then. */
export function isPreflight({ method, headers }: IncomingMessage): boolean {
  return method === "OPTIONS" && headers["access-control-request-method"] !== undefined;
}
