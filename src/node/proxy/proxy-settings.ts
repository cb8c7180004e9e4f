import { type NodeFetchOptions, refuseOption } from "../node-fetch-options.js";
import { readNoProxy } from "./no-proxy.js";

/** Which proxy serves which scheme; `https:` is served by the other one, too, where it has none of its own. */
export interface ProxySettings {
  httpProxy: URL | undefined;
  httpsProxy: URL | undefined;
  /** Whether a URL is reached without a proxy. */
  bypassed(url: URL): boolean;
}

/** Reads the proxy of the options, or of the environment where they say so; `undefined` when there is none. */
export function proxySettings({ proxy, noProxy }: NodeFetchOptions): ProxySettings | undefined {
  if (proxy === undefined) return undefined;
  if (proxy !== "env") {
    const url = proxyUrl("proxy", proxy);
    return { httpProxy: url, httpsProxy: url, bypassed: readNoProxy(noProxy ?? "") };
  }
  const httpProxy = fromEnvironment("HTTP_PROXY");
  const httpsProxy = fromEnvironment("HTTPS_PROXY");
  if (httpProxy === undefined && httpsProxy === undefined) return undefined;
  return { httpProxy, httpsProxy, bypassed: readNoProxy(noProxy ?? variable("NO_PROXY")) };
}

function fromEnvironment(name: string): URL | undefined {
  const value = variable(name);
  return value === "" ? undefined : proxyUrl(`the environment variable ${name}`, value);
}

/** A variable of the environment, in lower or upper case; empty where it is not set. */
export function variable(name: string): string {
  return process.env[name.toLowerCase()] || process.env[name] || "";
}

/** Checks a proxy URL; what is said of it never repeats a part of it, which may be a password. */
function proxyUrl(source: string, value: string | URL): URL {
  const url = URL.canParse(String(value)) ? new URL(value) : undefined;
  if (url === undefined || (url.protocol !== "http:" && url.protocol !== "https:")) {
    refuseOption(
      `${source} is no http: or https: URL; write it with its scheme, such as http://proxy.example.com:3128, ` +
        "with special characters of user and password percent-encoded",
    );
  }
  if ((url.username === "") !== (url.password === "")) {
    refuseOption(`${source} has a user without a password or a password without a user; give both or none`);
  }
  try {
    decodeURIComponent(url.username + url.password);
  } catch {
    refuseOption(`${source} has a user or password with a % that is no percent-encoding; write %25 for a %`);
  }
  return url;
}
