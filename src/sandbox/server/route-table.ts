import { datamasqueContract } from "../../generated/datamasque.contract.gen.js";
import { operationTraits } from "../../generated/operations.gen.js";
import { detailError } from "../http/django-errors.js";
import type { OperationHandler } from "../http/operation.js";

/** What the server does with one method of one path. */
export interface Route {
  readonly anonymous: boolean;
  readonly handler: OperationHandler;
}

/** The routes of one path by method. */
export type PathRoutes = ReadonlyMap<string, Route>;

const ANONYMOUS = new Set(
  Object.entries(operationTraits).flatMap(([operation, traits]) =>
    "anonymous" in traits ? [operation] : [],
  ),
);

/**
 * Groups handlers by path; fixed paths come before templates that would match them too.
 * An operation of the API document without a handler is there as well, and says that it is not simulated.
 */
export function routesByPath(handlers: Readonly<Record<string, OperationHandler>>): [string, PathRoutes][] {
  const paths = new Map<string, Map<string, Route>>();
  for (const operation of new Set([...Object.keys(handlers), ...Object.keys(datamasqueContract)])) {
    const [method = "", path = ""] = operation.split(" ");
    const routes = paths.get(path) ?? new Map<string, Route>();
    routes.set(method, { anonymous: ANONYMOUS.has(operation), handler: handlers[operation] ?? notSimulated });
    paths.set(path, routes);
  }
  return [...paths].sort(([a], [b]) => a.split("{").length - b.split("{").length);
}

function notSimulated(): Response {
  throw detailError(501, "DataMasque has this operation, but the sandbox does not simulate it.");
}
