import { detailError } from "../../http/django-errors.js";
import type { StoredConnection } from "../../store/records/data-sources.js";
import { connectionDocument } from "./document.js";

/**
 * Answers a connection test by the look of the address (host, server host name, instance URL, bucket, container
 * or base directory).
 *
 * An address that ends in `.invalid` is not reachable, one that ends in `.warning.test` is reachable with a warning,
 * every other one is reachable.
 */
export function reachabilityReply(address: unknown): Response {
  const text = typeof address === "string" ? hostOf(address.toLowerCase()) : "";
  if (text.endsWith(".invalid")) {
    throw detailError(400, "Could not connect: the address could not be resolved.");
  }
  if (text.endsWith(".warning.test")) {
    return Response.json({ message: "Connected, but the server's certificate expires soon." });
  }
  return Response.json({});
}

/** Where the data of a connection is, for the connection tests. */
export function connectionAddress(stored: StoredConnection): unknown {
  return stored.kind === undefined ? undefined : connectionDocument(stored)[stored.kind.address];
}

function hostOf(address: string): string {
  return /^https?:/.test(address) && URL.canParse(address) ? new URL(address).hostname : address;
}
