import { inFlightMaskingContract } from "../../generated/in-flight-masking.contract.gen.js";
import { detailError } from "../http/django-errors.js";
import { bearerOf } from "../resources/in-flight/bearer.js";
import { readInFlightBody } from "../resources/in-flight/body.js";
import { serviceError } from "../resources/in-flight/errors.js";
import type { InFlightCall } from "../resources/in-flight/operation.js";
import type { SandboxContext } from "../store/context.js";
import type { ApiDialect } from "./api-server.js";

/** Where the service is, in the usual deployment. */
const IN_FLIGHT_PREFIX = "/ifm";

/** Whether a path belongs to the in-flight masking service. */
export function isInFlight(path: string): boolean {
  return path.startsWith(`${IN_FLIGHT_PREFIX}/`);
}

/** The in-flight masking service: a server of its own, behind the same reverse proxy. */
export function inFlightApi(context: SandboxContext): ApiDialect<InFlightCall> {
  return {
    prefix: IN_FLIGHT_PREFIX,
    contract: inFlightMaskingContract,
    answersHead: false,
    callOf: ({ request, info, validators, pathParameter }) => ({
      url: request.url,
      info,
      planName: pathParameter("plan_name"),
      bearer: () => bearerOf(request.headers, info, context),
      readBody: () => readInFlightBody(request.body, validators?.["application/json"]),
    }),
    admit(call, operation) {
      if (operation !== undefined) call.bearer();
    },
    unrouted: () => detailError(404, "Not Found").toResponse(),
    methodNotAllowed: () => ({ detail: "Method Not Allowed" }),
    allow: (methods) => [...methods].join(", "),
    finish: (response) => response,
    failed: (message) => serviceError(500, message).toResponse(),
  };
}
