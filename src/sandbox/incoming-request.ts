/** A request with its body read, independent of the kind of `Request` it came as. */
export interface IncomingRequest {
  readonly method: string;
  readonly url: URL;
  readonly headers: Headers;
  readonly body: Uint8Array | undefined;
  readonly signal: AbortSignal;
}

/** Reads a request to its end, as a server behind a buffering proxy gets it. */
export async function readRequest(request: Request): Promise<IncomingRequest> {
  const { method, signal } = request;
  signal.throwIfAborted();
  const bodyless = method === "GET" || method === "HEAD" || method === "TRACE";
  const body = bodyless ? undefined : new Uint8Array(await request.arrayBuffer());
  return { method, url: new URL(request.url), headers: new Headers(request.headers), body, signal };
}
