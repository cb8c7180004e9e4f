import { Hono } from "hono";
import { detailError, ErrorReply } from "../http/django-errors.js";
import type { IncomingRequest } from "../http/incoming-request.js";
import type { SandboxRequestInfo } from "../http/request-info.js";
import { requireBearer } from "../resources/in-flight/bearer.js";
import { readInFlightBody } from "../resources/in-flight/body.js";
import { serviceError } from "../resources/in-flight/errors.js";
import { inFlightHandlers } from "../resources/in-flight/handlers.js";
import type { SandboxContext } from "../store/context.js";
import { type InFlightPathRoutes, inFlightRoutes } from "./in-flight-routes.js";

/** Where the service is, in the usual deployment. */
export const IN_FLIGHT_PREFIX = "/ifm";

interface RoutedRequest {
  readonly request: IncomingRequest;
  readonly info: SandboxRequestInfo;
}

/** The simulated in-flight masking service: a server of its own, behind the same reverse proxy. */
export class InFlightService {
  readonly #context: SandboxContext;
  readonly #router = new Hono<{ Bindings: RoutedRequest }>({ strict: true });

  constructor(context: SandboxContext) {
    this.#context = context;
    for (const [path, methods] of inFlightRoutes(inFlightHandlers(context))) {
      this.#router.all(IN_FLIGHT_PREFIX + path.replace(/\{(\w+)\}/g, ":$1"), (routed) =>
        this.#answer(methods, routed.env, routed.req.param("plan_name") ?? ""),
      );
    }
    this.#router.notFound(() => detailError(404, "Not Found").toResponse());
    this.#router.onError((error) => {
      const reply =
        error instanceof ErrorReply ? error : serviceError(500, `The sandbox failed: ${error.message}`);
      return reply.toResponse();
    });
  }

  /** Whether a path belongs to the service. */
  static serves(path: string): boolean {
    return path.startsWith(`${IN_FLIGHT_PREFIX}/`);
  }

  /** Answers a request that has passed whatever stands in front of the service. */
  async handle(request: IncomingRequest, info: SandboxRequestInfo): Promise<Response> {
    return this.#router.fetch(new Request(request.url), { request, info });
  }

  #answer(methods: InFlightPathRoutes, { request, info }: RoutedRequest, planName: string): Response {
    const route = methods.get(request.method);
    if (route === undefined) {
      const allowed = [...methods.keys()].join(", ");
      throw new ErrorReply(405, { detail: "Method Not Allowed" }, { Allow: allowed });
    }
    const { operation, handler } = route;
    requireBearer(operation, request.headers, this.#context);
    const readBody = () => readInFlightBody(operation, request.body);
    return handler({ url: request.url, info, planName, readBody });
  }
}
