import type { Dispatcher } from "undici";
import type { Connect, ConnectionsUnderway } from "./connections-underway.js";
import { forwarding } from "./proxy/proxy-forwarding.js";
import type { ProxySettings } from "./proxy/proxy-settings.js";
import { directly, throughTunnel, toProxy } from "./proxy/proxy-tunnel.js";
import type { TlsSides } from "./tls-settings.js";

/** How connections are made. */
export interface ConnectionSettings {
  tls: TlsSides;
  proxy: ProxySettings | undefined;
  connections: number | undefined;
}

/** Makes the pool of connections that a `fetch` sends its requests through. */
export function dispatcherFor(
  { Agent, buildConnector, Pool }: typeof import("undici"),
  { tls, proxy, connections }: ConnectionSettings,
  underway: ConnectionsUnderway,
): Dispatcher {
  const options = (connect: Connect) => ({
    connect: underway.counted(connect),
    connections: connections ?? null,
    // The limit for an answer is the client's own, and uploads have none.
    headersTimeout: 0,
  });
  const direct = new Agent(options(directly(buildConnector, tls.instance)));
  if (proxy === undefined) return direct;

  const tunnelling = (through: URL): Dispatcher =>
    new Agent(options(throughTunnel(buildConnector, through, tls)));
  const { httpProxy, httpsProxy = httpProxy, bypassed } = proxy;
  const forHttps = httpsProxy && tunnelling(httpsProxy);
  const forHttp =
    httpProxy?.protocol === "http:"
      ? // Many proxies allow tunnels to port 443 alone, so plain HTTP is not tunnelled.
        forwarding(new Pool(httpProxy.origin, options(toProxy(buildConnector, httpProxy, tls))), httpProxy)
      : httpProxy && tunnelling(httpProxy);

  return direct.compose((dispatch) => (request, handler) => {
    const url = new URL(String(request.origin));
    const through = url.protocol === "https:" ? forHttps : forHttp;
    if (through === undefined || bypassed(url)) return dispatch(request, handler);
    return through.dispatch(request, handler);
  });
}
