import type { BodyBytes } from "./body/body-bytes.js";
import { copiedHeaders } from "./responses.js";

/** A request with its body read, independent of the kind of `Request` it came as. */
export interface IncomingRequest {
  readonly method: string;
  readonly url: URL;
  readonly headers: Headers;
  readonly body: BodyBytes | undefined;
  readonly signal: AbortSignal;
  /**
   * What the signal hangs on.
   * A `Request` relays the caller's signal only as long as it is not garbage collected.
   */
  readonly origins: readonly unknown[];
}

/** Reads a request to its end, as a server behind a buffering proxy gets it: a read has no body, whatever came with it. */
export async function readRequest(request: Request, origin?: unknown): Promise<IncomingRequest> {
  const { method, signal } = request;
  signal.throwIfAborted();
  const body = isBodyless(method) ? undefined : new Uint8Array(await request.arrayBuffer());
  const headers = copiedHeaders(request.headers);
  return { method, url: proxiedUrl(request.url), headers, body, signal, origins: [request, origin] };
}

/** The URL of a request behind the reverse proxy: slashes in a row are one (inferred: nginx merges them). */
export function proxiedUrl(address: string): URL {
  const url = new URL(address);
  url.pathname = url.pathname.replace(/\/{2,}/g, "/");
  return url;
}

/** Whether a method comes without a body; one that is sent nevertheless is not read. */
export function isBodyless(method: string): boolean {
  return method === "GET" || method === "HEAD" || method === "TRACE";
}
