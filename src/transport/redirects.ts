import { DataMasqueTransportError } from "../errors.js";
import { urlForEvents } from "../events.js";
import type { Attempt } from "./attempt.js";
import { discardBody } from "./discard-body.js";
import type { Outgoing } from "./outgoing.js";

const REDIRECT_STATUS = [301, 302, 303, 307, 308];
const MOST_HOPS = 5;

/**
 * Follows redirects by hand: only of reads, only within the origin, a few hops.
 * Left to `fetch`, a redirect would carry the gateway's token to any host and turn a write into a read.
 */
export function followRedirects(attempt: Attempt): Attempt {
  return async (outgoing) => {
    let current = outgoing;
    for (let hops = 0; ; hops += 1) {
      const response = await attempt(current);
      const location = response.headers.get("location");
      const opaque = response.type === "opaqueredirect";
      if (!opaque && (!REDIRECT_STATUS.includes(response.status) || location === null)) return response;
      await discardBody(response);
      const target = location === null ? undefined : resolve(location, current.url);
      const refusal = opaque
        ? "this platform hides where a redirect leads"
        : reasonNotToFollow(current, target, hops);
      if (refusal !== undefined) throw redirectRefused(current, response.status, target, refusal);
      if (target !== undefined) current = { ...current, url: target.href };
    }
  };
}

function resolve(location: string, base: string): URL | undefined {
  try {
    return new URL(location, base);
  } catch {
    return undefined;
  }
}

function reasonNotToFollow(outgoing: Outgoing, target: URL | undefined, hops: number): string | undefined {
  const from = new URL(outgoing.url);
  if (target === undefined) return "its Location is no URL";
  if (target.origin !== from.origin) {
    return "credentials never go to another origin: if it is the right one, write baseUrl with its scheme and host";
  }
  if (outgoing.method !== "GET" && outgoing.method !== "HEAD") {
    return "a write is never sent on: check baseUrl and the path";
  }
  if (hops >= MOST_HOPS) return "the server redirects in a circle";
  return undefined;
}

function redirectRefused(
  outgoing: Outgoing,
  status: number,
  target: URL | undefined,
  reason: string,
): DataMasqueTransportError {
  const to = target === undefined ? "" : ` to ${urlForEvents(target.href)}`;
  return new DataMasqueTransportError({
    kind: "redirect",
    message: `${outgoing.method} ${urlForEvents(outgoing.url)} was answered with a redirect${status === 0 ? "" : ` (${status})`}${to}, which is not followed; ${reason}`,
  });
}
