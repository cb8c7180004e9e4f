import type { DataMasqueTransportError } from "../errors/errors.js";
import { transportFailure } from "../errors/failure-kinds.js";
import { withoutQuery } from "../errors/redaction/secrets.js";
import type { Send } from "./attempt.js";
import { discardBody } from "./received-body.js";

const REDIRECT_STATUS = [301, 302, 303, 307, 308];

/** What is known of a redirect that was not followed. */
export interface RefusedRedirect {
  /** `undefined` where the platform does not show it. */
  status: number | undefined;
  from: URL;
  /** `undefined` where nothing says where it leads. */
  to: URL | undefined;
  /** Whether it leads back to where this request has been. */
  inCircle: boolean;
  /** Whether the platform hides everything of it, as browsers do. */
  opaque: boolean;
  headers: Headers;
}

const refused = new WeakMap<DataMasqueTransportError, RefusedRedirect>();

/** What is known of the redirect that an error stands for; nothing where `fetch` itself refused it. */
export function refusedRedirectOf(error: DataMasqueTransportError): RefusedRedirect | undefined {
  return refused.get(error);
}

/**
 * Follows redirects by hand: only of reads, only within the origin, a few hops.
 * Left to `fetch`, a redirect would carry the gateway's token to any host and turn a write into a read.
 */
export function followRedirects(attempt: Send): Send {
  return async (outgoing) => {
    let been: Set<string> | undefined;
    let current = outgoing;
    for (;;) {
      const response = await attempt(current);
      const opaque = response.type === "opaqueredirect";
      if (!REDIRECT_STATUS.includes(response.status) && !opaque) return response;
      await discardBody(response);
      const from = new URL(current.url);
      been = (been ?? new Set()).add(from.href);
      const location = response.headers.get("location");
      const to = location && URL.canParse(location, from) ? new URL(location, from) : undefined;
      const inCircle = been.size > 5 || (to !== undefined && been.has(to.href));
      const { status, headers } = response;
      const redirect = { status: status || undefined, from, to, inCircle, opaque, headers };
      const refusal = reasonNotToFollow(current.method, redirect);
      if (refusal !== undefined) throw refuse(current.method, redirect, refusal);
      if (to !== undefined) current = { ...current, url: to.href };
    }
  };
}

function refuse(method: string, redirect: RefusedRedirect, reason: string): DataMasqueTransportError {
  const { from, to } = redirect;
  // The path at another host may hold anything, such as a sign-in page's state.
  const target = to && (to.hostname === from.hostname ? withoutQuery(to.href) : to.origin);
  const error = transportFailure({
    kind: "redirect",
    call: `${method} ${withoutQuery(from.href)}`,
    text: `answered with a redirect${target ? ` to ${target}` : ""}, which is not followed: ${reason}`,
    hint: reason === OTHER_ORIGIN ? "If it is the right one, write it as baseUrl" : CHECK_WAY,
  });
  refused.set(error, redirect);
  return error;
}

const OTHER_ORIGIN = "credentials never go to another origin";
const CHECK_WAY = "Check baseUrl and what stands on the way to it";

function reasonNotToFollow(method: string, { from, to, inCircle }: RefusedRedirect): string | undefined {
  if (to === undefined) return "its target is hidden";
  if (to.hostname !== from.hostname) return "this looks like a sign-in page or proxy";
  if (to.origin !== from.origin) return OTHER_ORIGIN;
  if (method !== "GET" && method !== "HEAD") return "a write is never sent on";
  return inCircle ? "it leads in a circle" : undefined;
}
