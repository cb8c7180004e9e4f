import type { Dispatcher } from "undici";
import { DataMasqueConfigError } from "../../errors/errors.js";
import { sentBody } from "./sent-body.js";
import { sentHeaders } from "./sent-headers.js";

/** A request in the terms of undici's dispatchers. */
export interface WireRequest {
  /** Where it goes, as its answer tells. */
  url: string;
  dispatched: Dispatcher.DispatchOptions;
}

/** The methods that `fetch` takes in lower case, too. */
const NORMALIZED = /^(delete|get|head|options|post|put)$/i;
const BODILESS = ["GET", "HEAD"];

/**
 * Reads the arguments of `fetch`.
 *
 * @param idleMs gives up a body of which nothing comes for so long, `0` for never; undici's 300 seconds by default
 */
export function wireRequest(input: string, init: RequestInit, idleMs?: number): WireRequest {
  const target = new URL(input);
  const { protocol, origin } = target;
  if (protocol !== "http:" && protocol !== "https:")
    throw new TypeError("nodeFetch knows http: and https: only");
  if (target.username !== "" || target.password !== "") {
    throw new TypeError("nodeFetch takes no URL with a user or password in it");
  }
  if (init.integrity) {
    throw new DataMasqueConfigError("nodeFetch does not check integrity; leave it out");
  }
  if (target.hash !== "") target.hash = "";
  const { href } = target;
  const { method: given = "GET" } = init;
  const method = NORMALIZED.test(given) ? given.toUpperCase() : given;
  const body = sentBody(init.body);
  if (BODILESS.includes(method) && init.body != null)
    throw new TypeError(`A ${method} request cannot have a body`);
  const dispatched: Dispatcher.DispatchOptions = {
    origin,
    path: href.slice(origin.length),
    method,
    headers: sentHeaders(init, body, protocol === "https:"),
  };
  if (idleMs !== undefined) dispatched.bodyTimeout = idleMs;
  if (body.content !== null) dispatched.body = body.content;
  return { url: href, dispatched };
}
