import { BlockList, isIP } from "node:net";

/** One entry of `NO_PROXY`: whether it names a host. */
type NamesHost = (host: string, port: string) => boolean;

const DEFAULT_PORTS: Readonly<Record<string, string>> = { "http:": "80", "https:": "443" };

/** Reads a text with the syntax of `NO_PROXY`, and returns what tells whether it names the host of a URL. */
export function readNoProxy(text: string): (url: URL) => boolean {
  const entries = text
    .split(/[,\s]+/)
    .filter((entry) => entry !== "")
    .map(readEntry);
  return ({ protocol, hostname, port }) => {
    const host = withoutFinalDot(hostname);
    return entries.some((names) => names(host, port || (DEFAULT_PORTS[protocol] ?? "")));
  };
}

function readEntry(entry: string): NamesHost {
  if (entry === "*") return () => true;
  const range = /^([^/]+)\/(\d+)$/.exec(entry);
  if (range !== null) return inRange(range[1] ?? "", Number(range[2]));
  // More than one colon without brackets is an IPv6 address, of which no part is a port.
  const [, host = entry, port] = /^(\[[^\]]*\]|[^:]*)(?::(\d+))?$/.exec(entry) ?? [];
  const name = asInUrl(host.replace(/^\*?\./, ""));
  return (asked, askedPort) =>
    (port === undefined || port === askedPort) && (asked === name || asked.endsWith(`.${name}`));
}

function inRange(network: string, bits: number): NamesHost {
  const family = familyOf(network);
  if (family === undefined || bits > (family === "ipv4" ? 32 : 128)) return () => false;
  const range = new BlockList();
  range.addSubnet(network, bits, family);
  return (asked) => {
    const address = asked.replace(/^\[|\]$/g, "");
    const askedFamily = familyOf(address);
    return askedFamily !== undefined && range.check(address, askedFamily);
  };
}

function familyOf(address: string): "ipv4" | "ipv6" | undefined {
  const version = isIP(address);
  if (version === 0) return undefined;
  return version === 4 ? "ipv4" : "ipv6";
}

/** Writes a host as `URL` does: an address in its shortest form, a name in lower case and in ASCII. */
function asInUrl(host: string): string {
  const written = isIP(host) === 6 ? `[${host}]` : host;
  return withoutFinalDot(URL.canParse(`http://${written}`) ? new URL(`http://${written}`).hostname : host);
}

function withoutFinalDot(host: string): string {
  return host.replace(/\.$/, "");
}
