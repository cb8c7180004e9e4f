import { multipartBlob } from "./multipart-blob.js";

/** What a request body was made from. */
export type BodySource = Exclude<BodyInit, FormData>;

/** What a {@link ReplayableRequest} was made from. */
export interface RequestSource {
  body: BodySource | undefined;
  signal: AbortSignal | undefined;
  /** Everything else of the init, such as `cache`, or `cf` and `next` on platforms that know them. */
  rest: RequestInit;
}

const sources = new WeakMap<Request, RequestSource>();

/**
 * A `Request` that remembers what it was made from.
 * The body of a plain one can be read once only; from its source it can be sent again, byte for byte, at no cost.
 */
export class ReplayableRequest extends Request {
  constructor(input: RequestInfo | URL, init: RequestInit = {}) {
    const { method, headers, body, signal, redirect, ...rest } = init;
    const ownHeaders = new Headers(headers);
    const source = bodySource(body);
    // A type without the boundary that is really used would make the form unreadable.
    if (body instanceof FormData) ownHeaders.delete("content-type");
    super(input, {
      ...rest,
      headers: ownHeaders,
      ...(method === undefined ? {} : { method }),
      ...(redirect === undefined ? {} : { redirect }),
      ...(source === undefined ? {} : { body: source }),
      ...(signal == null ? {} : { signal }),
      ...(isStream(source) ? { duplex: "half" } : {}),
    });
    sources.set(this, { body: source, signal: signal ?? undefined, rest });
  }

  /** openapi-fetch asks whether a middleware returned a request; any `Request` is one. */
  static override [Symbol.hasInstance](value: unknown): boolean {
    return Request[Symbol.hasInstance](value);
  }
}

/** What the request was made from; `undefined` for a request that is not one of ours. */
export function sourceOfRequest(request: Request): RequestSource | undefined {
  return sources.get(request);
}

/** Tells whether the body can be read only once. */
export function isStream(body: unknown): body is ReadableStream {
  return body instanceof ReadableStream;
}

function bodySource(body: RequestInit["body"]): BodySource | undefined {
  if (body === null || body === undefined) return undefined;
  return body instanceof FormData ? multipartBlob(body) : body;
}
