/**
 * Whether a page of another site can have named the host of a request: DNS lets a name of that site lead here,
 * and the browser then takes the page and the sandbox for one.
 * Names of this machine, the address that was bound and what the caller adds cannot be had that way.
 *
 * @param host the `Host` of the request, with or without its port
 * @param allowed names and addresses beside those of this machine, in lower case
 */
export function isAllowedHost(host: string, allowed: ReadonlySet<string>): boolean {
  const name = hostName(host);
  return isLoopbackName(name) || allowed.has(name);
}

/** The name or address of a `Host` without its port and without the brackets of IPv6, in lower case. */
export function hostName(host: string): string {
  const bracketed = host.startsWith("[") ? host.slice(1).split("]", 1)[0] : undefined;
  return (bracketed ?? host.split(":", 1)[0] ?? "").toLowerCase().replace(/\.$/, "");
}

/** Whether a name or an address is that of this machine for itself. */
export function isLoopbackName(name: string): boolean {
  return (
    name === "localhost" || name.endsWith(".localhost") || name === "::1" || /^127(\.\d{1,3}){3}$/.test(name)
  );
}
