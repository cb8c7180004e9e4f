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
      const redirected = location !== null && REDIRECT_STATUS.includes(response.status);
      if (!redirected && response.type !== "opaqueredirect") return response;
      await discardBody(response);
      current = { ...current, url: targetOf(current, location ?? "", hops) };
    }
  };
}

function targetOf({ method, url }: Outgoing, location: string, hops: number): string {
  const target = URL.canParse(location, url) ? new URL(location, url) : undefined;
  const refusal = reasonNotToFollow(method, url, location === "" ? undefined : target, hops);
  if (target !== undefined && refusal === undefined) return target.href;
  throw new DataMasqueTransportError({
    kind: "redirect",
    message: `${method} ${urlForEvents(url)} was answered with a redirect${location && target ? ` to ${urlForEvents(target.href)}` : ""}, which is not followed: ${refusal}`,
  });
}

function reasonNotToFollow(
  method: string,
  url: string,
  target: URL | undefined,
  hops: number,
): string | undefined {
  if (target === undefined) return "it does not say where it leads";
  if (target.origin !== new URL(url).origin) {
    return "credentials never go to another origin; if it is the right one, write baseUrl with its scheme and host";
  }
  if (method !== "GET" && method !== "HEAD") return "a write is never sent on; check baseUrl and the path";
  return hops < MOST_HOPS ? undefined : "the server redirects in a circle";
}
