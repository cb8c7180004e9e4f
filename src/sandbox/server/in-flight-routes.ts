import { inFlightMaskingContract } from "../../generated/in-flight-masking.contract.gen.js";
import type {
  InFlightHandler,
  InFlightHandlers,
  InFlightOperation,
} from "../resources/in-flight/operation.js";

/** What the service does with one method of one path. */
export interface InFlightRoute {
  readonly operation: InFlightOperation;
  readonly handler: InFlightHandler;
}

/** The routes of one path by method. */
export type InFlightPathRoutes = ReadonlyMap<string, InFlightRoute>;

/** Groups the handlers of the service by path. */
export function inFlightRoutes(handlers: InFlightHandlers): ReadonlyMap<string, InFlightPathRoutes> {
  const paths = new Map<string, Map<string, InFlightRoute>>();
  for (const operation of Object.keys(handlers).filter(isInFlightOperation)) {
    const [method = "", path = ""] = operation.split(" ");
    const routes = paths.get(path) ?? new Map<string, InFlightRoute>();
    paths.set(path, routes.set(method, { operation, handler: handlers[operation] }));
  }
  return paths;
}

function isInFlightOperation(key: string): key is InFlightOperation {
  return Object.hasOwn(inFlightMaskingContract, key);
}
