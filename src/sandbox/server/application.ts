import { Hono } from "hono";
import { detailError, ErrorReply, forbidden, notFound } from "../http/django-errors.js";
import type { IncomingRequest } from "../http/incoming-request.js";
import { parseFormOrJsonBody, parseJsonBody } from "../http/json-body.js";
import { type MultipartForm, readMultipartForm } from "../http/multipart-form.js";
import type { OperationCall } from "../http/operation.js";
import { emptyResponse } from "../http/responses.js";
import { requireCaller } from "../resources/accounts/caller.js";
import { isPermitted } from "../resources/accounts/permissions.js";
import type { SandboxContext } from "../store/context.js";
import { htmlPage } from "./faults/fault-responses.js";
import { operationHandlers } from "./operation-handlers.js";
import { type PathRoutes, routesByPath } from "./route-table.js";

interface RoutedRequest {
  readonly request: IncomingRequest;
  readonly readForm: () => MultipartForm;
}

/** The simulated application server: routes, authentication and the answers of Django around them. */
export class Application {
  readonly #context: SandboxContext;
  readonly #router = new Hono<{ Bindings: RoutedRequest }>({ strict: true });

  constructor(context: SandboxContext) {
    this.#context = context;
    const routes = routesByPath(operationHandlers(context));
    for (const [path, pathRoutes] of routes) {
      this.#router.all(path.replace(/\{(\w+)\}/g, ":$1"), (routed) => {
        const { request } = routed.env;
        const call = operationCall(routed.env, (name) => routed.req.param(name) ?? "");
        return this.#answer(call, request.method, pathRoutes);
      });
    }
    this.#router.notFound((routed) => this.#unrouted(routed.env.request));
    this.#router.onError((error) => {
      const reply =
        error instanceof ErrorReply ? error : detailError(500, `The sandbox failed: ${error.message}`);
      return reply.toResponse();
    });
  }

  /** Answers a request that has passed whatever stands in front of the application. */
  async handle(request: IncomingRequest): Promise<Response> {
    const readForm = await readMultipartForm(request.body, request.headers.get("content-type"));
    // Only the path is for the router: method, headers and body stay in the request that the handlers get.
    const response = await this.#router.fetch(new Request(request.url), { request, readForm });
    return request.method === "HEAD" ? new Response(null, response) : response;
  }

  #answer(call: OperationCall, requestMethod: string, routes: PathRoutes): Response {
    const method = requestMethod === "HEAD" ? "GET" : requestMethod;
    const route = routes.get(method);
    // Django REST Framework authenticates before it looks at the method; a path belongs to one kind of operation.
    const anonymous = route?.anonymous ?? [...routes.values()].every((other) => other.anonymous);
    const caller = anonymous ? undefined : requireCaller(call, this.#context);
    if (route !== undefined) {
      const permitted = caller === undefined || isPermitted(caller.roles, method, call.url.pathname);
      if (permitted === false) throw forbidden();
      return route.handler(call);
    }
    const allowed = [...routes.keys()].join(", ");
    throw new ErrorReply(405, { detail: `Method "${requestMethod}" not allowed.` }, { Allow: allowed });
  }

  #unrouted({ method, url }: IncomingRequest): Response {
    const canRedirect = method === "GET" || method === "HEAD";
    if (canRedirect && !url.pathname.endsWith("/") && this.#isRouted(`${url.pathname}/`)) {
      return emptyResponse(301, { Location: `${url.pathname}/${url.search}` });
    }
    return url.pathname.startsWith("/api/") ? notFound().toResponse() : htmlPage(404, "Not Found");
  }

  #isRouted(path: string): boolean {
    return this.#router.router.match("GET", path)[0].length > 0;
  }
}

function operationCall(
  { request: { url, headers, body }, readForm }: RoutedRequest,
  pathParameter: (name: string) => string,
): OperationCall {
  return {
    url,
    headers,
    pathParameter,
    readBody: () => parseJsonBody(body, headers.get("content-type")),
    readFormOrBody: () => parseFormOrJsonBody(body, headers.get("content-type")),
    readForm,
  };
}
