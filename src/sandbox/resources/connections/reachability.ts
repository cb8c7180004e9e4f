import { detailError } from "../../http/django-errors.js";
import type { JsonObject } from "../../http/json-values.js";
import { connectionKind } from "./kinds.js";

/**
 * Answers a connection test by the look of the address (host, server host name, bucket, container or base directory).
 *
 * An address that ends in `.invalid` is not reachable, one that ends in `.warning.test` is reachable with a warning,
 * every other one is reachable.
 */
export function reachabilityReply(address: unknown): Response {
  const text = typeof address === "string" ? address.toLowerCase() : "";
  if (text.endsWith(".invalid")) {
    throw detailError(400, "Could not connect: the address could not be resolved.");
  }
  if (text.endsWith(".warning.test")) {
    return Response.json({ message: "Connected, but the server's certificate expires soon." });
  }
  return Response.json({});
}

/** Where the data of a connection is, for the connection tests. */
export function connectionAddress(document: JsonObject): unknown {
  const kind = connectionKind(document);
  return kind === undefined ? undefined : document[kind.address];
}
