import type { IncomingRequest } from "../http/incoming-request.js";
import { copiedHeaders, emptyResponse } from "../http/responses.js";

const ALLOWED_METHODS = "DELETE, GET, OPTIONS, PATCH, POST, PUT";

/** The CORS headers of the server itself, for pages of the origins that it was told; none when it was told none. */
export class Cors {
  readonly #origins: ReadonlySet<string>;

  constructor(origins: readonly string[]) {
    this.#origins = new Set(origins);
  }

  /** Answers a preflight, one of an origin that is not listed without a word; `undefined` for every other request. */
  preflight({ method, headers }: IncomingRequest): Response | undefined {
    const isPreflight = method === "OPTIONS" && headers.has("access-control-request-method");
    if (!isPreflight || this.#origins.size === 0) return undefined;
    const answer = this.#marked(headers, emptyResponse(200));
    if (answer.headers.has("access-control-allow-origin")) {
      const asked = headers.get("access-control-request-headers");
      if (asked !== null) answer.headers.set("Access-Control-Allow-Headers", asked);
      answer.headers.set("Access-Control-Allow-Methods", ALLOWED_METHODS);
    }
    return answer;
  }

  /** Puts on an answer what lets a page of a listed origin read it. */
  returned({ headers }: IncomingRequest, response: Response): Response {
    return this.#origins.size === 0 ? response : this.#marked(headers, response);
  }

  #marked(request: Headers, { body, status, headers }: Response): Response {
    const marked = copiedHeaders(headers);
    marked.append("Vary", "Origin");
    const origin = request.get("origin");
    if (origin !== null && this.#origins.has(origin)) marked.set("Access-Control-Allow-Origin", origin);
    return new Response(body, { status, headers: marked });
  }
}
