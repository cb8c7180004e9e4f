import { Hono } from "hono";
import { authenticationHandlers, requireToken } from "./authentication.js";
import { connectionHandlers } from "./connections/connection-handlers.js";
import type { SandboxContext } from "./context.js";
import { ErrorReply, notFound } from "./django-errors.js";
import { htmlPage } from "./fault-responses.js";
import { healthHandlers } from "./health.js";
import type { IncomingRequest } from "./incoming-request.js";
import { parseJsonBody } from "./json-body.js";
import type { OperationCall, OperationHandler } from "./operation.js";
import { rulesetHandlers } from "./rulesets.js";
import { runHandlers } from "./runs/run-handlers.js";

const ANONYMOUS = new Set(["POST /api/auth/token/login/", "GET /api/healthcheck/", "GET /api/app/check/"]);

/** The simulated application server: routes, authentication and the answers of Django around them. */
export class Application {
  readonly #context: SandboxContext;
  readonly #router = new Hono<{ Bindings: { request: IncomingRequest } }>({ strict: true });

  constructor(context: SandboxContext) {
    this.#context = context;
    const handlers: Readonly<Record<string, OperationHandler>> = {
      ...healthHandlers(),
      ...authenticationHandlers(context),
      ...connectionHandlers(context),
      ...rulesetHandlers(context),
      ...runHandlers(context),
    };
    for (const [path, methods] of handlersByPath(handlers)) {
      this.#router.all(path.replace(/\{(\w+)\}/g, ":$1"), (routed) => {
        const { request } = routed.env;
        const call = operationCall(request, (name) => routed.req.param(name) ?? "");
        return this.#answer(call, request.method, path, methods);
      });
    }
    this.#router.notFound((routed) => this.#unrouted(routed.env.request));
    this.#router.onError((error) => {
      if (error instanceof ErrorReply) return error.toResponse();
      throw error;
    });
  }

  async handle(request: IncomingRequest): Promise<Response> {
    // Only the path is for the router: headers and body stay in the request that the handlers get.
    const response = await this.#router.fetch(new Request(request.url), { request });
    return request.method === "HEAD" ? new Response(null, response) : response;
  }

  #answer(
    call: OperationCall,
    method: string,
    path: string,
    methods: ReadonlyMap<string, OperationHandler>,
  ): Response {
    const handledAs = method === "HEAD" ? "GET" : method;
    // Django REST Framework authenticates before it looks at the method.
    if (!ANONYMOUS.has(`${methods.size === 1 ? [...methods.keys()][0] : handledAs} ${path}`)) {
      requireToken(call, this.#context);
    }
    const handler = methods.get(handledAs);
    if (handler !== undefined) return handler(call);
    throw new ErrorReply(
      405,
      { detail: `Method "${method}" not allowed.` },
      { Allow: [...methods.keys()].join(", ") },
    );
  }

  #unrouted({ method, url }: IncomingRequest): Response {
    const canRedirect = method === "GET" || method === "HEAD";
    if (canRedirect && !url.pathname.endsWith("/") && this.#isRouted(`${url.pathname}/`)) {
      return new Response(null, { status: 301, headers: { Location: `${url.pathname}/${url.search}` } });
    }
    return url.pathname.startsWith("/api/") ? notFound().toResponse() : htmlPage(404, "Not Found");
  }

  #isRouted(path: string): boolean {
    return this.#router.router.match("GET", path)[0].length > 0;
  }
}

/** Handlers grouped by path; fixed paths come before templates that would match them too. */
function handlersByPath(
  handlers: Readonly<Record<string, OperationHandler>>,
): [path: string, methods: ReadonlyMap<string, OperationHandler>][] {
  const paths = new Map<string, Map<string, OperationHandler>>();
  for (const [operation, handler] of Object.entries(handlers)) {
    const [method = "", path = ""] = operation.split(" ");
    const methods = paths.get(path) ?? new Map<string, OperationHandler>();
    paths.set(path, methods.set(method, handler));
  }
  return [...paths].sort(([a], [b]) => a.split("{").length - b.split("{").length);
}

function operationCall(
  { url, headers, body }: IncomingRequest,
  pathParameter: (name: string) => string,
): OperationCall {
  return {
    url,
    headers,
    pathParameter,
    readBody: () => parseJsonBody(body, headers.get("content-type")),
  };
}
