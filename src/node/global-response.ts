import type { Response as UndiciResponse } from "undici";
import { isStream } from "../transport/request.js";

/** undici cancels the body of a response that nobody holds any more, so it must live as long as what stands for it. */
const originals = new WeakMap<Response, UndiciResponse>();

/**
 * Makes the platform's own `Response` of one of undici's, with the same body stream.
 * To middleware and to `instanceof`, undici's is no response at all.
 */
export function globalResponse(original: UndiciResponse): Response {
  const { body, status, statusText, headers, url, redirected, type } = original;
  const response = new Response(isStream(body) ? body : null, {
    status,
    // undici reads it as UTF-8, of which a response takes a part only, and loses it between a proxy and plain HTTP.
    statusText: (statusText ?? "").replace(/[^\t -~\u0080-\u00ff]/g, "?"),
    headers: [...headers],
  });
  // A constructed response would say "" and "default".
  for (const [name, value] of Object.entries({ url, redirected, type })) {
    Object.defineProperty(response, name, { value });
  }
  originals.set(response, original);
  return response;
}
