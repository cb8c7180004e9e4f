import type { IncomingRequest } from "../../http/incoming-request.js";
import { hostName, isLoopbackName } from "../listener/allowed-hosts.js";

/**
 * Why the control API does not answer a request; `undefined` when it does.
 *
 * A browser lets any page send requests to this machine. What tells them apart from those of the sandbox's own page
 * is the origin; and the host, since the name of a foreign page can be made to lead here (DNS rebinding).
 */
export function refusalOf({ url, headers }: IncomingRequest): string | undefined {
  const host = headers.get("host");
  if ([url.host, host ?? url.host].some((name) => !isLoopbackName(hostName(name)))) {
    return "The control API answers only under a name of this machine, such as 127.0.0.1 or localhost.";
  }
  const origin = headers.get("origin");
  const site = headers.get("sec-fetch-site");
  // "none" is a person who typed the address.
  const isOwn = site === null || site === "same-origin" || site === "none";
  if (isOwn && (origin === null || origin === url.origin)) return undefined;
  return "The control API answers no page of another origin. In a browser, type the address of the console.";
}
