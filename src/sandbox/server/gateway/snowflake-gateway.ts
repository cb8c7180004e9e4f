import type { IncomingRequest } from "../../http/incoming-request.js";
import { copiedHeaders, emptyResponse, htmlPage } from "../../http/responses.js";
import type { GatewaySettings } from "../../store/gateway-settings.js";
import { preflightAnswer, setCorsHeaders } from "./gateway-cors.js";
import { forwardedHeaders, shownCredential } from "./gateway-credential.js";
import { rejectionAnswer, rejectionResponse, type SandboxRejection } from "./gateway-rejection.js";

const BLOCKED_METHODS = new Set(["TRACE", "CONNECT"]);

/** The simulated Snowflake ingress in front of an instance; without a PAT it lets everything pass as it is. */
export class SnowflakeGateway {
  readonly #settings: GatewaySettings;

  constructor(settings: GatewaySettings) {
    this.#settings = settings;
  }

  /** The answer to a preflight: the gateway gives it itself, and asks for no credential, since browsers send none. */
  preflight({ method, headers }: IncomingRequest): Response | undefined {
    const answer = preflightAnswer(method, headers, this.#cors);
    answer?.headers.set("Server", "_");
    return answer;
  }

  /** Why a request may not pass, or `undefined` when it may. */
  refusal(request: IncomingRequest): Response | undefined {
    const { spcsPat } = this.#settings;
    if (spcsPat === undefined) return undefined;
    const shown = shownCredential(request.headers, spcsPat);
    if (shown === "none") return this.rejection(request, { reason: "missing" });
    if (shown === "wrong") return this.rejection(request, { reason: "rejected" });
    return BLOCKED_METHODS.has(request.method)
      ? this.#marked(request, htmlPage(405, "Method Not Allowed"))
      : undefined;
  }

  /** A refusal for a reason that the request does not give; it also comes when there is no PAT. */
  rejection(request: IncomingRequest, rejection: SandboxRejection): Response {
    const answer = rejectionAnswer(rejection);
    const host = request.url.hostname;
    return this.#marked(request, answer === "sign-in" ? this.#signIn() : rejectionResponse(answer, host));
  }

  /** What a request is when it reaches the service. */
  forwarded(request: IncomingRequest): IncomingRequest {
    if (this.#settings.spcsPat === undefined) return request;
    return { ...request, headers: forwardedHeaders(request.headers) };
  }

  /** What the service's answer is when it reaches the caller. */
  returned(request: IncomingRequest, response: Response): Response {
    return this.#settings.spcsPat === undefined ? response : this.#marked(request, response);
  }

  get #cors() {
    return this.#settings.spcsPat === undefined ? undefined : this.#settings.gatewayCors;
  }

  /**
   * Here, where the sign-in of a browser begins, is the one place for a cookie of the gateway (our inference).
   * `sfc-ss-ingress-auth-v1-<name>` is what a finished sign-in leaves in a browser,
   * so neither of the two comes with the answer to a request that shows a token.
   */
  #signIn(): Response {
    return emptyResponse(302, {
      Location: this.#settings.signInUrl,
      "Set-Cookie": `sfc-ss-csrf-token-v1-sandbox=${crypto.randomUUID()}; Path=/; HttpOnly; SameSite=Lax`,
    });
  }

  /**
   * Puts the gateway's mark on an answer that came through it or is its own.
   * `Server: _` is known from one source, the official Python client.
   * That the gateway's own refusals have CORS headers, too, is not evidenced.
   */
  #marked(request: IncomingRequest, response: Response): Response {
    const headers = copiedHeaders(response.headers);
    headers.delete("X-Powered-By");
    headers.set("Server", "_");
    setCorsHeaders(headers, request.headers, this.#cors);
    return new Response(response.body, { status: response.status, headers });
  }
}
