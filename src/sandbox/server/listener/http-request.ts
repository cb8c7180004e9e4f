import type { IncomingMessage } from "node:http";
import { buffer } from "node:stream/consumers";
import { type IncomingRequest, isBodyless, proxiedUrl } from "../../http/incoming-request.js";

/** The URL that a request asks for; `undefined` when its target or its `Host` makes none. */
export function requestedUrl({ url: target = "", headers: { host } }: IncomingMessage): URL | undefined {
  // A URL takes a backslash for a slash: the path would be another than the one that was sent.
  if (target.split("?", 1)[0]?.includes("\\")) return undefined;
  if (/^https?:\/\//i.test(target)) return parsedUrl(target);
  // A host with a user, a path or a query in it would lend them to the URL; an empty one would take them from it.
  const isHost = host !== undefined && /^[^@/\\?#\s]+$/.test(host);
  return isHost && target.startsWith("/") ? parsedUrl(`http://${host}${target}`) : undefined;
}

/**
 * Reads a request from the wire to its end.
 * A `Request` would not do: it refuses the method TRACE.
 *
 * @throws when the client goes away before its request is whole.
 */
export async function readHttpRequest(
  incoming: IncomingMessage,
  url: URL,
  signal: AbortSignal,
): Promise<IncomingRequest> {
  const { method = "GET", rawHeaders } = incoming;
  const headers = new Headers();
  for (let at = 0; at + 1 < rawHeaders.length; at += 2) {
    headers.append(rawHeaders[at] ?? "", rawHeaders[at + 1] ?? "");
  }
  const body = isBodyless(method) ? undefined : new Uint8Array(await buffer(incoming));
  return { method, url, headers, body, signal, origins: [incoming] };
}

function parsedUrl(text: string): URL | undefined {
  try {
    return proxiedUrl(text);
  } catch {
    return undefined;
  }
}
